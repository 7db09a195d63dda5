import type { Reading } from '../../language/clause-grammar.js'
import type { Party } from '../../schema/party.js'
import { addParties } from '../parties/add-party.js'
import { partiesOfMention } from '../parties/parties-of-mention.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { isAdjective } from '../phrases/is-adjective.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Word } from '../words/word.js'
import { fillerOf } from './filler-of.js'
import { isPartyPhrase } from './is-party-phrase.js'
import type { Filler, Scene } from './scene.js'

const ISSUED: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'AGREE', 'THREATEN'])

/** "a pledge from Paris", "threats from the factions": whoever words without article come from. */
export function sourceOf(scene: Scene, at: number, word: Word, { frame }: Reading, claimed: ReadonlySet<number>): Filler | null {
  const next = scene.chunks[at + 1]
  if (!ISSUED.has(frame.type ?? '') || word.article || word.pronoun !== null || frame.arguments['min'] !== undefined) return null
  if (next?.kind !== 'phrase' || next.slot !== 'min' || claimed.has(at + 1)) return null
  const filler = fillerOf(at + 1, next)
  return isPartyPhrase(scene, filler) && partiesOfPhrase(scene, next, {}).length > 0 ? filler : null
}

/** Soldiers, fighters or an armed group. */
export function isArmedPhrase(scene: Scene, filler: Filler): boolean {
  const { classes } = scene.words[filler.phrase.head]!
  return classes.has('soldier') || classes.has('fighter') || partiesOfPhrase(scene, filler.phrase, {}).some(one => one.code.includes('~'))
}

/** Parties named by adjectives of origin right after a noun ("the Turkish attack"). */
export function originAdjectives(scene: Scene, inner: Phrase): Party[] {
  const found: Party[] = []
  const first = scene.words[inner.from]!
  // "the death of 52 Palestinians": what is counted is a noun.
  if (first.token.kind === 'number' || first.token.pos === 'NUM' || first.classes.has('quantity')) return found
  for (let at = inner.from; at < inner.to; at++) {
    const word = scene.words[at]!
    if (word.mention) {
      if (!isAdjective(word)) break
      addParties(found, partiesOfMention(scene.input, word.mention, false))
    } else if (!isAdjective(word)) break
  }
  return found
}
