import { isTemporal } from './is-temporal.js'
import type { Filler, Scene } from './scene.js'

/** "discussed the borders with Syria": a bare state behind a noun that joins two belongs to the noun; an official is who was met. */
export function leansOnNoun(scene: Scene, filler: Filler, own: number): boolean {
  const before = scene.chunks[filler.at - 1]
  // "after talks with the United States": the noun is the talk itself.
  if (before?.kind !== 'phrase' || filler.at - 1 === own) return false
  const last = scene.words.slice(before.from, before.to)
  const joins = last.some(word => word.classes.has('ties') || word.classes.has('agreement') || word.classes.has('passage'))
  // "agreed to it during the talks with the United States": whom one talked to is not whom one promised.
  const talks = before.slot !== null && scene.words[before.head]!.readings.some(one => one.frame.type === 'CONSULT')
  if (!joins && !talks) return false
  const head = scene.words[filler.phrase.head]!
  const kind = head.mention ? scene.input.entities.get(head.mention.entity)?.kind : undefined
  return kind === 'state' && head.mention?.form === 'name' && !head.classes.has('official') && !head.classes.has('organ')
}

export const TALKS: ReadonlySet<string> = new Set(['CONSULT', 'AGREE'])

/** "in the call voiced the wish for a peace between A and B": right behind another noun of a bond it is that which lies between them. */
export function isBetweenOthers(scene: Scene, filler: Filler, own: number): boolean {
  const before = scene.chunks[filler.at - 1]
  if (before?.kind !== 'phrase' || filler.at - 1 <= own || isTemporal(scene, before) || before.slot === null) return false
  const head = scene.words[before.head]!
  if (head.mention !== null || head.classes.has('place-noun')) return false
  // "the two countries" are those of the talk, whatever lies between them.
  if (scene.words[filler.phrase.head]!.mention?.form === 'description') return false
  const words = scene.words.slice(before.from, before.to)
  return words.some(word => BONDS.some(name => word.classes.has(name)) || word.readings.some(one => one.frame.type === 'SUPPORT'))
}

const BONDS = ['ties', 'agreement', 'truce', 'bond']
