import type { Headline, HeadWord } from './read-headline.js'

/** How two words of two headlines belong together. `kin`: a person or city and its state. */
export type PairKind = 'same' | 'root' | 'sense' | 'spelling' | 'kin'
export interface Pair {
  readonly a: number
  readonly b: number
  readonly kind: PairKind
  /** 0 to 1: how surely they say the same. */
  readonly score: number
}
export interface Alignment {
  readonly pairs: readonly Pair[]
  /** Words of either headline that stand for nothing in the other one. */
  readonly restA: readonly number[]
  readonly restB: readonly number[]
  /** Words left over that exclude each other: opposites, other numbers, other names of one kind. */
  readonly against: readonly {
    readonly a: number
    readonly b: number
    readonly why: 'opposite' | 'number' | 'name'
    readonly field?: string
  }[]
}

/** Half vowels, alif, ha: letters in which spellings of foreign names differ. */
const LOOSE = /[\u0627\u0648\u064a\u0647\u0621]/g
const skeleton = (word: string): string => word.replace(LOOSE, '')

/** Share of letter pairs that two words have in common. */
function dice(x: string, y: string): number {
  if (x.length < 2 || y.length < 2) return 0
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < x.length; i++) pairs.set(x.slice(i, i + 2), (pairs.get(x.slice(i, i + 2)) ?? 0) + 1)
  let shared = 0
  for (let i = 0; i + 1 < y.length; i++) {
    const left = pairs.get(y.slice(i, i + 2)) ?? 0
    if (left > 0) {
      shared++
      pairs.set(y.slice(i, i + 2), left - 1)
    }
  }
  return (2 * shared) / (x.length + y.length - 2)
}

const opposed = (x: string, y: string): boolean => x !== y && x.slice(0, x.indexOf('/')) === y.slice(0, y.indexOf('/'))
/** The field of meaning in which two words exclude each other, or null. */
export function opposingField(x: HeadWord, y: HeadWord): string | null {
  for (const p of x.poles) for (const q of y.poles) if (opposed(p, q)) return p.slice(0, p.indexOf('/'))
  return null
}
export const sharesPole = (x: HeadWord, y: HeadWord): boolean => x.poles.some(p => y.poles.includes(p))

/** How two words belong together, or null. */
function likeness(x: HeadWord, y: HeadWord): { kind: PairKind; score: number } | null {
  if (x.entity !== null && y.entity !== null) {
    if (x.entity === y.entity) return { kind: 'same', score: 1 }
    if (x.kind === y.kind)
      return x.kind === 'person' && x.text.split(' ').at(-1) === y.text.split(' ').at(-1) ? { kind: 'same', score: 0.9 } : null
    return x.state !== null && x.state === y.state ? { kind: 'kin', score: 0.4 } : null
  }
  if (x.number !== null || y.number !== null) return x.number === y.number ? { kind: 'same', score: 1 } : null
  if (x.stem === y.stem || x.lemma === y.lemma) return { kind: 'same', score: 1 }
  const against = opposingField(x, y) !== null
  const sense = sharesPole(x, y)
  if (against && !sense) return null
  if (x.verb === y.verb) return { kind: 'same', score: 0.97 }
  if (x.term === y.term) return { kind: 'same', score: 0.9 }
  if (sense) return { kind: 'sense', score: against ? 0.55 : 0.75 }
  if (x.root !== null && x.root === y.root) return { kind: 'root', score: 0.7 }
  if (x.stem.length > 3 && y.stem.length > 3) {
    const alike = Math.max(dice(x.stem, y.stem), dice(x.lemma, y.lemma))
    if (alike >= 0.66) return { kind: 'spelling', score: 0.45 + 0.4 * (alike - 0.5) }
    const [sx, sy] = [skeleton(x.stem), skeleton(y.stem)]
    if (sx.length > 2 && sx === sy) return { kind: 'spelling', score: 0.6 }
  }
  return null
}

/** Lays the words of two headlines side by side, the surest pairs first. At most as many steps as there are pairs of words. */
export function alignHeadlines(first: Headline, second: Headline): Alignment {
  const found: Pair[] = []
  const [m, n] = [first.words.length, second.words.length]
  first.words.forEach((x, a) => {
    second.words.forEach((y, b) => {
      const like = likeness(x, y)
      if (like) found.push({ a, b, ...like })
    })
  })
  const off = ({ a, b }: Pair) => Math.abs(a / Math.max(1, m - 1) - b / Math.max(1, n - 1))
  found.sort((p, q) => q.score - p.score || off(p) - off(q) || p.a - q.a || p.b - q.b)
  const [takenA, takenB] = [new Set<number>(), new Set<number>()]
  const pairs: Pair[] = []
  for (const pair of found) {
    if (takenA.has(pair.a) || takenB.has(pair.b)) continue
    takenA.add(pair.a)
    takenB.add(pair.b)
    pairs.push(pair)
  }
  const restA = first.words.flatMap((_, a) => (takenA.has(a) ? [] : a))
  const restB = second.words.flatMap((_, b) => (takenB.has(b) ? [] : b))
  const against: Alignment['against'][number][] = []
  for (const a of restA)
    for (const b of restB) {
      const [x, y] = [first.words[a] as HeadWord, second.words[b] as HeadWord]
      const field = opposingField(x, y)
      if (field !== null) against.push({ a, b, why: 'opposite', field })
      else if (x.number !== null && y.number !== null) against.push({ a, b, why: 'number' })
      else if (x.entity !== null && y.entity !== null && x.kind === y.kind) against.push({ a, b, why: 'name' })
    }
  return { pairs, restA, restB, against }
}
