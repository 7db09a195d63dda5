import type { Role } from '../../language/clause-grammar.js'
import type { Party } from '../../schema/party.js'
import type { Deed, Filler, Scene } from '../deeds/scene.js'
import { addParties, othersThan } from '../parties/add-party.js'
import { partiesBeyond } from '../parties/parties-beyond.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { blowOf } from './blow-of.js'
import { holdersOf } from './holders-of.js'
import { finalDeed, innerDeed } from './inner-deed.js'
import { askedByClause, lentByClause } from './lent-by-clause.js'
import { meetersOfClause, metMeanwhile } from './meeters-of-clause.js'

/** Parties that a demanded, promised, threatened or refused deed lends to the speech act that governs it. */
export function lendParties(scene: Scene, deed: Deed): void {
  meetersOfClause(scene, deed)
  askedByClause(scene, deed)
  lentByClause(scene, deed)
  // "the strike that the army launched hit bases": who launched it is known once the relative clause is read.
  if (deed.actors.length === 0 && deed.reading.frame.type === 'ASSAULT')
    addParties(deed.actors, othersThan(blowOf(scene, deed)?.actors ?? [], deed.recipients))
  const roles = deed.reading.frame.arguments
  for (const [slot, filler] of deed.slots) {
    const role = roles[slot]
    if (role === undefined || !SPEECH_ROLES.has(role)) {
      // "imposed sanctions on Iran", "gave aid to Sudan", "cancelled his meeting with": the noun holds the party that the verb acts on.
      const first = deed.reading.frame.type === null ? null : innerDeed(scene, filler)
      const inner = deed.reading.frame.type === 'CONCEDE' && first ? (deedBehind(scene, filler, first) ?? first) : first
      if (inner && deed.recipients.length === 0 && (inner.reading.frame.type === deed.reading.frame.type || role !== 'treaty')) {
        const mutual = inner.reading.frame.type === 'CONSULT' || inner.reading.frame.type === 'COOPERATE'
        if (role === 'treaty') {
          addParties(deed.actors, [...inner.actors, ...inner.recipients])
          continue
        }
        // "the European sanctions were extended": the noun holds the doer too.
        if (!mutual && deed.actors.length === 0 && inner.reading.frame.type === deed.reading.frame.type)
          addParties(deed.actors, inner.actors)
        if (mutual && inner.reading.frame.type === deed.reading.frame.type) addParties(deed.actors, inner.actors)
        const isSame = inner.reading.frame.type === deed.reading.frame.type
        addParties(deed.recipients, othersThan(mutual || isSame ? [...inner.recipients, ...inner.actors] : inner.recipients, deed.actors))
      }
      continue
    }
    if (role === 'asked' || role === 'demanded') {
      if (deed.recipients.length > 0) continue
      const inner = innerDeed(scene, filler)
      const doers = inner ? (inner.actors.length > 0 ? inner.actors : inner.subject) : []
      const last = inner ? finalDeed(scene, inner) : null
      // "a request to join NATO": what one asks to do with others is asked of them.
      const hosts = last && asksOfHost(last) ? last.recipients : []
      const asked = doers.length > 0 || !last ? doers : hosts.length > 0 ? hosts : holdersOf(last)
      addParties(deed.recipients, othersThan(asked, deed.actors))
      if (deed.recipients.length === 0 && last?.reading.frame.type === 'CONSULT') addParties(deed.recipients, metMeanwhile(scene, deed))
      continue
    }
    if (role === 'promised' || role === 'threatened' || role === 'refused') {
      if (deed.recipients.length > 0) continue
      // "A and B agreed to fight the groups in C": what two agree on they promise each other.
      if (role === 'promised' && deed.subject.length > 1 && !isWish(deed)) continue
      const first = innerDeed(scene, filler)
      const inner = first ? finalDeed(scene, first) : null
      if (role === 'promised' && deed.actors.length === 0 && deed.subjectFiller === null && first)
        addParties(deed.actors, first.actors.length > 0 ? first.actors : first.subject)
      const lent: Party[] = []
      if (inner) {
        const doers = othersThan(inner.actors, deed.actors)
        addParties(lent, role === 'refused' && doers.length > 0 ? doers : [...inner.recipients, ...(role === 'threatened' ? [] : doers)])
      }
      if (lent.length === 0) {
        const wide = partiesOfPhrase(scene, filler.phrase, { owners: true, victims: true })
        const more =
          wide.length > 0
            ? wide
            : partiesBeyond(
                scene,
                filler.at,
                { owners: true, victims: true },
                role === 'refused' ? ['min', 'li', 'ila', 'maa', 'ala'] : ['maa', 'li', 'ila', 'ala', 'min', 'didd', 'an'],
              )
        addParties(lent, more)
      }
      addParties(deed.recipients, othersThan(lent, deed.actors))
    }
  }
}

const SPEECH_ROLES: ReadonlySet<Role> = new Set([
  'asked',
  'demanded',
  'promised',
  'threatened',
  'refused',
  'alleged',
  'target',
  'actor',
  'partner',
  'victim',
  'host',
  'recipient',
])

/** "eased the restrictions on exports to": where what is eased names nobody, the deed in it that it restricts does. */
function deedBehind(scene: Scene, filler: Filler, first: Deed): Deed | null {
  if (first.actors.length + first.recipients.length > 0 || first.reading.frame.type !== 'SANCTION') return null
  for (let at = first.word + 1; at < Math.min(filler.phrase.to, first.word + 4); at++) {
    const next = scene.deeds.get(at)
    if (next && next.actors.length + next.recipients.length > 0) return next
  }
  return null
}

/** To meet, to join, to recognise, to thank is asked of whoever is met; "the importance of respecting the choice of the two" asks the two for nothing. */

function asksOfHost({ reading }: Deed): boolean {
  const { type, id } = reading.frame
  return type === 'CONSULT' || (type === 'SUPPORT' && !/\/(honour|back|defend|praise|solidarity|stand-by|value)/.test(id))
}

/** Three who want to join a body wish it of the body, not of each other. */
const isWish = ({ isVerb, reading }: Deed): boolean => isVerb && reading.frame.id.endsWith('/seek-to-join')
