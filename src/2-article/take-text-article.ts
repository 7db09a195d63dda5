import type { PageGrammar } from '../language/page-grammar.js'
import type { Article } from '../schema/article.js'
import type { Capture } from '../schema/capture.js'
import type { Notice } from '../schema/notice.js'
import { assembleText, type BodyLine } from './assemble-article.js'
import { type CleanLines, cleanLines } from './clean-lines.js'
import { makePageJudge, type PageJudge } from './page-judge.js'
import { BULLET, CLOSED, drop, makePageLine, type PageLine } from './page-line.js'
import { splitLines } from './split-lines.js'
import type { TakeArticleOptions } from './take-article-options.js'
import { takeLanguage } from './take-language.js'
import { type DateClaim, takePublished } from './take-published.js'

/** What the two readers of a capture hand to `takeArticle`. */
export interface TakenText {
  readonly article: Article
  readonly notices: Notice[]
  readonly url: string | null
}

const MOST_HEADING_WORDS = 14

/** Reads a text: a clean one, or a page saved as text with its furniture left in. */
export function takeTextArticle(capture: Capture, grammars: readonly PageGrammar[], options: TakeArticleOptions): TakenText {
  const lines = splitLines(capture.body)
  const language = capture.language ?? takeLanguage(sampleOf(lines), grammars)
  const title = capture.title?.replace(/\s+/g, ' ').trim() || null
  const judge = makePageJudge(grammars, language)
  return finishArticle(
    {
      clean: judge === null ? plainLines(lines, title) : cleanLines(lines, title, judge),
      claims: capture.published === undefined ? [] : [{ ...capture.published, source: 'its container' }],
      authors: capture.authors ?? [],
      language,
    },
    grammars,
    judge,
    options,
  )
}

/** The beginning of the longer lines, or of all where none is long. */
const sampleOf = (lines: readonly string[]): string => lines.filter(line => line.length > 60).join(' ') || lines.join(' ')

/** Lines taken as they are, where no page grammar is known at all. */
export function plainLines(lines: readonly string[], title: string | null): CleanLines {
  return { lines: lines.map(line => makePageLine(line, null, text => text)), title, dropped: [] }
}

export interface CleanSource {
  readonly clean: CleanLines
  readonly claims: readonly DateClaim[]
  readonly authors: readonly string[]
  readonly language: string
}

/** The article made of cleaned lines, with what their container said of date, authors and language. */
export function finishArticle(
  source: CleanSource,
  grammars: readonly PageGrammar[],
  judge: PageJudge | null,
  options: TakeArticleOptions,
): TakenText {
  const { clean, language } = source
  const notices: Notice[] = []
  if (!grammars.some(g => g.language === language)) {
    notices.push({
      code: 'language-unsupported',
      message: `The text is in "${language}"; no language pack for it is here, so it is kept but not read`,
    })
  }
  const dateline = judge === null ? null : takeDateline(clean.lines, judge, options)
  const body = clean.lines.filter(line => line.role === 'body' && line.text !== '')
  const firstProse = body.findIndex(line => line.isProse)
  const blocks: BodyLine[] = body.map((line, i) => ({
    text: line.text,
    kind: (line.isHeading ?? isHeading(line, i, body, firstProse)) ? 'heading' : 'paragraph',
  }))
  const { text, blocks: spans, starts } = assembleText(clean.title, blocks)
  const printed = judge === null ? [] : printedClaims(clean.lines, judge)
  const { published, notices: dateNotices } = takePublished([...source.claims, ...printed])
  const agencies = judge === null ? { names: [], isCredit: true } : takeAgencies(clean.lines, dateline?.agencies ?? [], judge)
  const at = dateline === null ? 0 : (starts[body.indexOf(dateline.line)] ?? 0)
  const bylines =
    judge === null || source.authors.length > 0
      ? []
      : clean.lines.flatMap(line => (line.reason === 'byline' ? judge.readByline(line.text) : []))
  const authors = [...new Set([...source.authors, ...bylines])]
  return {
    article: {
      id: '',
      url: null,
      outlet: null,
      agencies: agencies.names,
      ...(agencies.isCredit ? {} : { agenciesNamed: true as const }),
      authors: authors.length > 0 ? authors : [...new Set(clean.names ?? [])],
      dateline: dateline === null ? null : { place: dateline.place, span: { start: at, end: at } },
      title: clean.title,
      published,
      language,
      translatedFrom: judge === null ? null : takeTranslation(clean.lines, judge),
      text,
      blocks: spans,
      sentences: [],
      dropped: [...clean.dropped, ...(dateline === null || dateline.cut === null ? [] : [{ text: dateline.cut, reason: 'dateline' }])],
    },
    notices: [...notices, ...dateNotices],
    url: null,
  }
}

/** A short line without a final stop, followed by text, or set between dashes. */
function isHeading(line: PageLine, i: number, body: readonly PageLine[], firstProse: number): boolean {
  if (line.isProse || line.words > MOST_HEADING_WORDS || i === body.length - 1) return false
  if (/^\s*[-\u2010-\u2015].*[-\u2010-\u2015]\s*$/.test(line.text)) return true
  return !CLOSED.test(line.text) && !BULLET.test(line.text) && (i < firstProse || body[i + 1]?.isProse === true)
}

interface FoundDateline {
  readonly line: PageLine
  readonly place: string | null
  readonly agencies: readonly string[]
  readonly cut: string | null
}

/** The dateline on a line of its own near the top, or at the front of one of the first paragraphs, where it is cut off. */
function takeDateline(lines: readonly PageLine[], judge: PageJudge, options: TakeArticleOptions): FoundDateline | null {
  const body = lines.filter(line => line.role === 'body')
  const first = body.find(line => line.isProse) ?? body[0]
  for (const [i, line] of lines.entries()) {
    if (line.reason !== 'dateline') continue
    const read = judge.main.readDateline(line.text, options.isPlace)
    const next = lines.slice(i + 1).find(l => l.role === 'body') ?? first
    const agencies = read !== null && read.agencies.length > 0 ? read.agencies : judge.readCredit(line.text)
    if (next !== undefined) return { line: next, place: read?.place ?? null, agencies, cut: null }
  }
  for (const line of body.filter(l => l.isProse).slice(0, 3)) {
    const read = judge.main.readDateline(line.text, options.isPlace)
    if (read === null || read.alone) continue
    const cut = line.text.slice(0, read.end).trim()
    line.text = line.text.slice(read.end).trim()
    return { line, place: read.place, agencies: read.agencies, cut }
  }
  for (const line of body.slice(0, 4)) {
    if (line.isProse || line.words > 8) continue
    const read = judge.main.readDateline(line.text, options.isPlace)
    if (read?.alone !== true || first === undefined) continue
    drop(line, 'dateline')
    return { line: first === line ? (body[1] ?? line) : first, place: read.place, agencies: read.agencies, cut: line.text }
  }
  return null
}

/** Agencies of dateline, credit and source lines; where there are none, those that the text names as its source. */
function takeAgencies(
  lines: readonly PageLine[],
  fromDateline: readonly string[],
  judge: PageJudge,
): { names: string[]; isCredit: boolean } {
  const explicit = [...fromDateline]
  const body = lines.filter(line => line.role === 'body')
  for (const line of lines)
    if (line.reason === 'credit' || line.reason === 'source' || line.reason === 'dateline' || line.reason === 'byline')
      explicit.push(...judge.readCredit(line.text))
  for (const line of body.slice(-2)) explicit.push(...judge.readCredit(line.text))
  if (explicit.length > 0) return { names: [...new Set(explicit)], isCredit: true }
  const named = [...new Set(body.flatMap(line => judge.main.findAttributions(line.text)))]
  return { names: named, isCredit: named.length === 0 }
}

/** Dates printed on lines of their own; where a line gives one day in two calendars the Gregorian one speaks. */
function printedClaims(lines: readonly PageLine[], judge: PageJudge): DateClaim[] {
  return lines.flatMap(line => {
    if (line.reason !== 'date' && line.reason !== 'dateline') return []
    const dates = judge.findDates(line.text)
    const date = dates.find(d => d.calendar === 'gregorian') ?? dates[0]
    return date === undefined ? [] : [{ value: date.value, basis: 'printed' as const, source: `the line "${line.text.slice(0, 60)}"` }]
  })
}

function takeTranslation(lines: readonly PageLine[], judge: PageJudge): string | null {
  for (const line of lines) {
    if (line.role === 'body' && line.words > 30) continue
    const from = judge.main.readTranslationMark(line.text)
    if (from !== null) return from
  }
  return null
}
