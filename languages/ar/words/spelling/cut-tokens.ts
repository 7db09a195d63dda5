import type { Span } from '../../../../src/schema/span.js'
import { isIgnorable } from './fold-text.js'

/** A token before its reading. `script` tells Arabic words from others. */
export interface RawToken extends Span {
  readonly kind: 'word' | 'number' | 'punctuation' | 'symbol'
  readonly script: 'arabic' | 'other'
}

const LETTER = /\p{L}/u
const MARK = /\p{M}/u
const DIGIT = /\p{Nd}/u
const SPACE = /[\s\u0085]/
const PUNCTUATION = /\p{P}/u
/** Signs that join digits to one number: full stop, comma, Arabic decimal and thousands signs. */
const JOINS = '.,\u066b\u066c'

const isArabicLetter = (code: number): boolean =>
  (code >= 0x620 && code <= 0x64a && code !== 0x640) ||
  (code >= 0x66e && code <= 0x6d3 && code !== 0x670) ||
  code === 0x6d5 ||
  (code >= 0x6ee && code <= 0x6ff && !(code >= 0x6f0 && code <= 0x6f9)) ||
  (code >= 0x750 && code <= 0x77f) ||
  (code >= 0x8a0 && code <= 0x8d2) ||
  (code >= 0xfb50 && code <= 0xfdff && code !== 0xfd3e && code !== 0xfd3f && code !== 0xfdfc) ||
  (code >= 0xfe70 && code <= 0xfefc)

type Sort = 'arabic' | 'letter' | 'digit' | 'space' | 'ignorable' | 'punctuation' | 'symbol'

function sortOf(code: number): Sort {
  if (isArabicLetter(code)) return 'arabic'
  if (code === 32 || code === 10 || code === 13 || code === 9) return 'space'
  if (isIgnorable(code)) return 'ignorable'
  if (code >= 48 && code <= 57) return 'digit'
  const sign = String.fromCodePoint(code)
  if (SPACE.test(sign)) return 'space'
  if (DIGIT.test(sign)) return 'digit'
  if (LETTER.test(sign) || MARK.test(sign)) return 'letter'
  return PUNCTUATION.test(sign) ? 'punctuation' : 'symbol'
}

/** Cuts a stretch of text into words, numbers and single signs; together they cover all that is neither space nor invisible. */
export function cutTokens(text: string, start: number, end: number): RawToken[] {
  const tokens: RawToken[] = []
  let at = start
  while (at < end) {
    const code = text.codePointAt(at) as number
    const width = code > 0xffff && at + 1 < end ? 2 : 1
    const sort = sortOf(code)
    if (sort === 'space' || (sort === 'ignorable' && code !== 0x640)) {
      at += width
      continue
    }
    const from = at
    at += width
    if (sort === 'arabic') {
      at = endOfRun(text, at, end, one => one === 'arabic' || one === 'ignorable')
      tokens.push({ start: from, end: at, kind: 'word', script: 'arabic' })
    } else if (sort === 'letter') {
      at = endOfRun(text, at, end, one => one === 'letter' || one === 'digit')
      tokens.push({ start: from, end: at, kind: 'word', script: 'other' })
    } else if (sort === 'digit') {
      at = endOfNumber(text, at, end)
      tokens.push({ start: from, end: at, kind: 'number', script: 'other' })
    } else tokens.push({ start: from, end: at, kind: sort === 'punctuation' ? 'punctuation' : 'symbol', script: 'other' })
  }
  return tokens
}

function endOfRun(text: string, from: number, end: number, belongs: (sort: Sort) => boolean): number {
  let at = from
  let last = from
  while (at < end) {
    const code = text.codePointAt(at) as number
    const width = code > 0xffff && at + 1 < end ? 2 : 1
    const sort = sortOf(code)
    if (!belongs(sort)) break
    at += width
    // trailing direction and zero-width signs stay outside, marks and tatweel inside
    if (sort !== 'ignorable' || code < 0x2000) last = at
  }
  return last
}

function endOfNumber(text: string, from: number, end: number): number {
  let at = from
  while (at < end) {
    const sort = sortOf(text.codePointAt(at) as number)
    if (sort === 'digit') at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1
    else if (JOINS.includes(text.charAt(at)) && at + 1 < end && sortOf(text.charCodeAt(at + 1)) === 'digit') at++
    else break
  }
  return at
}
