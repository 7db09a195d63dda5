import type { Value } from '../../schema/value.js'
import type { SentenceView } from './view-sentence.js'

/** A time that a figure of the sentence may be told for. */
export interface ClauseDate {
  readonly start: number
  readonly end: number
  readonly from: string | null
  readonly to: string | null
  readonly relation: Value['relation'] | null
  readonly granularity: NonNullable<Value['granularity']>
  readonly basis: Value['basis'] | null
  /** It stands behind "compared with": the time of the base, not of the figure. */
  readonly isBase: boolean
  /** It names no days of its own: "in the last years", "the two years that followed". */
  readonly isVague: boolean
}

const COMPARE_REACH = 6
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** The dates of a sentence, those that only a year names ("14 % in 2016, 32 % in 2015") included. */
export function clauseDates(view: SentenceView): ClauseDate[] {
  return view.values.flatMap(value => {
    if (value.kind === 'date')
      return value.interval && value.granularity
        ? [
            {
              start: value.start,
              end: value.end,
              from: sinceYear(view, value) ?? value.interval.from?.slice(0, 10) ?? null,
              to: sinceYear(view, value) ? null : (value.interval.to?.slice(0, 10) ?? null),
              relation: sinceYear(view, value) || isOfEventSince(view, value) ? ('since' as const) : (value.relation ?? null),
              granularity: value.granularity,
              basis: value.basis ?? null,
              isBase: isBase(view, value.start),
              isVague: isVague(value) || isNarrative(view, value),
            },
          ]
        : []
    const year = bareYear(view, value)
    if (year === null || isEdition(view, value)) return []
    const day = (rest: string) => `${year}-${rest}`
    return [
      {
        start: value.start,
        end: value.start + 4,
        from: day('01-01'),
        to: day('12-31'),
        relation: null,
        granularity: 'year' as const,
        basis: 'stated' as const,
        isBase: isBase(view, value.start),
        isVague: false,
      },
    ]
  })
}

/** "Since a year" with the number of the year right behind it is no year ago. */
function sinceYear(view: SentenceView, value: Value): string | null {
  const { text } = view.input.article
  if (value.granularity !== 'year' || value.relation !== 'since' || value.basis !== 'relative') return null
  const words = text.slice(value.start, value.end)
  const inside = /\s((?:19|20)[0-9]{2})$/.exec(words)?.[1]
  const year =
    inside ?? (/[0-9]/.test(words) ? undefined : /^\s((?:19|20)[0-9]{2})(?![0-9])/.exec(text.slice(value.end, value.end + 6))?.[1])
  return year ? `${year}-01-01` : null
}

/** A number that can only be a year: four digits that count nothing, or that a greater number follows ("from 5 in 2020 to 12 billion"). */
export function bareYear(view: SentenceView, value: Value): number | null {
  if (value.kind !== 'number' && value.kind !== 'money') return null
  const printed = view.input.article.text.slice(value.start, value.end)
  const year = /^(?:19|20)[0-9]{2}(?![0-9.,\u066b\u066c])/.exec(printed.normalize('NFKC').replace(/[\u0660-\u0669]/g, digit))?.[0]
  if (year === undefined) return null
  const n = Number(year)
  if (n < FIRST_YEAR || n > LAST_YEAR) return null
  const opens = value.kind === 'number' && value.counted === undefined && printed.length === 4
  const leads = printed.length > 4 && (value.value?.min ?? null) === n && (value.value?.max ?? 0) > LAST_YEAR
  return opens || leads ? n : null
}

/** "The last years", "the past months" without a number name no days; "a year ago" names no one day. */
function isVague(value: Value): boolean {
  if (value.basis !== 'relative' || (value.granularity !== 'year' && value.granularity !== 'month')) return false
  const from = value.interval?.from?.slice(0, 10) ?? null
  const to = value.interval?.to?.slice(0, 10) ?? null
  if (from === null || to === null) return false
  const isWhole = from.endsWith('-01') && Number(to.slice(8)) >= 28
  return (value.value === undefined && !isWhole) || (from === to && value.relation !== 'since')
}

/** "The two years that followed": reckoned from a day of the story, not from today. */
export function isNarrative(view: SentenceView, value: Value): boolean {
  const at = view.tokenAt(value.start)
  for (let k = at; (view.sentence.tokens[k]?.start ?? value.end) < value.end; k++)
    if (view.input.pack.figures.role(view.sentence.tokens[k]?.text ?? '', 'narrative')) return true
  return false
}

/** A year that belongs to the name before it: a cup, a vision. */
function isEdition(view: SentenceView, value: Value): boolean {
  const before = view.sentence.tokens[view.tokenAt(value.start) - 1]
  return before !== undefined && view.input.pack.figures.role(before.text, 'edition')
}

/** "Since the start of the programme in April": the date is that of the event since which it is told. */
function isOfEventSince(view: SentenceView, value: Value): boolean {
  if (value.relation !== undefined) return false
  const at = view.tokenAt(value.start)
  for (let k = at - 1; k >= 0 && k >= at - SINCE_REACH; k--) {
    const token = view.sentence.tokens[k]
    if (!token || token.kind === 'punctuation' || token.kind === 'number' || token.pos === 'VERB') return false
    if (view.input.pack.figures.role(view.word(k) ?? '', 'since')) return k < at - 1
  }
  return false
}
const SINCE_REACH = 8

const digit = (c: string): string => String(c.charCodeAt(0) - 0x660)

function isBase(view: SentenceView, start: number): boolean {
  const grammar = view.input.pack.figures
  const at = view.tokenAt(start)
  // "Three billion down from last year".
  if (grammar.role(view.sentence.tokens[at - 1]?.text ?? '', 'from')) return true
  for (let k = at; k >= 0 && k >= at - COMPARE_REACH; k--) {
    const word = view.word(k)
    if (word === undefined) continue
    if (grammar.role(word, 'compare')) return true
    if (k < at && view.sentence.tokens[k]?.kind === 'number') return false
  }
  return false
}
