import type { Slot } from '../../language/clause-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Word } from './read-words.js'

/** A nominal phrase: head with its genitives, adjectives and names; `slot` where a preposition introduces it. */
export interface Phrase {
  readonly kind: 'phrase'
  readonly from: number
  readonly to: number
  readonly head: number
  readonly slot: Slot | null
  readonly conjunction: boolean
  /** Follows a comma. */
  readonly comma: boolean
  /** Phrases joined to it by "and" or a comma. */
  readonly joined: Phrase[]
}

/** Anything else that matters for the shape of a clause. */
export interface Mark {
  readonly kind: 'mark'
  readonly from: number
  readonly to: number
  readonly word: Word
}

export type Chunk = Phrase | Mark

/** Cuts the words of a sentence into nominal phrases and marks (verbs, particles, punctuation). */
export function buildPhrases(words: readonly Word[]): Chunk[] {
  const chunks: Chunk[] = []
  let comma = false
  for (let at = 0; at < words.length; ) {
    const word = words[at]!
    if (word.kind === 'inside') {
      at++
      continue
    }
    if (word.kind === 'preposition') {
      const next = skipOpening(words, at + 1)
      const follower = words[next]
      const inner = lastInside(words, at)
      if (inner > at && words[inner]!.pronoun) {
        // "at her side": the pronoun hangs on the last word of the preposition.
        chunks.push({
          kind: 'phrase',
          from: at,
          to: inner + 1,
          head: inner,
          slot: word.slot,
          conjunction: word.conjunction,
          comma,
          joined: [],
        })
        at = inner + 1
      } else if (word.pronoun) {
        chunks.push({ kind: 'phrase', from: at, to: at + 1, head: at, slot: word.slot, conjunction: word.conjunction, comma, joined: [] })
        at++
      } else if (follower && isNominal(follower) && follower.slot === null) {
        const to = endOfPhrase(words, next)
        const head = headOf(words, next, to)
        chunks.push({
          kind: 'phrase',
          from: next,
          to,
          head,
          // "in a state of alert" sets no condition.
          slot: word.slot === 'condition' && words[head]!.classes.has('alert') ? 'fi' : word.slot,
          conjunction: word.conjunction,
          comma,
          joined: [],
        })
        at = to
      } else {
        chunks.push({ kind: 'mark', from: at, to: at + 1, word })
        at++
      }
      comma = false
      continue
    }
    if (isNominal(word)) {
      const to = endOfPhrase(words, at)
      chunks.push({
        kind: 'phrase',
        from: at,
        to,
        head: headOf(words, at, to),
        slot: word.slot,
        conjunction: word.conjunction,
        comma,
        joined: [],
      })
      at = to
      comma = false
      continue
    }
    chunks.push({ kind: 'mark', from: at, to: at + 1, word })
    comma = word.kind === 'punctuation' && isComma(word)
    at++
  }
  return joinPhrases(words, chunks)
}

const isNominal = (word: Word): boolean => word.kind === 'nominal' || word.kind === 'demonstrative'
export const isComma = (word: Word): boolean => word.token.text === ',' || word.token.text === '\u060c'
/** A dash that stands by itself. */
export const isDash = (word: Word): boolean => /^[-\u2013\u2014]$/.test(word.token.text)
const BREAKS = new Set(['.', '!', '?', '\u061f', ';', '\u061b', ':'])
/** A mark that parts what stands before it from what follows. */
export const isBreak = (word: Word): boolean => BREAKS.has(word.token.text)
const OPENING = new Set(['"', '\u00ab', '\u201c', '(', '#', '\u2018', "'"])
const CLOSING = new Set(['"', '\u00bb', '\u201d', ')', '\u2019', "'"])
const LONGEST_QUOTED = 7
/** Below this the analyser does not know what a word is. */
const UNSURE = 0.6

function skipOpening(words: readonly Word[], at: number): number {
  let next = at
  while (words[next]?.kind === 'inside') next++
  while (words[next]?.kind === 'punctuation' && OPENING.has(words[next]!.token.text)) next++
  return next
}

/** The last word of a function word of several. */
function lastInside(words: readonly Word[], at: number): number {
  let last = at
  while (words[last + 1]?.kind === 'inside') last++
  return last
}

/** A mention ends where its last word ends. */
function endOfMention(words: readonly Word[], at: number, mention: Mention): number {
  let to = at
  while (to < words.length && words[to]!.mention === mention) to++
  return Math.max(to, at + 1)
}

function endOfPhrase(words: readonly Word[], start: number): number {
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
    if (!isCounted && !continues(words, last, next)) break
    to = next.mention ? endOfMention(words, to, next.mention) : to + 1
  }
  return to
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

/** Index after a short quoted stretch within a phrase, or -1. */
function quotedEnd(words: readonly Word[], open: number): number {
  for (let at = open + 1; at < words.length && at <= open + LONGEST_QUOTED; at++) {
    const word = words[at]!
    if (word.kind === 'verb' || word.kind === 'complementiser' || word.kind === 'auxiliary') return -1
    if (word.kind === 'punctuation' && CLOSING.has(word.token.text)) return at + 1
  }
  return -1
}

export const isAdjective = (word: Word): boolean =>
  word.token.pos === 'ADJ' || word.features.derived === 'nisba' || word.features.derived === 'elative'

/** Can be read as an adjective, whatever the analyser chose. */
const mayBeAdjective = (word: Word): boolean =>
  isAdjective(word) || word.relational || word.token.alternatives.some(one => one.pos === 'ADJ')

/** An adjective without article that governs a noun: "senior officers", "a draft resolution". */
function isImproper(last: Word, next: Word, opens: boolean): boolean {
  if (last.mention || last.token.pos !== 'ADJ' || last.relational || last.features.derived === 'nisba' || !isConstruct(last)) return false
  if (isAdjective(next) || next.temporal !== last.temporal) return false
  return opens && (next.article || next.mention !== null || last.token.alternatives.some(one => one.pos === 'NOUN'))
}

const isElative = (word: Word): boolean => word.features.derived === 'elative' && !word.article

const isNumber = (word: Word): boolean => word.token.kind === 'number' || word.token.pos === 'NUM'

/** A noun that may govern a genitive: no article, no pronoun, no ending of indefiniteness. */
export function isConstruct(word: Word): boolean {
  if (word.article || word.pronoun) return false
  if (word.token.pos === 'PROPN') return false
  if (word.features.construct === true) return true
  return !word.indefinite
}

function continues(words: readonly Word[], last: Word, next: Word): boolean {
  void words
  if (last.temporal !== next.temporal && (last.temporal || next.token.kind !== 'number')) return false
  if (last.temporal && next.temporal) return true
  if (last.mention && next.mention && last.mention !== next.mention)
    return (
      // "Washington the Chinese": people are no adjective of one state.
      !(isPeople(next) && !isPeople(last)) &&
      isAdjective(next) &&
      (next.relational || next.features.derived === 'nisba' || next.token.stem.length < 5) &&
      // "the American (and) South Korean drills": an adjective of two words too, behind another.
      (next.mention.end <= next.token.end ||
        (next.mention.form === 'description' && isAdjective(last) && last.mention.form === 'description')) &&
      (next.article || !last.article)
    )
  if (isNumber(last)) return true
  if (isNumber(next))
    return last.mention === null &&
      !last.article &&
      isConstruct(last) &&
      (next.token.kind !== 'number' || last.features.derived === 'masdar' || last.readings.length > 0)
      ? true
      : isAdjective(next)
  if (isElative(last)) return true
  if (
    last.mention &&
    !next.mention &&
    next.article &&
    (next.classes.has('person') || next.classes.has('crowd') || next.classes.has('fighter'))
  )
    // "the abducted Italians": what befell a people goes on with it.
    return last.article && last.features.number !== 'singular' && isAdjective(last) && next.classes.has('prisoners')
  if (last.classes.has('honorific') && !last.mention && (next.mention || next.classes.has('honorific'))) return true
  if (
    (last.article || last.pronoun !== null) &&
    next.article &&
    !next.mention &&
    (isAdjective(next) || (!last.mention && mayBeAdjective(next)))
  )
    return true
  // No genitive follows a noun with a pronoun: a definite word there that is no sure noun describes it ("his right decision").
  if (
    last.pronoun !== null &&
    last.kind === 'nominal' &&
    next.article &&
    !next.mention &&
    (mayBeAdjective(next) || next.token.confidence < UNSURE)
  )
    return true
  if (isAdjective(next) && !next.pronoun) {
    if (next.article) return last.article || last.mention !== null || last.pronoun !== null || isConstruct(last)
    if (last.mention && last.token.pos !== 'ADJ' && !last.article) return false
    return !last.article && !last.pronoun
  }
  // "a suicide attack": both bear the ending of what is indefinite.
  if (last.indefinite && next.indefinite && !next.mention && !last.mention && next.relational && isOneGender(last, next)) return true
  if (last.mention) return next.mention === null && next.token.pos === 'PROPN'
  if (isAdjective(last) && !(next.article && !last.article && last.token.alternatives.some(one => one.pos === 'NOUN'))) return false
  return isConstruct(last)
}

const isOneGender = (a: Word, b: Word): boolean => a.features.gender === b.features.gender && a.features.number === b.features.number

/** A masculine plural, as of people. */
const isPeople = (word: Word): boolean => word.features.number === 'plural' && word.features.gender === 'm'

/** The second half of a number between ten and twenty, which the analyser takes for a noun. */
const isTeen = (words: readonly Word[], at: number, from: number): boolean =>
  at > from && words[at - 1]!.token.pos === 'NUM' && words[at]!.token.alternatives.some(one => one.pos === 'NUM')

/** The first noun that carries meaning: quantity words lead on to what is counted. */
function headOf(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const word = words[at]!
    if (word.kind === 'demonstrative' || word.kind === 'punctuation') continue
    if (word.mention) return at
    if (word.classes.has('honorific') && words.slice(at + 1, to).some(one => one.mention)) continue
    if ((word.classes.has('quantity') || isNumber(word) || isTeen(words, at, from)) && at + 1 < to && words[at + 1]!.kind === 'nominal')
      continue
    if (at === from && at + 1 < to && words[at + 1]!.article && isImproper(word, words[at + 1]!, true)) continue
    return at
  }
  return from
}

/** Joins "and X", ", X" to the phrase before where both stand in the same place of the clause. */
function joinPhrases(words: readonly Word[], chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = []
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!
    const last = joined.at(-1)
    if (chunk.kind === 'phrase' && last?.kind === 'phrase' && chunk.conjunction && mayJoin(words, last, chunk, chunks[i + 1])) {
      last.joined.push(chunk)
      continue
    }
    // "between Ankara Washington": between two names alone the "and" has been left out.
    if (
      chunk.kind === 'phrase' &&
      last?.kind === 'phrase' &&
      last.slot === 'bayn' &&
      chunk.slot === null &&
      last.joined.length === 0 &&
      isOneName(words, last) &&
      isOneName(words, chunk)
    ) {
      last.joined.push(chunk)
      continue
    }
    const before = joined.at(-2)
    if (
      chunk.kind === 'phrase' &&
      last?.kind === 'mark' &&
      isComma(last.word) &&
      before?.kind === 'phrase' &&
      chunk.slot === null &&
      bothMentions(words, before, chunk) &&
      listGoesOn(words, chunks, i)
    ) {
      joined.pop()
      before.joined.push(chunk)
      continue
    }
    joined.push(chunk)
  }
  return joined
}

function mayJoin(words: readonly Word[], last: Phrase, next: Phrase, after: Chunk | undefined): boolean {
  if (next.slot !== null && next.slot !== last.slot) return false
  const head = words[next.head]!
  // "recognise Palestine and Israel recalls": behind a preposition's phrase a bare name before a verb of one opens a clause.
  if (
    last.slot !== null &&
    next.slot === null &&
    after?.kind === 'mark' &&
    after.word.kind === 'verb' &&
    !after.word.conjunction &&
    after.word.features.tense === 'present' &&
    after.word.features.number === 'singular'
  )
    return false
  // "and X did": a new clause with X as its topic.
  if (after?.kind === 'mark' && after.word.kind === 'verb' && !after.word.conjunction && !bothMentions(words, last, next)) return false
  if (
    after?.kind === 'mark' &&
    after.word.kind === 'verb' &&
    !after.word.conjunction &&
    head.features.number !== 'plural' &&
    after.word.features.number === undefined
  )
    return false
  return true
}

/** One word that names a state, or a capital for it. */
const isOneName = (words: readonly Word[], phrase: Phrase): boolean => {
  const form = words[phrase.head]!.mention?.form
  return phrase.to === phrase.from + 1 && (form === 'name' || form === 'metonym')
}

const tail = (phrase: Phrase): Phrase => phrase.joined.at(-1) ?? phrase

function bothMentions(words: readonly Word[], a: Phrase, b: Phrase): boolean {
  return hasMention(words, tail(a)) && hasMention(words, b)
}

const hasMention = (words: readonly Word[], phrase: Phrase): boolean =>
  words[phrase.head]!.mention !== null || words[phrase.from]!.mention !== null

/** In an enumeration by commas an "and" must follow in the end. */
function listGoesOn(words: readonly Word[], chunks: readonly Chunk[], from: number): boolean {
  for (let i = from; i < chunks.length && i < from + 40; i++) {
    const chunk = chunks[i]!
    const next = chunks[i + 1]
    if (chunk.kind !== 'phrase' || !hasMention(words, chunk)) return false
    if (next?.kind === 'phrase' && next.conjunction && next.slot === null) return hasMention(words, next)
    if (!(next?.kind === 'mark' && isComma(next.word))) return false
    i++
  }
  return false
}
