import type { Party } from '../../schema/party.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { addParties, othersThan } from '../parties/add-party.js'
import { partiesBeyond } from '../parties/parties-beyond.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { speakerAt } from '../parties/speaker-at.js'
import { adoptFromDeeds } from './adopt-from-deeds.js'
import { answeredClause } from './answered-clause.js'
import { asCrowd, asPeople } from './as-crowd.js'
import { ASKING_ROLES } from './asking-roles.js'
import { crowdOf } from './crowd-of.js'
import { findSubject } from './find-subject.js'
import { grievanceOf } from './grievance-of.js'
import { doersOf, innerDeed } from './inner-deed.js'
import { isAddressed } from './is-addressed.js'
import { isCounted } from './is-national.js'
import { isSituation } from './is-situation.js'
import { isTerror } from './is-terror.js'
import { benchOf, isBeside, isWhere, ownersOfField } from './land-of-deed.js'
import { meantBeyond, otherBeyond } from './meant-beyond.js'
import { partiesFor } from './parties-for.js'
import { withoutSelf } from './without-self.js'

/** Fills `actors` and `recipients` of a deed from its slots; what others lend it comes later. */
export function assignRoles(scene: Scene, deed: Deed): void {
  findSubject(scene, deed)
  const other = otherBeyond(scene, deed)
  if (other.length > 0) deed.subject = other
  const { frame } = deed.reading
  const { type } = frame
  const roles = frame.arguments
  const actors: Party[] = []
  const recipients: Party[] = []
  const put = (list: Party[], parties: readonly Party[]): void => {
    addParties(list, parties)
  }
  const subjectRole = roles['subject'] ?? 'ignored'
  if (subjectRole === 'actor' || subjectRole === 'court') {
    put(actors, isCounted(scene, deed.subjectFiller) ? deed.subject.map(asPeople) : deed.subject)
    // "a court in Oslo": it judges for the state of the place.
    if (subjectRole === 'court' && actors.length === 0 && deed.subjectFiller)
      put(actors, partiesBeyond(scene, deed.subjectFiller.at, { places: true }, ['fi']))
  } else if (subjectRole === 'crowd') put(actors, deed.subjectFiller ? crowdOf(scene, deed.subjectFiller) : deed.subject.map(asCrowd))
  else if (subjectRole === 'victim') put(recipients, deed.subjectFiller ? partiesFor(scene, deed.subjectFiller, 'victim') : deed.subject)
  else if (subjectRole === 'recipient') put(recipients, deed.subject.length > 0 ? deed.subject : doersOf(scene, deed))
  else if (subjectRole === 'host') put(recipients, deed.subject)
  else if (subjectRole === 'scene') put(actors, [])
  for (const [slot, filler] of deed.slots) {
    const role = roles[slot]
    if (role === undefined) continue
    if (slot !== 'object' && role === roles['object'] && role === 'recipient' && recipients.length > 0) continue
    switch (role) {
      case 'actor':
      case 'partner':
      case 'court':
        put(actors, partiesFor(scene, filler, role))
        break
      case 'gathering':
      case 'project':
        put(actors, partiesFor(scene, filler, role))
        break
      case 'crowd':
        put(actors, partiesFor(scene, filler, role))
        break
      case 'treaty': {
        const inner = innerDeed(scene, filler)
        if (inner)
          for (const slotName of ['maa', 'bayn']) {
            const partner = inner.slots.get(slotName)
            if (partner) put(actors, partiesFor(scene, partner, 'partner'))
          }
        for (const slotName of ['maa', 'bayn']) {
          const next = scene.chunks[filler.at + 1]
          if (next?.kind === 'phrase' && next.slot === slotName) put(actors, partiesOfPhrase(scene, next, {}))
        }
        break
      }
      case 'opponent': {
        const parties = partiesFor(scene, filler, role)
        if (slot === 'bayn' && actors.length === 0 && parties.length > 1) {
          put(actors, parties.slice(0, 1))
          put(recipients, parties.slice(1))
        } else put(recipients, parties)
        break
      }
      case 'promised':
      case 'threatened':
      case 'refused':
      case 'demanded':
      case 'alleged':
        break
      case 'addressed':
        if (isAddressed(scene, deed, filler) || (!deed.isVerb && filler.at === deed.chunk + 1))
          put(recipients, partiesOfPhrase(scene, filler.phrase, {}))
        break
      default: {
        // "the plight of the Yemenis, which he called catastrophic": a situation is nobody's fault.
        if (role === 'target' && frame.needs['judgement'] !== undefined && isSituation(scene, filler)) break
        const all = isBeside(scene, type, slot, role, filler) ? [] : partiesFor(scene, filler, role)
        const parties = type === 'REJECT' && role === 'owner' ? all.filter(one => !isWhere(scene, one)) : all
        put(recipients, parties.length > 0 ? parties : meantBeyond(scene, deed, filler, actors))
      }
    }
  }
  // "..., in addition to the King of Jordan": whoever is added took part.
  if (type === 'CONSULT' && actors.length > 0)
    for (const at of deed.clause.chunks) {
      const chunk = scene.chunks[at]!
      if (at > deed.chunk && chunk.kind === 'phrase' && chunk.slot === 'plus') put(actors, partiesOfPhrase(scene, chunk, {}))
    }
  // "he invited me": whoever speaks.
  const word = scene.words[deed.word]!
  if (deed.isVerb && word.pronoun?.person === 1 && !deed.slots.has('object') && ASKING_ROLES.has(roles['object'] ?? ''))
    put(recipients, speakerAt(scene, word.token.start))
  // "in protest at the remarks of the president": whom a crowd turns against.
  const grievance = type === 'PROTEST' ? grievanceOf(scene, deed) : []
  put(
    recipients,
    grievance.filter(one => !actors.some(other => other.code.startsWith(one.code))),
  )
  // "by bullets of the Israeli army": whose weapon it was.
  const means = deed.slots.get('bi')
  if (type === 'ASSAULT' && actors.length === 0 && means && scene.words[means.phrase.head]!.classes.has('weapon'))
    put(actors, othersThan(partiesOfPhrase(scene, means.phrase, { owners: true }), recipients))
  // "is tried in Turkey": the courts of a land try in its name.
  if (deed.isPassive && actors.length === 0 && deed.reading.tags.has('tried')) put(actors, benchOf(scene, deed))
  adoptFromDeeds(scene, deed, actors, recipients)
  if (recipients.length === 0 && actors.length > 0) put(recipients, answeredClause(scene, deed, actors))
  // "a letter to the king in which he asked for": whom the paper goes to is whom it asks, thanks or consoles.
  if (
    recipients.length === 0 &&
    deed.isVerb &&
    deed.subjectBy === 'issuer' &&
    (type === 'REQUEST' || type === 'SUPPORT') &&
    deed.clause.antecedent >= 0
  )
    put(recipients, othersThan(partiesBeyond(scene, deed.clause.antecedent, {}, ['ila', 'li']), actors))
  if (actors.length === 0 && type === 'ASSAULT' && !deed.isVerb && isTerror(scene, deed)) {
    const { start, end } = scene.words[deed.word]!.token
    actors.push({ entity: null, code: '~militants', sector: 'UAF', span: { start, end } })
  }
  if (actors.length > 0 && recipients.length === 0) put(recipients, ownersOfField(scene, deed))
  deed.actors = actors
  deed.recipients = withoutSelf(recipients, actors)
}
