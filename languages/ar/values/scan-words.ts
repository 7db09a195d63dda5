import { type FoldedText, isDropped } from './fold-text.js'
import type { Entry, EntryOf, Lexicon, Meaning } from './lexicon.js'
import { type Literal, readLiteral } from './read-literal.js'

/** One word, number or mark of a folded text, with what the value lexicon knows of it. Offsets are folded ones. */
export interface Word {
  readonly s: number
  readonly e: number
  readonly kind: 'word' | 'number' | 'mark'
  /** The whole word folded, clitics and all; of a phrase: its first word. */
  readonly key: string
  /** No space before it. */
  readonly glued: boolean
  readonly conj: '' | 'w' | 'f'
  readonly prep: '' | 'b' | 'l' | 'k'
  readonly al: boolean
  /** Where the word stands without its conjunction and preposition. */
  readonly stem: number
  readonly entries: readonly Entry[]
  readonly startsAmount: boolean
  readonly startsDate: boolean
  readonly literal: Literal | null
  /** What stood behind the clitics when the entries were found; for unknown words the whole. */
  readonly base: string
}

const NONE: readonly Entry[] = []
const SIGNS = '-+$\u20ac\u00a3\u00a5\u20bd\u20b9\u20ba\u20b4\u20b8\u20aa\u20a9%'
const WAW = '\u0648'
const FA = '\u0641'
const BA = '\u0628'
const LAM = '\u0644'
const KAF = '\u0643'
const ALEF = '\u0627'

const isDigit = (c: number) => c >= 0x30 && c <= 0x39
const isLetter = (c: number) =>
  (c >= 0x0620 && c <= 0x06d3) ||
  (c >= 0x41 && c <= 0x5a) ||
  (c >= 0x61 && c <= 0x7a) ||
  (c >= 0xc0 && c <= 0x24f) ||
  (c >= 0x400 && c <= 0x52f)
const isLatin = (c: number) => c < 0x600

/** Words, numbers and marks of a text, with lexicon entries; clitics and phrases recognised. Linear. */
export function scanWords(folded: FoldedText, lexicon: Lexicon): Word[] {
  const { text } = folded
  const out: Word[] = []
  let i = 0
  let spaced = true
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (c === 0x20 || c === 0x09 || c === 0x0d) {
      spaced = true
      i++
      continue
    }
    const point = (c === 0x2e || c === 0x066b) && isDigit(text.charCodeAt(i + 1))
    if (isDigit(c) || point) {
      const literal = readLiteral(text, i)
      out.push(plain(i, literal.end, 'number', '', !spaced, literal))
      i = literal.end
    } else if (isLetter(c)) {
      let j = i + 1
      const latin = isLatin(c)
      while (j < text.length && isLetter(text.charCodeAt(j)) && isLatin(text.charCodeAt(j)) === latin) j++
      if (latin && isAddress(text, i, j)) {
        while (j < text.length && !isSpace(text.charCodeAt(j))) j++
        out.push(plain(i, j, 'word', text.slice(i, j), !spaced, null))
        i = j
        spaced = false
        continue
      }
      out.push(readWord(folded, i, j, !spaced, lexicon))
      i = out.at(-1)!.e
    } else {
      out.push(plain(i, i + 1, 'mark', text[i]!, !spaced, null))
      i++
    }
    spaced = false
  }
  return out
}

const isSpace = (c: number) => c === 0x20 || c === 0x0a || c === 0x09 || c === 0x0d
/** The beginning of a web address: its digits are no numbers. */
const isAddress = (text: string, i: number, j: number) => text.startsWith('://', j) || (text.startsWith('www.', i) && j === i + 3)

function plain(s: number, e: number, kind: Word['kind'], key: string, glued: boolean, literal: Literal | null): Word {
  const number = kind === 'number'
  return {
    s,
    e,
    kind,
    key,
    glued,
    conj: '',
    prep: '',
    al: false,
    stem: s,
    entries: NONE,
    startsAmount: number || (kind === 'mark' && SIGNS.includes(key)),
    startsDate: number,
    literal,
    base: key,
  }
}

function readWord(folded: FoldedText, s: number, e: number, glued: boolean, lexicon: Lexicon): Word {
  const key = folded.text.slice(s, e)
  let conj: Word['conj'] = ''
  let prep: Word['prep'] = ''
  let al = false
  let stem = s
  let base = key
  // "And" before a written hamza is no part of the word: and-eleven is not one.
  const andHamza = base[0] === WAW && isHamzaAlef(folded.raw.charCodeAt(folded.at[s + 1]!))
  let hit = andHamza ? null : look(folded, base, e, lexicon)
  // The clitics in the order in which they stand: conjunction, preposition, article.
  if (!hit && base.length > 2 && (base[0] === WAW || base[0] === FA)) {
    conj = base[0] === WAW ? 'w' : 'f'
    base = base.slice(1)
    stem++
    hit = look(folded, base, e, lexicon)
  }
  if (!hit && base.length > 2 && (base[0] === BA || base[0] === LAM || base[0] === KAF)) {
    const rest = base.slice(1)
    const found = base[0] === LAM && rest[0] === LAM ? look(folded, rest.slice(1), e, lexicon) : look(folded, rest, e, lexicon)
    if (found) {
      prep = base[0] === BA ? 'b' : base[0] === LAM ? 'l' : 'k'
      al = base[0] === LAM && rest[0] === LAM
      base = al ? rest.slice(1) : rest
      stem += al ? 2 : 1
      hit = found
    } else if (rest[0] === ALEF && rest[1] === LAM && rest.length > 3) {
      const noun = look(folded, rest.slice(2), e, lexicon)
      if (noun) {
        prep = base[0] === BA ? 'b' : base[0] === LAM ? 'l' : 'k'
        al = true
        base = rest.slice(2)
        stem++
        hit = noun
      }
    }
  }
  if (!hit && base[0] === ALEF && base[1] === LAM && base.length > 3) {
    const noun = look(folded, base.slice(2), e, lexicon)
    if (noun) {
      al = true
      base = base.slice(2)
      hit = noun
    }
  }
  if (!hit) {
    if (key === ALEF + LAM || key === BA + ALEF + LAM || key === LAM + LAM || key === WAW + ALEF + LAM) {
      return { ...plain(s, e, 'word', key, glued, null), al: true, startsAmount: true, startsDate: true, base: '' }
    }
    return plain(s, e, 'word', key, glued, null)
  }
  const { entries, startsAmount, startsDate } = hit.meaning
  return { s, e: hit.end, kind: 'word', key, glued, conj, prep, al, stem, entries, startsAmount, startsDate, literal: null, base }
}

const isHamzaAlef = (c: number) => c === 0x0623 || c === 0x0625

interface Hit {
  readonly meaning: Meaning
  readonly end: number
}

function look(folded: FoldedText, base: string, end: number, lexicon: Lexicon): Hit | null {
  const phrases = lexicon.phrases.get(base)
  if (phrases) {
    for (const phrase of phrases) {
      const e = follow(folded.text, end, phrase.rest)
      if (e < 0) continue
      return { meaning: phrase.meaning, end: e }
    }
  }
  const meaning = lexicon.words.get(base)
  return meaning ? { meaning, end } : null
}

/** Where the words of a phrase end if they follow here, or -1. */
function follow(text: string, from: number, rest: readonly string[]): number {
  let i = from
  for (const word of rest) {
    const start = i
    while (text.charCodeAt(i) === 0x20) i++
    if (i === start || !text.startsWith(word, i)) return -1
    i += word.length
    if (i < text.length && isLetter(text.charCodeAt(i))) return -1
  }
  return i
}

/** The entry of a class among a word's entries. */
export function entryOf<C extends Entry['c']>(word: Word | undefined, c: C): EntryOf<C> | undefined {
  if (word === undefined) return undefined
  for (const e of word.entries) if (e.c === c) return e as EntryOf<C>
  return undefined
}

/** Is the word this function word? */
export function isWord(word: Word | undefined, w: string): boolean {
  if (word === undefined) return false
  for (const e of word.entries) if (e.c === 'w' && e.w === w) return true
  return false
}

/** The printed span of folded offsets, vowel marks after the last letter included. */
export function printedSpan(folded: FoldedText, s: number, e: number): { start: number; end: number } {
  const start = folded.at[s]!
  let end = folded.at[e - 1]! + 1
  while (end < folded.raw.length && isDropped(folded.raw.charCodeAt(end)) && folded.raw.charCodeAt(end) < 0x2000) end++
  return { start, end }
}
