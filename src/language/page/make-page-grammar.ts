import type { FurnitureEdge, FurnitureKind, LineVerdict, PageGrammar, PrintedDate } from '../page-grammar.js'
import { endOfWords, type LineWord, makeWordCutter, wordsUpTo } from './cut-words.js'
import { findPrintedDates } from './find-printed-dates.js'
import { makePatternTable, type PatternTable } from './match-pattern.js'
import type { PageData } from './page-data.js'
import { readDateline } from './read-dateline.js'

const MOST_LINE_WORDS = 14
const MOST_CAPTION_WORDS = 45
/** Lines longer than this are prose; nothing but their edges is looked at. */
const MOST_LINE_CHARS = 420
/** An address alone or after one or two words ("Source: https://..."). */
const LINK = /^[^\p{L}\p{N}]*(?:[\p{L}\p{M}]{2,20}\s?){0,2}[^\p{L}\p{N}]*(?:https?:\/\/|www\.)\S+[^\p{L}\p{N}]*$/u
const MAIL = /^(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{3,20})$/
/** Before a closing credit: a dash, bar, slash, bracket or the sign of copyright. */
const CREDIT_GAP = /[-\u2010-\u2015|/\\(\u00a9[]\s*$/
const SENTENCE_END = /[.!?\u061f\u2026]["\u00bb\u201d)]?\s*$/

const NO_DATES: readonly PrintedDate[] = []
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
const STOPS = '.!?\u061f\u00bb"\u201d)'

/** One of the signs behind which furniture may be glued on stands in a stretch of a line. */
function hasStopBefore(line: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (STOPS.includes(line.charAt(at))) return true
  return false
}

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const tableOf = (patterns: readonly string[]): PatternTable<true> => makePatternTable(patterns.map(p => [p, true] as const))

/**
 * Builds the page grammar of a language from its compiled data and its way of folding words (digits must become ASCII).
 *
 * @param isPlainly see `PageGrammar`; by default no text is
 */
export function makePageGrammar(
  data: PageData,
  fold: (text: string) => string,
  isPlainly: (text: string) => boolean = () => false,
): PageGrammar {
  const furniture = (at: string) =>
    makePatternTable(
      data.furniture.filter(entry => entry.at === at).flatMap(entry => entry.words.map(pattern => [pattern, entry] as const)),
    )
  const atLine = furniture('line')
  const atStart = furniture('start')
  const atEnd = furniture('end')
  const atFront = furniture('front')
  const atBack = furniture('back')
  const months = makePatternTable<{ month: number; islamic: boolean }>([
    ...data.months.flatMap((names, i) => names.map(name => [name, { month: i + 1, islamic: false }] as const)),
    ...data.islamicMonths.flatMap((names, i) => names.map(name => [name, { month: i + 1, islamic: true }] as const)),
  ])
  const dateTables = { numericDates: data.numericDates, months, morning: setOf(data.morning), afternoon: setOf(data.afternoon) }
  const strong = makePatternTable(data.agencies.flatMap(a => a.forms.map(form => [form, { code: a.code as string | null }] as const)))
  const agencies = makePatternTable<{ code: string | null }>(
    data.agencies.flatMap(a => [...a.forms, ...(a.weak ?? [])].map(form => [form, { code: a.code }] as const)),
  )
  const dateWords = setOf(data.dateWords)
  const places = tableOf(data.places)
  const reporting = tableOf(data.reporting)
  const bylines = tableOf(data.bylines)
  const weakBylines = setOf(data.weakBylines)
  const continuations = tableOf(data.continuations)
  const continuationExcept = setOf(data.continuationExcept)
  const bylineEnds = setOf(data.bylineEnds)
  const credits = makePatternTable<{ code: string | null }>([
    ...data.agencies.flatMap(a => [...a.forms, ...(a.weak ?? [])].map(form => [form, { code: a.code as string | null }] as const)),
    ...data.creditWords.map(word => [word, { code: null }] as const),
  ])
  const datelines = { agencies: credits, places, reporting, dateWords }
  const translations = makePatternTable(data.translations.flatMap(t => t.words.map(w => [w, t.from] as const)))
  const walls = makePatternTable(data.walls.flatMap(t => t.words.map(w => [w, t.why] as const)))
  const cut = makeWordCutter(fold)
  const cutStart = (line: string, end: number): readonly LineWord[] => wordsUpTo(line, end, cut, fold)
  const ownLetter = new RegExp(`\\p{Script=${data.script}}`, 'u')
  /** A line with letters, none of them of this language's script, is another grammar's. */
  const isForeign = (line: string): boolean => !ownLetter.test(line) && /\p{L}/u.test(line)

  const isDateWord = (word: LineWord): boolean =>
    /^\d{1,4}$/.test(word.folded) ||
    dateWords.has(word.folded) ||
    dateTables.morning.has(word.folded) ||
    dateTables.afternoon.has(word.folded)

  /** Codes where the words are nothing but agencies and credit words; null otherwise. */
  const creditCodes = (words: readonly LineWord[]): string[] | null => {
    const codes: string[] = []
    for (let i = 0; i < words.length; ) {
      const match = credits.matchAt(words, i)
      if (match === null) {
        if (/^\d{1,2}$/.test(words[i]!.folded) && i > 0) {
          i++
          continue
        }
        return null
      }
      if (match.value.code !== null) codes.push(match.value.code)
      i = match.end
    }
    return words.length > 0 ? codes : null
  }

  /** Word index where a credit that closes the line begins, or -1. */
  const closingCredit = (line: string, words: readonly LineWord[]): number => {
    for (let i = Math.max(1, words.length - 8); i < words.length; i++) {
      if (CREDIT_GAP.test(line.slice(words[i - 1]!.end, words[i]!.start)) && creditCodes(words.slice(i)) !== null) return i
    }
    return -1
  }

  const readByline = (line: string, words: readonly LineWord[]): string[] => {
    const match = words.length <= 12 ? bylines.matchAt(words, 0) : null
    if (match === null || match.end >= words.length) return []
    const after = line.slice(words[match.end - 1]!.end, words[match.end]!.start)
    const marked = /[:\uff1a|/\\-]/.test(after) || /:\s*$/.test(line) || bylineEnds.has(words[0]!.folded)
    if (!marked || /[.\u061f!]\s*$/.test(line)) return []
    const rest = line.slice(words[match.end]!.start).replace(/[\s:.|/\\-]+$/u, '')
    const names = rest.split(/\s*[\u060c,/|&]\s*|\s+[-\u2010-\u2015]\s+/).map(name => name.trim())
    if (weakBylines.has(words[0]!.folded) && words.length - match.end > 4) return []
    const good = names.filter(
      name => name !== '' && cut(name).length <= 6 && creditCodes(cut(name)) === null && !places.matchAt(cut(name), 0),
    )
    return good.length > 0 ? good : names.length > 0 ? names.slice(0, 1) : []
  }

  /** Whole dates of a line that is short enough to be a line of date; none stands there without a digit. */
  const datesOf = (line: string, words: readonly LineWord[]): readonly PrintedDate[] =>
    words.length <= 30 && words.some(({ folded }) => isDigit(folded.charCodeAt(0))) ? findPrintedDates(line, words, dateTables) : NO_DATES

  const isDateLine = (words: readonly LineWord[], dates: readonly PrintedDate[]): boolean => {
    if (dates.length === 0) return false
    return words.every(w => isDateWord(w) || dates.some(d => w.start >= d.start && w.end <= d.end))
  }

  /** "PLACE day month year ... AGENCY": words of place and agency around dates, nothing else. */
  const isDatedDateline = (words: readonly LineWord[], dates: readonly PrintedDate[]): boolean => {
    if (dates.length === 0) return false
    const rest = words.filter(w => !dates.some(d => w.start >= d.start && w.end <= d.end) && !isDateWord(w))
    const place = rest.filter(w => w.end <= dates[0]!.start)
    const tail = rest.filter(w => w.start >= dates[0]!.start)
    return place.length <= 4 && tail.length > 0 && creditCodes(tail) !== null
  }

  const judge = (line: string): LineVerdict | null => {
    const verdict = (kind: FurnitureKind, opensList = false): LineVerdict => ({ kind, opensList })
    if (line.length > MOST_LINE_CHARS) return null
    const mayLink = line.includes('://') || line.includes('www.')
    if (isForeign(line))
      return mayLink && LINK.test(line) ? verdict('source') : line.includes('@') && MAIL.test(line.trim()) ? verdict('byline') : null
    if (mayLink && LINK.test(line)) return verdict('source')
    if (line.includes('@') && MAIL.test(line.trim())) return verdict('byline')
    const words = cut(line)
    if (words.length === 0) return line.trim() === '' ? null : verdict('separator')
    for (const match of atLine.matchesAt(words, 0)) if (match.end === words.length) return verdict(match.value.kind, match.value.opensList)
    for (const match of atStart.matchesAt(words, 0)) {
      if (words.length <= (match.value.most ?? MOST_LINE_WORDS)) return verdict(match.value.kind, match.value.opensList)
    }
    if (words.length <= MOST_CAPTION_WORDS) {
      for (let i = Math.max(0, words.length - 12); i < words.length; i++) {
        for (const match of atEnd.matchesAt(words, i)) {
          if (match.value.kind === 'caption' && (i === 0 || !CREDIT_GAP.test(line.slice(words[i - 1]!.end, words[i]!.start)))) continue
          if (match.value.kind === 'caption' && /\.\s*$/.test(line)) continue
          if (match.end === words.length && words.length <= (match.value.most ?? MOST_LINE_WORDS))
            return verdict(match.value.kind, match.value.opensList)
        }
      }
    }
    const dates = datesOf(line, words)
    if (isDateLine(words, dates)) return verdict('date')
    if (isDatedDateline(words, dates)) return verdict('dateline')
    if (words.length <= 10 && creditCodes(words) !== null) return verdict('credit')
    if (words.length <= MOST_LINE_WORDS) {
      const dateline = readDateline(line, words, datelines)
      if (dateline?.alone === true && (dateline.agencies.length > 0 || words.length <= 8)) return verdict('dateline')
      if (readByline(line, words).length > 0) return verdict('byline')
    }
    if (words.length <= MOST_CAPTION_WORDS) {
      const credit = closingCredit(line, words)
      if (credit > 0 && isCaptionCredit(line, words, credit)) return verdict('caption')
    }
    return null
  }

  /**
   * A credit that closes a line makes it a caption, unless the line is a sentence that names its source ("..., the agency (X) reported." or
   * "... said. (X)").
   */
  const isCaptionCredit = (line: string, words: readonly LineWord[], credit: number): boolean => {
    const before = words[credit - 1]!
    if (SENTENCE_END.test(line.slice(0, before.end + 1))) return false
    const dotted = words.at(-1)!.folded.length === 1
    if (/\.\s*$/.test(line) && !dotted) return false
    for (let i = Math.max(0, credit - 5); i < credit; i++)
      if (reporting.matchAt(words, i) !== null || credits.matchAt(words, i) !== null) return false
    return true
  }

  const findEdges = (line: string): FurnitureEdge[] => {
    const edges: FurnitureEdge[] = []
    if (isForeign(line)) return edges
    let at = 0
    let kind: FurnitureKind | null = null
    const head = atFront.mayStart(cutStart(line, 24)) ? cutStart(line, 160) : []
    for (let match = atFront.matchAt(head, 0); match !== null && match.end < head.length; match = atFront.matchAt(head, at)) {
      at = match.end
      kind ??= match.value.kind
    }
    if (kind !== null) edges.push({ start: 0, end: head[at]?.start ?? line.length, kind })
    if (/[.\u061f!\u00bb"\u201d)]\s*$/.test(line) && line.length > MOST_LINE_CHARS) return edges
    const tailFrom = Math.max(0, line.length - 240)
    if (!hasStopBefore(line, tailFrom, endOfWords(line))) return edges
    const tail = cut(line.slice(tailFrom))
    for (let i = 1; i < tail.length; i++) {
      const before = line.slice(tailFrom + tail[i - 1]!.end, tailFrom + tail[i]!.start)
      if (!/[.!?\u061f\u00bb"\u201d]/.test(before)) continue
      const match = atBack.matchesAt(tail, i).find(m => m.end === tail.length || m.value.opensList === true)
      if (match === undefined) continue
      edges.push({ start: tailFrom + tail[i - 1]!.end + before.trimEnd().length, end: line.length, kind: match.value.kind })
      break
    }
    return edges
  }

  const findAttributions = (text: string): string[] => {
    if (data.agencies.length === 0 || isForeign(text)) return []
    const words = cut(text)
    const codes: string[] = []
    for (let i = 0; i < words.length; i++) {
      const match = agencies.matchAt(words, i)
      if (match === null || match.value.code === null) continue
      if (strong.matchAt(words, i) === null) continue
      let said = false
      for (let k = Math.max(0, i - 6); k <= Math.min(words.length - 1, match.end + 1) && !said; k++) {
        if (k < i || k >= match.end) said = reporting.matchAt(words, k) !== null
      }
      if (said) codes.push(match.value.code)
      i = match.end - 1
    }
    return [...new Set(codes)]
  }

  return {
    language: data.language,
    fold,
    isPlainly,
    judgeLine: judge,
    findEdges,
    goesOn: line => {
      const words = cutStart(line, 80)
      const first = words[0]?.folded ?? ''
      if (continuations.matchAt(words, 0) !== null) return true
      const { continuationPrefix: prefix } = data
      return prefix !== undefined && first.length > prefix.length + 2 && first.startsWith(prefix) && !continuationExcept.has(first)
    },
    findDates: text => findPrintedDates(text, cut(text), dateTables),
    readDateline: (line, isPlace) => readDateline(line, cutStart(line, 200), datelines, isPlace),
    readByline: line => readByline(line, cut(line)),
    readCredit: line => {
      const words = cut(line.length > MOST_LINE_CHARS ? line.slice(-120) : line)
      const codes = (line.length <= 120 ? creditCodes(words) : null) ?? (line.length <= MOST_LINE_CHARS ? closingCodes(line, words) : [])
      return [...new Set(codes)]
    },
    findAttributions,
    readTranslationMark: line => {
      const words = cutStart(line, 240)
      for (let i = 0; i < Math.min(words.length, 12); i++) {
        const match = translations.matchAt(words, i)
        if (match !== null) return match.value
      }
      return null
    },
    readWall: text => {
      const words = cut(text)
      for (let i = 0; i < words.length; i++) {
        const match = walls.matchAt(words, i)
        if (match !== null) return match.value
      }
      return null
    },
  }

  function closingCodes(line: string, words: readonly LineWord[]): string[] {
    const at = closingCredit(line, words)
    if (at > 0) return creditCodes(words.slice(at)) ?? []
    // A dated dateline: "PLACE 14 month 1436 AH ... AGENCY".
    return isDatedDateline(words, datesOf(line, words)) ? words.flatMap((_, i) => agencies.matchAt(words, i)?.value.code ?? []) : []
  }
}
