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

/** What a sign is in the cutting of words. */
const ARABIC = 1
const OTHER_LETTER = 2
const DIGIT_SIGN = 3
const BLANK = 4
const IGNORABLE = 5
const POINT = 6
const SYMBOL = 7

/** What each unit is, found out once: a table is many times faster than patterns. Surrogates are looked at with their partners. */
const sorts = new Uint8Array(0x10000)

function sortOf(code: number): number {
  if (code > 0xffff) return findSort(code)
  const known = sorts[code] as number
  if (known !== 0) return known
  const found = findSort(code)
  sorts[code] = found
  return found
}

function findSort(code: number): number {
  if (isArabicLetter(code)) return ARABIC
  if (code === 32 || code === 10 || code === 13 || code === 9) return BLANK
  if (isIgnorable(code)) return IGNORABLE
  if (code >= 48 && code <= 57) return DIGIT_SIGN
  const sign = String.fromCodePoint(code)
  if (SPACE.test(sign)) return BLANK
  if (DIGIT.test(sign)) return DIGIT_SIGN
  if (LETTER.test(sign) || MARK.test(sign)) return OTHER_LETTER
  return PUNCTUATION.test(sign) ? POINT : SYMBOL
}

/** Cuts a stretch of text into words, numbers and single signs; together they cover all that is neither space nor invisible. */
export function cutTokens(text: string, start: number, end: number): RawToken[] {
  const tokens: RawToken[] = []
  let at = start
  while (at < end) {
    const code = text.codePointAt(at) as number
    const width = code > 0xffff && at + 1 < end ? 2 : 1
    const sort = sortOf(code)
    if (sort === BLANK || (sort === IGNORABLE && code !== 0x640)) {
      at += width
      continue
    }
    const from = at
    at += width
    if (sort === ARABIC) {
      at = endOfRun(text, at, end, IGNORABLE, ARABIC)
      tokens.push({ start: from, end: at, kind: 'word', script: 'arabic' })
    } else if (sort === OTHER_LETTER) {
      at = endOfRun(text, at, end, OTHER_LETTER, DIGIT_SIGN)
      tokens.push({ start: from, end: at, kind: 'word', script: 'other' })
    } else if (sort === DIGIT_SIGN) {
      at = endOfNumber(text, at, end)
      tokens.push({ start: from, end: at, kind: 'number', script: 'other' })
    } else tokens.push({ start: from, end: at, kind: sort === POINT ? 'punctuation' : 'symbol', script: 'other' })
  }
  return tokens
}

/** The end of a run of signs of two sorts. */
function endOfRun(text: string, from: number, end: number, one: number, other: number): number {
  let at = from
  let last = from
  while (at < end) {
    const code = text.codePointAt(at) as number
    const width = code > 0xffff && at + 1 < end ? 2 : 1
    const sort = sortOf(code)
    if (sort !== one && sort !== other) break
    at += width
    // trailing direction and zero-width signs stay outside, marks and tatweel inside
    if (sort !== IGNORABLE || code < 0x2000) last = at
  }
  return last
}

function endOfNumber(text: string, from: number, end: number): number {
  let at = from
  while (at < end) {
    const sort = sortOf(text.codePointAt(at) as number)
    if (sort === DIGIT_SIGN) at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1
    else if (JOINS.includes(text.charAt(at)) && at + 1 < end && sortOf(text.charCodeAt(at + 1)) === DIGIT_SIGN) at++
    else break
  }
  return at
}
