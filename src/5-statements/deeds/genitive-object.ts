import type { Reading } from '../../language/clause-grammar.js'
import { meetsNeed } from '../needs/meets-need.js'
import { isAdjective } from '../phrases/is-adjective.js'
import type { Phrase } from '../phrases/phrase.js'
import { type Word, NAMING } from '../words/word.js'
import { fillerOf } from './filler-of.js'
import { isLandName } from './is-land-name.js'
import { isTemporal } from './is-temporal.js'
import type { Filler, Scene } from './scene.js'

/** Right behind the phrase stands "to" with a place or a thing of a party. */
export function hasObjectBehind(scene: Scene, at: number, claimed: ReadonlySet<number>, role: string | undefined): boolean {
  const next = scene.chunks[at + 1]
  if (role !== undefined || next?.kind !== 'phrase' || next.slot !== 'li' || claimed.has(at + 1)) return false
  return meetsNeed(scene, 'property-of-a-party', fillerOf(at + 1, next)) || meetsNeed(scene, 'land', fillerOf(at + 1, next))
}

/** Behind a state, "to" with somebody who is no state. */
export function hasPersonBehind(scene: Scene, at: number, claimed: ReadonlySet<number>, genitive: Filler): boolean {
  const next = scene.chunks[at + 1]
  if (next?.kind !== 'phrase' || next.slot !== 'li' || claimed.has(at + 1) || !isLandName(scene, scene.words[genitive.phrase.head]!))
    return false
  return meetsNeed(scene, 'persons', fillerOf(at + 1, next)) || meetsNeed(scene, 'official', fillerOf(at + 1, next))
}

/** Deeds done to persons one by one: "the killing of a Palestinian", where "Palestinian shelling" would name the doer. */
const PERSONAL: ReadonlySet<string> = new Set(['targeted', 'abduct', 'arrest', 'deport', 'beat', 'torture', 'execute', 'sexual'])

export function isPersonStruck(scene: Scene, word: Word, reading: Reading, inner: Phrase): boolean {
  const first = scene.words[inner.from]!
  // "the expulsion of a Russian diplomat": whoever the frame wants for an object, though the same letters are an adjective.
  if (reading.frame.needs['object'] === 'diplomat' || reading.frame.mode === 'expel')
    if (!first.article && first.mention === null && first.classes.has('diplomat')) return true
  // "the arrest of an Egyptian journalist".
  if (PERSONAL.has(reading.frame.mode ?? '') && !word.article && !first.article && first.mention === null && first.classes.has('person'))
    return true
  return (
    PERSONAL.has(reading.frame.mode ?? '') &&
    !word.article &&
    !first.article &&
    first.mention !== null &&
    isAdjective(first) &&
    first.features.gender !== 'f'
  )
}

/** Nothing but expressions of time stands between two chunks. */
export function isNext(scene: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark' && chunk.word.functions.some(name => name === NAMING || name === 'aside')) continue
    if (chunk.kind !== 'phrase' || !isTemporal(scene, chunk)) return false
  }
  return true
}

export function isOfficial(scene: Scene, filler: Filler): boolean {
  const head = scene.words[filler.phrase.head]!
  if (head.classes.has('official') || head.classes.has('organ')) return true
  if (!head.mention) return false
  const kind = scene.input.entities.get(head.mention.entity)?.kind
  return kind === 'person' || head.mention.form === 'title'
}
