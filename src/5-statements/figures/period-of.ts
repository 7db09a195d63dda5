import type { Period } from '../../schema/statement.js'
import type { Value } from '../../schema/value.js'
import { bareYear, type ClauseDate, clauseDates, isNarrative } from './clause-dates.js'
import type { Count } from './count-of.js'
import { publishedDay, shiftYears } from './days.js'
import type { SentenceView } from './view-sentence.js'

const WIDE = new Set(['month', 'quarter', 'half-year', 'year', 'decade', 'season', 'month-part'])
const SHORT = new Set(['day', 'week'])
/** Marks that part clauses: comma, semicolon, full stop, colon, in both scripts. */
const PARTING = /[,;:.\u060c\u061b]/g
/** What a parting mark between figure and date counts, in code units of distance. */
const PARTING_COST = 60
const AFTER_REACH = 60
const BEFORE_REACH = 200
/** A date so close behind a figure is that figure's. */
const OWN_REACH = 25
/** Measures that are a length of time themselves. */
const TIMELESS = new Set(['sentence', 'population', 'distance', 'area'])

/** What the reader of periods is told besides the figure itself. */
export interface PeriodFacts {
  readonly count: Count
  readonly measure: string | null
  /** The figure is still to come. */
  readonly isAhead: boolean
  /** Period of the figure before it in the sentence, for "the same period of". */
  readonly before: Period
}

/**
 * The time for which a figure holds: the date of its own clause. A month or longer for every figure; a day for what was counted of one happening
 * (killed, freed, arrived). A date that follows another figure at once is that figure's; a date behind "compared with" is the base's; a clause
 * parted off with "and" has its own. "Since" runs to the day of publication, a deadline ("by 2030") is the time of a figure still to come, and a
 * length of time ("the last two months", "for three days from Monday") is its own period.
 */
export function periodOf(view: SentenceView, value: Value, facts: PeriodFacts): Period {
  if (value.kind === 'date') return ownInterval(view, value)
  if (facts.measure !== null && TIMELESS.has(facts.measure)) return null
  const dates = clauseDates(view)
  if (facts.count.rule === 'duration') return runOf(view, value, dates)
  let best: ClauseDate | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const date of dates) {
    if (!mayHold(view, value, date, facts)) continue
    const cost = costOf(view, value, date, facts, dates)
    if (cost !== null && cost < distance) {
      best = date
      distance = cost
    }
  }
  return best && !best.isVague ? settle(view, best, facts) : null
}

function mayHold(view: SentenceView, value: Value, date: ClauseDate, facts: PeriodFacts): boolean {
  if (date.start < value.end && date.end > value.start) return false
  if (date.isBase && !isBehindCompare(view, value)) return false
  if (date.relation === 'by' ? !facts.isAhead : date.to === null && date.relation !== 'since') return false
  if (date.relation === 'until' || date.relation === 'before' || date.relation === 'after') return false
  if (date.from === null && date.relation !== 'by') return false
  if (WIDE.has(date.granularity)) return true
  return SHORT.has(date.granularity) && !facts.isAhead && facts.count.unit !== '%'
}

/** What is counted of a happening rather than of a state of things. */
function isOfOneHappening(count: Count, measure: string | null): boolean {
  if (count.rule === 'casualty') return true
  return count.unit === 'persons'
    ? measure !== null && HAPPENS.has(measure)
    : measure !== null && HAPPENS.has(measure) && count.unit.startsWith('count')
}
const HAPPENS = new Set(['casualties-killed', 'casualties-wounded', 'prisoners', 'agreements'])

function costOf(view: SentenceView, value: Value, date: ClauseDate, facts: PeriodFacts, dates: readonly ClauseDate[]): number | null {
  const after = date.start >= value.end
  const [from, to] = after ? [value.end, date.start] : [date.end, value.start]
  const gap = to - from
  // "In the report that covers the span from January to July": it holds for all that its sentence tells.
  const covers = after && isSpan(view, date)
  if (gap < 0 || (gap >= (after ? AFTER_REACH : BEFORE_REACH) && !covers)) return null
  if (!after && isList(view, from, to)) return -PARTING_COST
  const { text } = view.input.article
  const parted = text.slice(from, to).match(PARTING)?.length ?? 0
  if (covers) return gap + parted * PARTING_COST
  if (after && (hasRelative(view, from, to) || joinsNoun(view, value, facts.count, date))) return null
  if (!after && parted > 0 && isAside(view, date, facts, parted)) return null
  if (after && parted > 0 && opensWithAnd(view, from, date.start)) return null
  if (SHORT.has(date.granularity) && (isParted(view, from, to) || (parted > 0 && after) || (!after && hasSequel(view, from, to))))
    return null
  if (SHORT.has(date.granularity) && !isOfOneHappening(facts.count, facts.measure) && (parted > 0 || !happensThen(view, value, date)))
    return null
  const between = view.values.some(v => v !== value && isCounted(view, v) && v.start >= from && v.end <= to)
  const isOthers =
    !after && view.values.some(v => v !== value && isCounted(view, v) && v.end <= date.start && date.start - v.end < OWN_REACH)
  const hasOwn = isOthers && dates.some(d => d.start >= value.end && d.start - value.end < OWN_REACH)
  return (
    // What follows is nearer than what went before, for dates are mostly said after their figure.
    (after ? gap : gap * 1.2) +
    (parted + (between ? 1 : 0) + (isOthers ? 1 : 0) + (hasOwn ? 2 : 0)) * PARTING_COST -
    (facts.isAhead && date.relation === 'by' ? PARTING_COST : 0)
  )
}

const isCounted = (view: SentenceView, v: Value): boolean =>
  v.kind !== 'date' && v.kind !== 'ordinal' && (bareYear(view, v) === null || v.end - v.start > 4)

/** A date set into a clause before the figure, parted from it by marks: it goes with the verb, unless it opens the sentence. */
function isAside(view: SentenceView, date: ClauseDate, facts: PeriodFacts, parted: number): boolean {
  if (view.tokenAt(date.start) <= OPENING) return false
  if (SHORT.has(date.granularity)) return !(parted === 1 && facts.measure !== null && HAPPENS.has(facts.measure))
  return facts.count.unit === 'persons' || facts.count.unit.startsWith('count')
}
/** A date within so many words of its beginning opens a sentence. */
const OPENING = 4

/** "The span from January to July" stands right before the date. */
function isSpan(view: SentenceView, date: ClauseDate): boolean {
  const at = view.tokenAt(date.start)
  for (let k = at - 1; k >= 0 && k >= at - 3; k--) if (view.input.pack.figures.role(view.word(k) ?? '', 'span')) return true
  return false
}

/** A relative clause opens between figure and date: the date is told of something else. */
function hasRelative(view: SentenceView, from: number, to: number): boolean {
  const { tokens } = view.sentence
  for (let k = view.tokenAt(from); k < tokens.length && (tokens[k]?.start ?? to) < to; k++) {
    const token = tokens[k]
    if (token && token.start >= from && view.input.pack.speech.wordOf(token).role === 'relative') return true
  }
  return false
}

/** "By 25 % and protests at the end of 2017": behind a sum or a share another thing is joined on, and the date is that one's. */
function joinsNoun(view: SentenceView, value: Value, count: Count, date: ClauseDate): boolean {
  if (count.rule !== 'money' && count.rule !== 'percent') return false
  const { tokens } = view.sentence
  const next = tokens[view.tokenAt(value.end)]
  if (!next || next.start >= date.start || next.pos !== 'NOUN') return false
  return next.start >= value.end && next.proclitics.some(clitic => clitic.function === 'conjunction')
}

/** Something that happened after or because of something stands between day and number: "condemned on Monday ... after the death of 52". */
function hasSequel(view: SentenceView, from: number, to: number): boolean {
  const { tokens } = view.sentence
  for (let k = view.tokenAt(from); k < tokens.length && (tokens[k]?.start ?? to) < to; k++)
    if (view.input.pack.figures.role(view.word(k) ?? '', 'sequel')) return true
  return false
}

/** A past verb that is no word of saying has both day and number in its clause: "arrived yesterday a ship with 4,700 tons". */
function happensThen(view: SentenceView, value: Value, date: ClauseDate): boolean {
  const { tokens } = view.sentence
  const first = view.tokenAt(Math.min(value.start, date.start))
  const last = view.tokenAt(Math.max(value.start, date.start))
  for (let k = last - 1; k >= 0 && k >= first - VERB_REACH; k--) {
    const token = tokens[k]
    if (!token || token.kind === 'punctuation') return false
    const said = view.input.pack.speech.wordOf(token)
    if (said.role === 'that') return false
    if (token.pos !== 'VERB') continue
    return token.features.tense === 'past' && said.sayings.length === 0
  }
  return false
}
const VERB_REACH = 8

/** "2016 by 14 %": nothing but "by" between. */
function isList(view: SentenceView, from: number, to: number): boolean {
  const at = view.tokenAt(from)
  return view.tokenAt(to) === at + 1 && view.input.pack.figures.role(view.sentence.tokens[at]?.text ?? '', 'by')
}

/** The figure itself is what another is compared with. */
function isBehindCompare(view: SentenceView, value: Value): boolean {
  const at = view.tokenAt(value.start)
  for (let k = at - 1; k >= 0 && k >= at - 4; k--) {
    const word = view.word(k)
    if (word !== undefined && view.input.pack.figures.role(word, 'compare')) return true
  }
  return false
}

/** Behind a comma a word with "and" opens another clause. */
function opensWithAnd(view: SentenceView, from: number, to: number): boolean {
  const { tokens } = view.sentence
  for (let k = view.tokenAt(from); k < tokens.length && (tokens[k]?.start ?? to) <= to; k++) {
    const token = tokens[k]
    const before = tokens[k - 1]
    const joins = token?.pos === 'CCONJ' || token?.proclitics.some(c => c.function === 'conjunction')
    if (before?.kind === 'punctuation' && before.start >= from && joins) return true
  }
  return false
}

/** A complementiser between: the day is that of the saying, the number that of what was said. */
function isParted(view: SentenceView, from: number, to: number): boolean {
  const { tokens } = view.sentence
  const { speech } = view.input.pack
  for (let k = view.tokenAt(from); k < tokens.length && (tokens[k]?.start ?? to) < to; k++) {
    const token = tokens[k]
    if (token && speech.wordOf(token).role === 'that') return true
  }
  return false
}

/** A date as the period of a figure. */
function settle(view: SentenceView, date: ClauseDate, facts: PeriodFacts): Period {
  const published = publishedDay(view.input)
  if (date.relation === 'since')
    return date.from !== null && published !== null && date.from <= published ? { from: date.from, to: published } : null
  if (date.to === null) return null
  if (facts.before && date.granularity === 'year' && isSamePeriod(view, date)) return shiftYears(facts.before, Number(date.to.slice(0, 4)))
  const from = date.from ?? `${date.to.slice(0, 4)}-01-01`
  // What happened this year happened up to the day of publication.
  return upToToday(view, {
    from,
    to: !facts.isAhead && published !== null && from <= published && published < date.to ? published : date.to,
  })
}

/** "The same period of 2023": the months of the figure before, in that year. */
function isSamePeriod(view: SentenceView, date: ClauseDate): boolean {
  const at = view.tokenAt(date.start)
  for (let k = at; k >= 0 && k >= at - 4; k--) {
    const word = view.word(k)
    if (word !== undefined && view.input.pack.figures.role(word, 'same')) return true
  }
  return false
}

/** "The last two days": a length of time that names its own days. */
function ownInterval(view: SentenceView, value: Value): Period {
  if (isNarrative(view, value)) return null
  const from = value.interval?.from?.slice(0, 10)
  const to = value.relation === 'since' ? publishedDay(view.input) : value.interval?.to?.slice(0, 10)
  // "65 years ago" is a point, no length of time.
  return from && to && from < to ? upToToday(view, { from, to }) : null
}

/** Months and years reckoned back from today run up to today: "the last two months". */
function upToToday(view: SentenceView, period: NonNullable<Period>): NonNullable<Period> {
  const published = publishedDay(view.input)
  if (published === null || period.from.slice(8) !== published.slice(8)) return period
  const isYesterday = Date.parse(published) - Date.parse(period.to) === DAY
  return isYesterday ? { from: period.from, to: published } : period
}
const DAY = 86_400_000

/** How long something goes on from a day that its sentence names: "a visit that began on Monday and lasts three days". */
function runOf(view: SentenceView, value: Value, dates: readonly ClauseDate[]): Period {
  const span = dates.find(d => d.start >= value.end && d.start - value.end <= BRACKET && d.from !== null && d.to !== null && d.from < d.to)
  if (span?.from && span.to && span.basis === 'stated') return { from: span.from, to: span.to }
  if (value.unit !== 'd' || value.value?.min == null || value.value.min !== value.value.max) return null
  const grammar = view.input.pack.figures
  const at = view.tokenAt(value.start)
  let lasts = false
  for (let k = at - 1; k >= 0 && k >= at - RUN_REACH; k--) {
    const token = view.sentence.tokens[k]
    const word = view.word(k)
    if (word !== undefined && (grammar.role(word, 'lasting') || grammar.role(token?.text ?? '', 'lasting'))) lasts = true
  }
  const first = lasts
    ? dates.findLast(
        d => (d.granularity === 'day' || d.granularity === 'day-part') && d.end <= value.start && d.from !== null && d.from === d.to,
      )
    : undefined
  if (!first?.from) return null
  const end = new Date(`${first.from}T00:00:00Z`)
  end.setUTCDate(end.getUTCDate() + value.value.min - 1)
  return { from: first.from, to: end.toISOString().slice(0, 10) }
}
const RUN_REACH = 12
/** A span of years in brackets right behind a length of time. */
const BRACKET = 4
