import type { Reading } from './reading.js'

/** Number of weights; a power of two. */
export const WEIGHTS = 1 << 19

/** A well mixed number from two numbers. */
export const mix = (a: number, b: number): number => join(first(a) ^ second(b))

/** The halves of `mix`: what a number gives as the first and as the second of two, and what becomes of both. */
const first = (a: number): number => Math.imul(a ^ 0x9e3779b9, 0x85ebca6b)
const second = (b: number): number => Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
function join(halves: number): number {
  let h = halves ^ (halves >>> 15)
  h = Math.imul(h, 0x2c1b3c6d)
  return h ^ (h >>> 13)
}

/** FNV-1a over code units. */
export function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  return h
}

/** The weight of a feature: its template and two values. */
export const slot = (template: number, a: number, b = 0): number => mix(mix(template, a), b) & (WEIGHTS - 1)

/** A reading with what the chooser looks at, made once for each distinct word. */
export interface Candidate {
  readonly reading: Reading
  /** Weights of the reading by itself. */
  readonly own: Int32Array
  /** Fine and coarse grammatical tags. */
  readonly tag: number
  readonly coarse: number
  readonly lemma: number
  /** Gender, number, definiteness for agreement with the neighbour; 0 where unknown. */
  readonly agreement: number
  /** A mood that the spelling shows: 1 jussive, 2 subjunctive; 3 where a lam before the verb governs it already. */
  readonly mood: 0 | 1 | 2 | 3
  /** The mood that this word asks of the next: 1 jussive, 2 subjunctive. */
  readonly governs: 0 | 1 | 2
}

const tagText = ({ kind, prefix, pronoun }: Reading): string => {
  const f = kind.features
  return `${kind.pos} ${f.tense ?? ''} ${f.mood ?? ''} ${f.voice ?? ''} ${f.person ?? ''} ${f.number ?? ''} ${f.gender ?? ''} ${f.case ?? ''} ${f.construct ?? ''} ${f.derived ?? ''} ${prefix.article} ${prefix.head} ${pronoun !== null}`
}

const coarseText = ({ kind, prefix, pronoun }: Reading): string => {
  const f = kind.features
  return `${kind.pos} ${f.tense ?? ''} ${prefix.article} ${prefix.head === 'none' ? '' : prefix.head} ${pronoun !== null} ${f.construct ?? ''}`
}

const GENDER = { m: 1, f: 2 } as const
const NUMBER = { singular: 1, dual: 2, plural: 3 } as const

function agreementOf({ kind, prefix, pronoun }: Reading): number {
  const f = kind.features
  const group =
    kind.pos === 'NOUN' ? 1 : kind.pos === 'ADJ' ? 2 : kind.pos === 'VERB' || kind.pos === 'AUX' ? 3 : kind.pos === 'PROPN' ? 4 : 5
  return (
    group * 64 +
    (f.gender ? GENDER[f.gender] : 0) * 16 +
    (f.number ? NUMBER[f.number] : 0) * 4 +
    (prefix.article || pronoun ? 2 : 0) +
    (f.derived === 'nisba' ? 1 : 0)
  )
}

/** What the chooser looks at in one reading of a word. */
export function candidateOf(word: string, wordHash: number, reading: Reading): Candidate {
  const { kind, prefix, pronoun, spelling, guessed } = reading
  const tag = hashText(tagText(reading))
  const coarse = hashText(coarseText(reading))
  const lemma = hashText(reading.lemma)
  const pos = hashText(kind.pos)
  const shape = prefix.id * 16 + (pronoun ? pronoun.text.length + (pronoun.text.charCodeAt(0) & 3) * 4 : 0)
  const length = Math.min(7, reading.to - reading.from)
  const form = (kind.features.form ?? 0) + 1
  const own = [
    slot(1, tag),
    slot(2, coarse),
    slot(3, prefix.id, pos),
    slot(4, pronoun ? hashText(pronoun.text) : 0, pos),
    slot(5, lemma, pos),
    slot(6, wordHash, shape),
    slot(7, wordHash, tag),
    slot(8, spelling + (guessed ? 8 : 0), pos),
    slot(9, shape, (guessed ? 8 : 0) + length),
    slot(11, lemma, form),
    slot(12, reading.verb === '' ? 0 : 1, pos),
    slot(13, lemma),
  ]
  if (guessed) {
    const stem = word.slice(reading.from, reading.to)
    own.push(
      slot(20, shape, word.charCodeAt(prefix.length)),
      slot(21, coarse, hashText(stem.slice(-2))),
      slot(22, coarse, hashText(stem.slice(-3))),
      slot(23, coarse, hashText(stem.slice(0, 2))),
      slot(24, coarse, length),
      slot(25, prefix.id, hashText(stem.slice(0, 2))),
    )
  }
  return {
    reading,
    own: Int32Array.from(own),
    tag,
    coarse,
    lemma,
    agreement: agreementOf(reading),
    mood: moodOf(reading),
    governs: kind.takes.includes('J') ? 1 : kind.takes.includes('U') ? 2 : 0,
  }
}

function moodOf({ kind, prefix }: Reading): 0 | 1 | 2 | 3 {
  const { mood } = kind.features
  if (mood === undefined || mood === 'indicative') return 0
  if (prefix.head === 'lam') return 3
  return mood === 'jussive' ? 1 : 2
}

/** Weights of a reading beside its neighbours' printed words. */
export function contextSlots(candidate: Candidate, before: number, after: number, out: Int32Array): number {
  out[0] = slot(30, candidate.coarse, before)
  out[1] = slot(31, candidate.coarse, after)
  out[2] = slot(32, candidate.lemma, before)
  out[3] = slot(33, candidate.lemma, after)
  out[4] = slot(34, candidate.tag, before)
  return 5
}

/** Weights of two readings side by side. */
export function pairSlots(left: Candidate, right: Candidate, out: Int32Array): number {
  out[0] = slot(40, left.tag, right.tag)
  out[1] = slot(41, left.coarse, right.coarse)
  out[2] = slot(42, left.agreement, right.agreement)
  out[3] = slot(43, left.lemma, right.coarse)
  out[4] = slot(44, left.coarse, right.lemma)
  return 5
}

/** Numbers that `keysOf` keeps for each candidate. */
export const KEYS = 14

/**
 * The halves of all slots of `contextSlots` and `pairSlots` that depend on one candidate alone, so that a pair of neighbours only joins
 * them: for each candidate five for its context, five as left neighbour, and tag, coarse, agreement and lemma as right neighbour.
 */
export function keysOf(candidates: readonly Candidate[]): Int32Array {
  const keys = new Int32Array(candidates.length * KEYS)
  candidates.forEach(({ tag, coarse, lemma, agreement }, one) => {
    const left = [coarse, coarse, lemma, lemma, tag].map((value, n) => first(mix(30 + n, value)))
    const right = [tag, coarse, agreement, lemma, coarse].map((value, n) => first(mix(40 + n, value)))
    keys.set([...left, ...right, second(tag), second(coarse), second(agreement), second(lemma)], one * KEYS)
  })
  return keys
}

/** The half of a context slot that a neighbour's word gives. */
export const contextHalf = (hash: number): number => second(hash)

/** The slot of two halves joined by exclusive or. */
export const slotOf = (halves: number): number => join(halves) & (WEIGHTS - 1)
