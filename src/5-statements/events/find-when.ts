import type { Status, Time } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'
import type { Clause } from '../clauses/cut-clauses.js'
import type { Scene } from './scene.js'

const DAY = 86_400_000

/**
 * The date that a deed's own clause gives, as the text states it, or the clause that it is joined to ("cut ties in June 2017 and closed ..."); null
 * where neither gives one. Never filled in from the day of publication.
 */
export function findWhen(scene: Scene, clause: Clause, word: number): Time {
  const own = whenIn(scene, clause, word)
  if (own !== null || clause.coordinated < 0) return own
  const before = scene.clauses[clause.coordinated]!
  const [mark, lead] = [clause, before].map(one => scene.chunks[one.verb])
  if (mark?.kind !== 'mark' || lead?.kind !== 'mark' || before.kind !== clause.kind) return null
  if (mark.word.features.tense !== 'past' || lead.word.features.tense !== 'past') return null
  return whenIn(scene, before, lead.word.index)
}

function whenIn(scene: Scene, clause: Clause, word: number): Time {
  const { words, chunks, input } = scene
  if (clause.chunks.length === 0) return null
  const spans = clause.chunks.map(at => chunks[at]!)
  const from = words[spans[0]!.from]!.token.start
  const last = spans.at(-1)!
  const to = words[last.to - 1]!.token.end
  const trigger = words[word]!.token
  let best: { time: NonNullable<Time>; distance: number } | null = null
  for (const value of input.values) {
    if (value.kind !== 'date' || value.start < from || value.end > to || !value.interval) continue
    // "the largest since 1988" dates something else.
    if (value.relation === 'since' || value.relation === 'until' || value.relation === 'before' || value.relation === 'after') continue
    const { interval } = value
    const start = interval.from ?? interval.to
    const end = interval.to ?? interval.from
    if (!start || !end) continue
    const distance = value.start >= trigger.end ? value.start - trigger.end : (trigger.start - value.end) * 2
    if (distance > 160) continue
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

/** Whether a time begins after the day of publication. */
export function liesAhead(input: StatementInput, time: Time): boolean {
  const published = input.article.published?.value.slice(0, 10)
  if (time === null || published === undefined) return false
  const ahead = (Date.parse(time.from) - Date.parse(published)) / DAY
  // A bare weekday ("Friday's summit") may be the one before as well as the one to come.
  const isBare = time.basis === 'relative' && !time.text?.includes(' ')
  return ahead > 0 && (!isBare || ahead <= 1)
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
