import { signAfter } from './read-sign.js'
import type { Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'

/** Words that only look like values: half-finals, "the second" as a name of quarters of a stadium, one of the officials. */
export function isTrap(r: Reader, i: number): boolean {
  const w = r.words[i]!
  const next = r.words[i + 1]
  const frac = entryOf(w, 'frac')
  if (frac && isWord(next, 'final')) return true
  // "A year and a half": the year is no amount by itself, nor is the half. "Text" is spoken Arabic's half.
  if (frac && w.conj !== '' && entryOf(r.words[i - 1], 'time')) return true
  if (frac && !r.spoken && w.base.length === 2) return true
  const num = entryOf(w, 'num')
  // "One" is mostly a pronoun or an adjective of one thing.
  if (num?.g === 'unit' && num.v === 1 && entryOf(next, 'num')?.g !== 'ten' && !isCompound(r, i) && !isWord(r.words[i + 2], 'each'))
    return true
  return false
}

const isCompound = (r: Reader, i: number) => {
  const next = r.words[i + 1]
  return (
    (next?.conj === 'w' && entryOf(next, 'num')?.g === 'tens') ||
    isWord(next, 'point') ||
    (isWord(next, 'and') && entryOf(r.words[i + 2], 'num')?.g === 'tens')
  )
}

/** A number that names something: resolution 2231, F-16, a channel. */
export function isIdentifier(r: Reader, i: number): boolean {
  const w = r.words[i]!
  const glued = r.words[i + 1]
  if (w.kind === 'number' && glued?.glued && glued.kind === 'word' && /^[a-zA-Z]/.test(glued.key) && !signFollows(r, i)) return true
  if (w.kind !== 'number' && !(w.kind === 'mark' && w.key === '-')) return false
  let k = i - 1
  if (w.kind === 'number' && r.words[k]?.kind === 'mark' && r.words[k]!.key === '-') k--
  const before = r.words[k]
  if (before === undefined || before.kind !== 'word') return false
  if (/^[a-zA-Z]/.test(before.key) && !/^[A-Z]{2,3}$/.test(before.key)) return true
  if (k < i - 1 && w.glued) return true
  if (isWord(before, 'identifier')) return r.words[i + 1] === undefined || !isUnit(r, i + 1)
  // Security Council resolution 2235: the noun may stand some words before a bare number.
  if (w.kind === 'number' && Number(w.literal!.groups[0]) >= 100 && !isUnit(r, i + 1) && !counts(r, i + 1)) {
    for (let n = 1; n <= 3 && r.words[i - n]?.kind === 'word'; n++) if (isWord(r.words[i - n], 'resolution')) return true
  }
  // A number glued to Latin letters or closing a quoted name.
  if (w.glued && before.kind === 'word' && before.base !== '' && before.key.length > 1 && !isWord(before, 'and'))
    return /[a-zA-Z]$/.test(before.key)
  if (w.literal === null) return false
  const after = r.words[i + 1]
  return after?.kind === 'mark' && '\u00bb"\u201d'.includes(after.key) && w.literal.groups.length === 1 && w.literal.groups[0]!.length <= 2
}

/** Does a noun follow that the number may count? */
const counts = (r: Reader, i: number) => {
  const w = r.words[i]
  return (
    w?.kind === 'word' &&
    w.conj === '' &&
    w.prep === '' &&
    (entryOf(w, 'noun') !== undefined || (w.entries.length === 0 && w.key.endsWith('\u0627')))
  )
}

const signFollows = (r: Reader, i: number) => signAfter(r, i + 1) !== null

const isUnit = (r: Reader, i: number) => {
  const w = r.words[i]
  return (
    w !== undefined &&
    (w.key === '%' ||
      entryOf(w, 'scale') !== undefined ||
      entryOf(w, 'cur') !== undefined ||
      entryOf(w, 'unit') !== undefined ||
      entryOf(w, 'time') !== undefined)
  )
}
