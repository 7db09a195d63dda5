import type { Block } from '../../../../src/schema/article.js'
import type { Span } from '../../../../src/schema/span.js'
import { foldText, isIgnorable } from '../spelling/fold-text.js'

const FULL_STOP = '.'
const ENDS = '!?\u061f' // exclamation mark, question marks
const CLOSERS = '"\u00bb\u201d\u201c\u2019\')]}\u203a'
const WAW = '\u0648'
/** Two dots after less than this, in units, are a pause: an exclamation, a headline. */
const SHORT = 60
const LONGEST_ASIDE = 200
const isSpace = (unit: string): boolean => /[\s\u00a0]/.test(unit)
const isArabic = (unit: string): boolean => /[\u0620-\u064a\u066e-\u06d3]/.test(unit)
const isDigit = (unit: string): boolean => /[0-9\u0660-\u0669\u06f0-\u06f9]/.test(unit)

/**
 * The sentences of one block of news text, trimmed. A full stop ends one unless it stands in a number, after an initial or an abbreviation,
 * or in dots; two dots before a clause that begins with "and" do end one; closing quotation marks and brackets stay with the sentence they close.
 */
export function cutSentences(text: string, block: Pick<Block, 'start' | 'end'> & { readonly kind?: Block['kind'] }): Span[] {
  const sentences: Span[] = []
  let start = block.start
  let listNumber = 0
  let bracket = -1
  const close = (end: number): void => {
    let from = start
    let to = end
    while (from < to && (isSpace(text.charAt(from)) || isIgnorable(text.charCodeAt(from)))) from++
    while (to > from && (isSpace(text.charAt(to - 1)) || isInvisible(text.charCodeAt(to - 1)))) to--
    if (to > from) sentences.push({ start: from, end: to })
    start = end
    listNumber = 0
    bracket = -1
  }
  for (let at = block.start; at < block.end; at++) {
    const unit = text.charAt(at)
    if (unit === '(') bracket = at
    else if (unit === ')') bracket = -1
    if (unit === '\n' || unit === '\r' || unit === '\u2029') close(at + 1)
    else if (unit === FULL_STOP || ENDS.includes(unit)) {
      let after = at + 1
      while (after < block.end && (text.charAt(after) === FULL_STOP || ENDS.includes(text.charAt(after)))) after++
      const run = text.slice(at, Math.min(after, at + 4))
      let end = after
      while (end < block.end && CLOSERS.includes(text.charAt(end)) && !opensQuote(text, end, block.end)) end++
      const item = run === FULL_STOP ? listItem(text, start, at, listNumber) : 0
      if (item > 0) listNumber = item
      else if (!inBrackets(text, bracket, at, block.end) && endsSentence(text, block, start, at, run, after, end)) close(end)
      at = Math.max(at, end - 1)
    }
  }
  close(block.end)
  return sentences
}

/** The number of a list item, as in "the points are: 1. ... 2. ...", or 0: a first one after a colon, or the next after the last one. */
function listItem(text: string, start: number, at: number, last: number): number {
  let from = at
  while (from > start && at - from < 3 && isDigit(text.charAt(from - 1))) from--
  if (from === at || at - from > 2) return 0
  const value = Number(foldText(text.slice(from, at)))
  if (last > 0 && value === last + 1) return value
  let before = from - 1
  while (before > start && isSpace(text.charAt(before))) before--
  return value === 1 && (before < start || text.charAt(before) === ':') ? 1 : 0
}

/** A bracket that opened not long ago and closes soon holds its full stops. */
function inBrackets(text: string, bracket: number, at: number, end: number): boolean {
  if (bracket < 0 || at - bracket > LONGEST_ASIDE) return false
  for (let to = at; to < end && to - bracket < LONGEST_ASIDE; to++) {
    if (text.charAt(to) === ')') return to + 1 < end && text.charAt(to - 1) !== FULL_STOP
    if (text.charAt(to) === '(') return false
  }
  return false
}

const isInvisible = (code: number): boolean => code >= 0x2000 && isIgnorable(code)

/** A sign that could close or open opens where a space stands before it and a letter after it. */
function opensQuote(text: string, at: number, end: number): boolean {
  return isSpace(text.charAt(at - 1)) && at + 1 < end && !isSpace(text.charAt(at + 1))
}

function endsSentence(text: string, block: { end: number }, start: number, at: number, run: string, after: number, end: number): boolean {
  if (end >= block.end) return true
  const next = nextVisible(text, end, block.end)
  if (next >= block.end) return true
  const follower = text.charAt(next)
  const spaced = next > end
  if (run.startsWith('..'))
    return run.length === 2 && spaced && at - start > SHORT && follower === WAW && wordLengthFrom(text, next, block.end) > 3
  if (ENDS.includes(run.charAt(0))) return spaced || isArabic(follower)
  // a number: 3.5, 20.000
  if (!spaced && (isDigit(follower) || !isArabic(follower)) && end === after) return false
  if (',;:\u060c\u061b)'.includes(follower)) return false
  const word = wordBefore(text, start, at)
  if (word.length === 1 && isArabic(word)) return false // an initial
  if (!spaced && end === after && CLOSERS.includes(text.charAt(at - 1))) return wordLengthFrom(text, next, block.end) > 1
  if (!spaced && end === after) return word.length > 2 && isArabic(follower) && wordLengthFrom(text, next, block.end) > 1
  return true
}

function nextVisible(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (isSpace(text.charAt(at)) || isInvisible(text.charCodeAt(at)))) at++
  return at
}

/** The letters right before a place, at most eight of them. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at
  while (from > start && at - from < 8 && isArabic(text.charAt(from - 1))) from--
  return text.slice(from, at)
}

function wordLengthFrom(text: string, at: number, end: number): number {
  let to = at
  while (to < end && to - at < 8 && isArabic(text.charAt(to))) to++
  return to - at
}
