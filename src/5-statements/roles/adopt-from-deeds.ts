import type { Party } from '../../schema/party.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { addParties, addParty, othersThan } from '../parties/add-party.js'
import { blowOf } from './blow-of.js'
import { innerDeed } from './inner-deed.js'
import { partiesFor } from './parties-for.js'
import { tellerOf } from './teller-of.js'

/**
 * "the strike that the army launched against ...", "the Israeli raid killed ...", "exposed to shelling by ...": deeds told over two words lend
 * each other their parties.
 */
export function adoptFromDeeds(scene: Scene, deed: Deed, actors: Party[], recipients: Party[]): void {
  const { type, effect } = deed.reading.frame
  if (!deed.isVerb && type !== null) {
    const teller = tellerOf(scene, deed)
    if (teller) {
      if (actors.length === 0) addParties(actors, teller.subject)
      if (recipients.length === 0 && teller.reading.frame.type === type) addParties(recipients, othersThan(teller.recipients, actors))
      if (recipients.length === 0)
        for (const at of teller.clause.chunks) {
          const chunk = scene.chunks[at]!
          if (at < teller.chunk || chunk.kind !== 'phrase' || chunk.slot === null) continue
          const role = deed.reading.frame.arguments[chunk.slot]
          if (role === undefined || role === 'ignored' || role === 'place') continue
          for (const party of partiesFor(scene, { at, phrase: chunk, isFar: false }, role))
            if (role === 'partner' || role === 'actor') addParty(actors, party)
            else if (!actors.some(one => one.code === party.code)) addParty(recipients, party)
        }
    }
  }
  // "sanctions that target the Russian gas sector": what penalties aim at is whom they hit.
  if (!deed.isVerb && type === 'SANCTION' && recipients.length === 0)
    for (const other of scene.deeds.values())
      if (
        other.isVerb &&
        other.clause.kind === 'relative' &&
        other.clause.antecedent === deed.chunk &&
        other.reading.frame.type === 'ASSAULT'
      )
        addParties(recipients, othersThan(other.recipients, actors))
  if (actors.length === 0 && (type === 'ASSAULT' || effect === 'performs')) {
    const blow = blowOf(scene, deed)
    addParties(actors, blow && blow.actors.length > 0 ? blow.actors : (blow?.subject ?? []))
    if (deed.isVerb && deed.subjectFiller && effect === 'performs' && deed.subject.length === 0) deed.subject = [...actors]
  }
  // "the protests against the presence of the troops went on": what goes on says against whom it is.
  if (deed.isVerb && type === 'PROTEST' && recipients.length === 0 && deed.subjectFiller) {
    const inner = innerDeed(scene, deed.subjectFiller)
    if (inner?.reading.frame.type === 'PROTEST') addParties(recipients, inner.recipients)
  }
  // "..., which led to the death of two": what caused it is the violence told just before, not whoever the text speaks of.
  const lead = deed.clause.kind === 'relative' && deed.clause.antecedent >= 0 ? scene.chunks[deed.clause.antecedent] : undefined
  const isPlaced = deed.subjectBy === 'antecedent' && lead?.kind === 'phrase' && lead.slot !== null
  if (
    deed.isVerb &&
    effect === 'performs' &&
    deed.reading.frame.id.endsWith('/cause') &&
    (deed.subjectBy === 'discourse' || isPlaced || deed.subject.length === 0)
  ) {
    const cause = violenceBefore(scene, deed)
    deed.subject = cause ? [...(cause.actors.length > 0 ? cause.actors : cause.subject)] : []
    actors.splice(0, actors.length, ...deed.subject)
  }
  for (const [slot, filler] of deed.slots)
    if (deed.reading.frame.arguments[slot] === 'attack') {
      const inner = innerDeed(scene, filler)
      addParties(actors, inner?.actors ?? [])
    }
}

/** The nearest deed of violence before another in its sentence. */
function violenceBefore(scene: Scene, deed: Deed): Deed | null {
  let best: Deed | null = null
  for (const other of scene.deeds.values())
    if (other.word < deed.word && other.reading.frame.type === 'ASSAULT' && (!best || other.word > best.word)) best = other
  return best
}
