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
              relation: sinceYear(view, value) ? ('since' as const) : (value.relation ?? null),
              granularity: value.granularity,
              basis: value.basis ?? null,
              isBase: isBase(view, value.start),
            },
          ]
        : []
    const year = bareYear(view, value)
    if (year === null) return []
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
      },
    ]
  })
}

/** "Since a year" with the number of the year right behind it is no year ago. */
function sinceYear(view: SentenceView, value: Value): string | null {
  const { text } = view.input.article
  const words = text.slice(value.start, value.end)
  const year = /^\s((?:19|20)[0-9]{2})(?![0-9])/.exec(text.slice(value.end, value.end + 6))?.[1]
  return year && value.granularity === 'year' && !/[0-9]/.test(words) ? `${year}-01-01` : null
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

const digit = (c: string): string => String(c.charCodeAt(0) - 0x660)

function isBase(view: SentenceView, start: number): boolean {
  const grammar = view.input.pack.figures
  const at = view.tokenAt(start)
  for (let k = at; k >= 0 && k >= at - COMPARE_REACH; k--) {
    const word = view.word(k)
    if (word === undefined) continue
    if (grammar.role(word, 'compare')) return true
    if (k < at && view.sentence.tokens[k]?.kind === 'number') return false
  }
  return false
}
