import type { Reading } from '../../language/clause-grammar.js'
import { meetsNeed } from '../needs/meets-need.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { isPartyPhrase } from './is-party-phrase.js'
import type { Filler, Scene } from './scene.js'

/**
 * "the two presidents X and Y signed in Moscow a treaty": where the first phrase behind the subject is a name and not what the frame wants for
 * an object, a later one may be.
 */
export function wantedOf(scene: Scene, reading: Reading, rest: readonly Filler[], free: readonly Filler[]): Filler | null {
  const need = reading.frame.needs['object']
  const first = rest[0]!
  if (need === undefined || ROUGH.has(need) || meetsNeed(scene, need, first)) return null
  for (const one of free.slice(0, FURTHEST)) {
    if (one.at <= first.at) {
      if (one.at === first.at && !isSkippable(scene, one)) return null
      continue
    }
    if (meetsNeed(scene, need, one)) return one
    if (!isSkippable(scene, one)) return null
  }
  return null
}

/** "attended the summit the emirs of A and B": what the frame wants for an object stands before a party, which is the subject. */
export function isInverted(scene: Scene, { frame }: Reading, first: Filler, second: Filler | undefined): boolean {
  const need = frame.needs['object']
  if (need === undefined || ROUGH.has(need) || !second || second.isFar || isPartyPhrase(scene, first)) return false
  if (frame.arguments['subject'] !== 'actor' || partiesOfPhrase(scene, second.phrase, {}).length === 0) return false
  return meetsNeed(scene, need, first) && !meetsNeed(scene, need, second)
}

/** So many phrases may stand before the object. */
const FURTHEST = 6

/** Needs that a party meets as well: they do not tell an object from a name in apposition. */
const ROUGH: ReadonlySet<string> = new Set([
  'party',
  'state-party',
  'criticisable',
  'recognisable',
  'victim',
  'persons',
  'land',
  'official',
  'speaker',
  'armed',
])

/** A person's name, a name nobody knows or a word of quantity: no thing of its own, nor a party of its own. */
function isSkippable(scene: Scene, filler: Filler): boolean {
  const head = scene.words[filler.phrase.head]!
  if (head.mention) return scene.input.entities.get(head.mention.entity)?.kind === 'person'
  return head.token.pos === 'PROPN' || head.classes.has('quantity')
}
