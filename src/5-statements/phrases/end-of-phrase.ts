import type { Mention } from '../../schema/mention.js'
import type { Word } from '../words/word.js'
import { isAdjective, isImproper } from './is-adjective.js'
import { isConstruct, isNumber } from './is-construct.js'
import { phraseContinues } from './phrase-continues.js'
import { CLOSING, isDash, OPENING } from './punctuation.js'
import { skipOpening } from './skip-opening.js'

export function endOfPhrase(words: readonly Word[], start: number): number {
  let to = start
  let word = words[start]!
  if (word.kind === 'demonstrative') {
    const skip = skipOpening(words, start + 1)
    const next = words[skip]
    if (next?.kind !== 'nominal' || !next.article) return start + 1
    to = skip
    word = next
  }
  to = word.mention ? endOfMention(words, to, word.mention) : to + 1
  while (to < words.length) {
    const last = words[beforeBracket(words, start, to) - 1]!
    const next = words[to]!
    if (isModel(words, to)) {
      to += 2
      continue
    }
    if (
      next.kind === 'punctuation' &&
      OPENING.has(next.token.text) &&
      (last.mention === null || next.token.text === '#' || next.token.text === '(') &&
      // "on Monday "the massacres"": what stands in quotation marks behind a day is not its name.
      (!last.temporal || next.token.text === '(')
    ) {
      const close = quotedEnd(words, to)
      if (close > 0) {
        to = close
        continue
      }
      if (next.token.text === '#') {
        to++
        continue
      }
      break
    }
    if (next.kind === 'inside') {
      to++
      continue
    }
    if (next.kind === 'demonstrative' && !next.conjunction && next.slot === null && isConstruct(last)) {
      to++
      continue
    }
    if (next.kind !== 'nominal' || next.slot !== null) break
    if (next.conjunction) {
      // "six and twenty protesters": the parts of one number.
      if (isNumber(last) && last.token.kind === 'word' && next.token.pos === 'NUM' && !next.mention && !next.article) {
        to++
        continue
      }
      // Two adjectives or two genitives joined ("the diplomatic and trade relations", "relations of Egypt and Sudan") stay within.
      if (isAdjective(next) && isAdjective(last) && next.article === last.article) {
        to = next.mention ? endOfMention(words, to, next.mention) : to + 1
        continue
      }
      break
    }
    // What opens a phrase is its noun, though the analyser calls it an adjective ("a draft resolution", "senior officers").
    if (isImproper(last, next, to - 1 === start)) {
      to = next.mention ? endOfMention(words, to, next.mention) : to + 1
      continue
    }
    if (isNamedNational(words, start, to)) break
    const isCounted = last.token.pos === 'ADP' && last.classes.has('quantity')
    if (!isCounted && !phraseContinues(last, next)) break
    to = next.mention ? endOfMention(words, to, next.mention) : to + 1
  }
  return to
}

/** A mention ends where its last word ends. */
function endOfMention(words: readonly Word[], at: number, mention: Mention): number {
  let to = at
  while (to < words.length && words[to]!.mention === mention) to++
  return Math.max(to, at + 1)
}

/** "F-16 planes", "S-300": a number tied to the word before by a dash, with no space, is part of its name. */
function isModel(words: readonly Word[], at: number): boolean {
  const [last, dash, number] = [words[at - 1]!, words[at]!, words[at + 1]]
  if (!isDash(dash) || number?.token.kind !== 'number' || last.kind !== 'nominal') return false
  return last.token.end === dash.token.start && dash.token.end === number.token.start
}

/** "the movement (Hamas) the people": what goes on behind a bracket goes on with what stands before it. */
function beforeBracket(words: readonly Word[], start: number, to: number): number {
  if (words[to - 1]!.token.text !== ')') return to
  for (let at = to - 2; at > start; at--) if (words[at]!.token.text === '(') return at
  return to
}

/** "arrested Turkey the American NAME": a man's adjective of origin before a name behind a state, or behind another such adjective, is he. */
function isNamedNational(words: readonly Word[], start: number, at: number): boolean {
  const [last, next, name] = [words[at - 1]!, words[at]!, words[at + 1]]
  if (!next.article || next.mention?.form !== 'description' || !isAdjective(next) || next.conjunction || last.mention === null) return false
  if (next.features.gender === 'f' || next.features.number === 'plural' || next.features.number === 'dual') return false
  if (name?.kind !== 'nominal' || name.slot !== null || name.conjunction || name.article) return false
  if (name.token.pos !== 'PROPN' && name.mention?.form !== 'name') return false
  if (last.mention.form === 'name' || last.mention.form === 'metonym') return at === start + 1 && last.mention !== next.mention
  const head = words[start]!
  return isAdjective(last) && last.article && last.features.gender === 'f' && head.features.gender !== 'm'
}

const LONGEST_QUOTED = 7

/** Index after a short quoted stretch within a phrase, or -1. */
function quotedEnd(words: readonly Word[], open: number): number {
  for (let at = open + 1; at < words.length && at <= open + LONGEST_QUOTED; at++) {
    const word = words[at]!
    if (word.kind === 'verb' || word.kind === 'complementiser' || word.kind === 'auxiliary') return -1
    if (word.kind === 'punctuation' && CLOSING.has(word.token.text)) return at + 1
  }
  return -1
}
