import type { Reading, Role } from '../../language/clause-grammar.js'
import type { Clause } from '../clauses/clause.js'
import { meetsNeed } from '../needs/meets-need.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import type { Word } from '../words/word.js'
import { isPartyPhrase } from './is-party-phrase.js'
import type { Room } from './phrases-around.js'
import type { Filler, Scene } from './scene.js'

/** Hollow verbs show their voice ("were wounded" against "wounded"): no active of the third person is written so. */
export const isSeenPassive = (word: Word): boolean =>
  !word.token.alternatives.some(one => one.pos === 'VERB' && one.features.voice === 'active' && one.features.person === 3)

/**
 * A verb whose voice no letter shows is active where its arguments say so: a subject beside an object, or a party beside whoever the act is
 * addressed to ("asked of the court that ...").
 */
export function actsItself(scene: Scene, clause: Clause, at: number, reading: Reading, room: Room, bare: readonly Filler[]): boolean {
  const { frame, marker } = reading
  const first = bare[0]
  if (!first) return false
  const takesObject = frame.arguments['object'] !== undefined && marker === null
  const isHarm = frame.arguments['object'] === 'victim' || frame.arguments['object'] === 'seized'
  if (hasTwoBare(bare) && takesObject && (isPartyPhrase(scene, first) || !isHarm)) return true
  if (isHarm || frame.type === null || !isPartyPhrase(scene, first)) return false
  const addressed = room.prepositional.some(one => {
    const role = one.phrase.slot === marker ? frame.arguments['object'] : frame.arguments[one.phrase.slot!]
    return (
      role !== undefined && role !== 'demanded' && ADDRESSED.has(role) && partiesOfPhrase(scene, one.phrase, { owners: true }).length > 0
    )
  })
  if (addressed) return true
  const says = Object.values(frame.arguments).some(role => SAYS.has(role))
  return (
    says && scene.clauses.some(one => one.kind === 'complement' && one.parent === clause.index && one.opener > at && one.opener <= at + 9)
  )
}

/** Two bare phrases close by: a subject and an object. */
const hasTwoBare = (bare: readonly Filler[]): boolean => bare.length > 1 && !bare[1]!.isFar

const ADDRESSED: ReadonlySet<string> = new Set(['recipient', 'asked', 'partner', 'target', 'host', 'opponent', 'demanded'])

/** What somebody who speaks says. */
const SAYS: ReadonlySet<Role> = new Set<Role>(['asked', 'demanded', 'promised', 'threatened', 'alleged', 'refused'])

export function isHeld(scene: Scene, reading: Reading, lead: Filler, rest: readonly Filler[]): boolean {
  const { frame, marker } = reading
  if (frame.effect !== 'performs' || frame.arguments['object'] !== 'deed' || marker !== null) return false
  return rest.every(one => one.isFar || !isPartyPhrase(scene, one)) && meetsNeed(scene, 'deed', lead)
}
