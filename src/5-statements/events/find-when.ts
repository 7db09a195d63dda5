import type { Status, Time } from '../../schema/statement.js'
import type { Value } from '../../schema/value.js'
import type { Clause } from '../clauses/clause.js'
import type { Scene } from '../deeds/scene.js'
import type { StatementInput } from '../statement-input.js'

const DAY = 86_400_000
/** Relations in which a date parts a time from another. */
const PARTING: ReadonlySet<string> = new Set(['since', 'until', 'before', 'after'])

/** What a deed is like as far as its date depends on it. */
export interface When {
  /**
   * It does not last ("paid a visit"): "since a year" behind it is when it was, not how long it has gone on. One done several times is another
   * matter ("visited it 32 times since then").
   */
  readonly isMomentary?: boolean
  /** It goes on while another is done ("during his meeting"): the date may stand far before it. */
  readonly isMeanwhile?: boolean
}
/** Code units between a deed and its date; those before it count twice. */
const FAR = 160

/**
 * The date that a deed's own clause gives, as the text states it, or the clause that it is joined to ("cut ties in June 2017 and closed ..."); null
 * where neither gives one. Never filled in from the day of publication.
 */
export function findWhen(scene: Scene, clause: Clause, word: number, deed: When = {}): Time {
  const own = whenIn(scene, clause, word, deed)
  if (own !== null || clause.coordinated < 0) return own
  const before = scene.clauses[clause.coordinated]!
  const [mark, lead] = [clause, before].map(one => scene.chunks[one.verb])
  if (mark?.kind !== 'mark' || lead?.kind !== 'mark' || before.kind !== clause.kind) return null
  if (mark.word.features.tense !== 'past' || lead.word.features.tense !== 'past') return null
  return whenIn(scene, before, lead.word.index, deed)
}

function whenIn(scene: Scene, clause: Clause, word: number, deed: When): Time {
  const { words, chunks, input } = scene
  if (clause.chunks.length === 0) return null
  const spans = clause.chunks.map(at => chunks[at]!)
  const from = words[spans[0]!.from]!.token.start
  const last = spans.at(-1)!
  const to = words[last.to - 1]!.token.end
  const trigger = words[word]!.token
  let counted: boolean | undefined
  const isCounted = () => (counted ??= input.values.some(other => isCount(other) && other.start > from && other.end <= to))
  let best: { time: NonNullable<Time>; distance: number } | null = null
  for (const value of input.values) {
    if (value.kind !== 'date' || value.start < from || value.end > to || !value.interval) continue
    // "the largest since 1988" dates something else.
    const isAgo = deed.isMomentary === true && value.start > trigger.end && isStretchBack(value) && !isCounted()
    if (!isAgo && value.relation && PARTING.has(value.relation)) continue
    const { interval } = value
    const start = interval.from ?? interval.to
    const end = interval.to ?? interval.from
    if (!start || !end) continue
    const distance = value.start >= trigger.end ? value.start - trigger.end : (trigger.start - value.end) * 2
    if (distance > FAR && !deed.isMeanwhile) continue
    if (best && best.distance <= distance) continue
    best = {
      distance,
      time: {
        from: start.slice(0, 10),
        to: end.slice(0, 10),
        basis: value.basis === 'relative' ? 'relative' : 'stated',
        text: input.article.text.slice(value.start, value.end),
      },
    }
  }
  return best?.time ?? null
}

/** "since a year": a stretch of time reckoned back from the day of publication, not from a date. */
const isStretchBack = (value: Value): boolean =>
  value.relation === 'since' && value.basis === 'relative' && value.interval?.from === value.interval?.to && value.granularity !== 'day'
const isCount = (value: Value): boolean => value.kind === 'number' && value.counted !== undefined

/** Whether a time begins after the day of publication. */
export function liesAhead(input: StatementInput, time: Time): boolean {
  const published = input.article.published?.value.slice(0, 10)
  if (time === null || published === undefined) return false
  const ahead = (Date.parse(time.from) - Date.parse(published)) / DAY
  // A bare weekday ("Friday's summit") may be the one before as well as the one to come.
  const isBare = time.basis === 'relative' && !time.text?.includes(' ')
  return ahead > 0 && (!isBare || ahead <= 1)
}

/** A bare weekday of what has been done is the one before the day of publication, whatever the values around it look forward to. */
export function lookBack(input: StatementInput, time: Time, status: Status): Time {
  const published = input.article.published?.value.slice(0, 10)
  if (!time || published === undefined || status === 'planned' || status === 'called-for') return time
  const isBare = time.basis === 'relative' && !time.text?.includes(' ')
  if (!isBare || time.from !== time.to || Date.parse(time.from) - Date.parse(published) <= DAY) return time
  const day = new Date(Date.parse(time.from) - 7 * DAY).toISOString().slice(0, 10)
  return { ...time, from: day, to: day }
}

/** A date that lies well before the day of publication makes a deed background; one after it a plan. */
export function statusByDate(input: StatementInput, time: Time, status: Status): Status {
  const published = input.article.published?.value.slice(0, 10)
  if (!time || !published) return status
  const day = Date.parse(published)
  if (status === 'happened' && Date.parse(time.to) < day - 9 * DAY) return 'recalled'
  // "had met him today": the pluperfect of the same day is the day's news.
  if (status === 'recalled' && Date.parse(time.from) >= day - DAY) return 'happened'
  return status
}
