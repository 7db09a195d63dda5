import type { Amount } from './amount.js'
import type { Lexicon } from './lexicon.js'
import { makeReader } from './make-reader.js'
import { readAmount } from './read-amount.js'
import { readNumber } from './read-number.js'
import { readOrdinal } from './read-ordinal.js'
import type { Reader } from './reader.js'

export interface FoundAmounts {
  readonly reader: Reader
  readonly amounts: readonly Amount[]
}

/** All amounts of a text, units standing alone included: what the single-kind functions of the public API choose from. */
export function findAmounts(text: string, lexicon: Lexicon, state?: string): FoundAmounts {
  const reader = makeReader(text, lexicon, true)
  const amounts: Amount[] = []
  let i = 0
  while (i < reader.words.length) {
    const a = readAmount(reader, i, { bare: true, state })
    if (a) {
      amounts.push(a)
      i = a.end
    } else i++
  }
  return { reader, amounts }
}

/** A plain number or ordinal with its place in the text. */
export interface FoundNumber {
  readonly s: number
  readonly e: number
  readonly v: number
}

/** All numerals of a text whatever they count. */
export function findNumbers(text: string, lexicon: Lexicon): { reader: Reader; found: FoundNumber[] } {
  const reader = makeReader(text, lexicon, true)
  const found: FoundNumber[] = []
  let i = 0
  while (i < reader.words.length) {
    const w = reader.words[i]!
    const next = reader.words[i + 1]
    // Digits glued to a following word are part of a measure; after "which" a one is no number.
    const glued = w.kind === 'number' && next?.glued && next.kind === 'word' && next.entries.every(e => e.c !== 'scale' && e.c !== 'num')
    const which = w.entries.some(e => e.c === 'num') && reader.words[i - 1]?.entries.some(e => e.c === 'w' && e.w === 'which')
    // "And for six" in a list of names, or "the twenty" alone, is no count.
    const named = w.kind === 'word' && (w.al || (w.conj !== '' && w.prep !== ''))
    const n = glued || which || named ? null : readNumber(reader, i)
    if (n) {
      // A per cent sign is part of the numeral: a hundredth.
      const sign = reader.words[n.end]
      const percent = sign?.kind === 'mark' && sign.key === '%'
      found.push({ s: w.stem, e: percent ? sign.e : reader.words[n.end - 1]!.e, v: percent ? n.v / 100 : n.v })
      i = n.end + (percent ? 1 : 0)
    } else if (w.kind === 'number' && !glued) {
      // An address or telephone number: its groups one by one.
      for (const g of w.literal!.groups) found.push({ s: w.s, e: w.e, v: Number(g) })
      i++
    } else i++
  }
  return { reader, found }
}

/** All ordinals of a text. */
export function findOrdinals(text: string, lexicon: Lexicon): { reader: Reader; found: FoundNumber[] } {
  const reader = makeReader(text, lexicon, true)
  const found: FoundNumber[] = []
  let i = 0
  while (i < reader.words.length) {
    const w = reader.words[i]!
    const o = w.conj !== '' && w.prep !== '' ? null : readOrdinal(reader, i, true)
    if (o) {
      found.push({ s: reader.words[i]!.stem, e: reader.words[o.end - 1]!.e, v: o.v })
      i = o.end
    } else i++
  }
  return { reader, found }
}
