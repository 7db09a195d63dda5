const HASH = 0x9e3779b1

/**
 * A learned model of how each Latin letter of a name is written where it stands: the letters about it, the ends of the word, what was written before. Log-linear,
 * its features hashed into one table of signed bytes.
 */
export interface SpellingContextModel {
  /** Slots of the table, as a power of two. */
  readonly bits: number
  /** What one step of a byte is worth. */
  readonly scale: number
  /** What each Latin letter can stand for; the first letters of the table below are numbered in this order. */
  readonly letters: Readonly<Record<string, readonly string[]>>
  readonly table: Int8Array | Float32Array
}

export interface SpellingContext {
  /** Log probability of the own spelling given the Latin one, both with `^` and `$` at their ends; -Infinity where the model knows no way. */
  score(latin: string, own: string): number
}

/** Makes the model usable. Time is linear in the product of the lengths of both words. */
export function makeSpellingContext(model: SpellingContextModel): SpellingContext {
  return {
    score(latin, own) {
      const [word, written] = [bare(latin), bare(own)]
      const cells = new Float64Array((word.length + 1) * (written.length + 1)).fill(Number.NEGATIVE_INFINITY)
      const width = written.length + 1
      cells[0] = 0
      for (let i = 0; i < word.length; i++) {
        const ways = model.letters[word[i]!]
        if (ways === undefined) return Number.NEGATIVE_INFINITY
        const plain = logits(model, contextsOf(word, i), ways.length)
        for (let j = 0; j < width; j++) {
          const value = cells[i * width + j]!
          if (value === Number.NEGATIVE_INFINITY) continue
          const shares = logShares(model, plain, precedingOf(word, i, written, j))
          for (let k = 0; k < ways.length; k++) {
            if (!written.startsWith(ways[k]!, j)) continue
            const to = (i + 1) * width + j + ways[k]!.length
            cells[to] = logAdd(cells[to]!, value + shares[k]!)
          }
        }
      }
      return cells[word.length * width + written.length]!
    },
  }
}

/** A word without the marks of its ends. */
export const bare = (marked: string): string => marked.replace(/^\^|\$$/g, '')

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/** One number for a feature: its kind and the letters it sees. */
function hashOf(kind: number, seen: string): number {
  let h = Math.imul(kind + 1, HASH)
  for (let i = 0; i < seen.length; i++) h = Math.imul(h ^ seen.charCodeAt(i), 0x01000193)
  return h
}

/** The slot of a feature for one of the ways in which a letter may be written. */
export const slotOf = (feature: number, way: number, bits: number): number =>
  Math.imul(feature ^ Math.imul(way + 1, HASH), 0x85ebca6b) >>> (32 - bits)

/** What stands about the letter: windows of up to five letters, and how the word begins and ends, which tells its language. */
export function contextsOf(word: string, i: number): readonly number[] {
  const padded = `^^^${word}$$$`
  const at = i + 3
  const window = (before: number, behind: number): string => padded.slice(at - before, at + behind + 1)
  const own = word[i]!
  const seen = [
    own,
    window(1, 0),
    window(0, 1),
    window(1, 1),
    window(2, 0),
    window(0, 2),
    window(2, 1),
    window(1, 2),
    window(2, 2),
    window(0, 3),
    window(3, 0),
    `${own}${word.slice(-2)}`,
    `${own}${word.slice(-3)}`,
    `${own}${word.slice(0, 2)}`,
    `${window(1, 1)}${word.slice(-2)}`,
    `${window(0, 1)}${Math.min(word.length, 9)}`,
  ]
  return seen.map((letters, kind) => hashOf(kind, letters))
}

/** What was written before the letter. */
export function precedingOf(word: string, i: number, written: string, j: number): readonly number[] {
  const padded = `^^^${word}$$$`
  const at = i + 3
  const before = j > 0 ? written[j - 1]! : '^'
  const two = j > 1 ? written.slice(j - 2, j) : `^${before}`
  return [
    hashOf(20, `${word[i]}${before}`),
    hashOf(21, `${padded.slice(at - 1, at + 1)}${before}`),
    hashOf(22, `${word[i]}${two}`),
    hashOf(23, `${padded.slice(at, at + 2)}${before}`),
    hashOf(24, `${padded.slice(at - 1, at + 2)}${before}`),
  ]
}

/** Sums of weights of features, one for each way. */
export function logits({ table, bits, scale }: SpellingContextModel, features: readonly number[], ways: number): Float64Array {
  const sums = new Float64Array(ways)
  for (const feature of features) for (let k = 0; k < ways; k++) sums[k]! += table[slotOf(feature, k, bits)]! * scale
  return sums
}

/** Log probabilities of the ways, with what was written before. */
export function logShares(model: SpellingContextModel, plain: Float64Array, preceding: readonly number[]): Float64Array {
  const sums = logits(model, preceding, plain.length)
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < sums.length; k++) {
    sums[k]! += plain[k]!
    if (sums[k]! > most) most = sums[k]!
  }
  let whole = 0
  for (const sum of sums) whole += Math.exp(sum - most)
  const norm = most + Math.log(whole)
  return sums.map(sum => sum - norm)
}
