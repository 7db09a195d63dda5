import type { Value } from '../../schema/value.js'
import type { Clause } from '../clauses/clause.js'
import type { Deed, Scene } from '../deeds/scene.js'

const DAY = 86_400_000
/** A deed that lies further back than this, in days, is history beside the news. */
const LONG = 300
const QUESTION = '\u061F'

/**
 * Violence of which a side is left open and that the sentence sets in a year long past ("he was killed in 1981"), reckons up over years or months
 * ("76 were killed since 2003", "in the last six years") or asks about: talk of violence, not news of it. The caller asks only where a side is open: with
 * both named it stays, as background.
 */
export function isHistory(scene: Scene, deed: Deed): boolean {
  if (isAsked(scene)) return true
  const published = scene.input.article.published?.value.slice(0, 10)
  for (let clause: Clause | undefined = deed.clause, depth = 0; clause && depth < MOST_UP; depth++) {
    const dates = datesIn(scene, clause)
    if (dates.length > 0) return dates.some(value => isFarBack(value, published))
    // What a deed of long ago led to is as old: the clause that it goes on from has the date.
    clause =
      clause.kind === 'relative' || clause.coordinated >= 0
        ? scene.clauses[clause.coordinated >= 0 ? clause.coordinated : clause.parent]
        : undefined
  }
  return false
}

const MOST_UP = 3

function datesIn({ chunks, words, input }: Scene, clause: Clause): Value[] {
  const own = clause.chunks.map(at => chunks[at]!)
  if (own.length === 0) return []
  const from = words[own[0]!.from]!.token.start
  const to = words[own.at(-1)!.to - 1]!.token.end
  // The preposition of a time may stand before its phrase.
  return input.values.filter(value => value.kind === 'date' && value.end > from && value.end <= to)
}

/**
 * A date well before the day of publication; where that is not known, a bare year, a stretch since a date that is named, or years ago: a month or a
 * day of some year may be that of the report.
 */
function isFarBack(value: Value, published: string | undefined): boolean {
  if (value.basis === 'anaphoric' || value.relation === 'until' || value.relation === 'by') return false
  if (isReckoned(value)) return true
  const end = value.interval?.to ?? value.interval?.from
  if (!end) return false
  if (published === undefined) return value.basis === 'stated' && (value.granularity === 'year' || value.relation === 'since')
  return Date.parse(end.slice(0, 10)) < Date.parse(published) - LONG * DAY
}

const YEARS = 'a'
const MONTHS = 'mo'
/** So many months are a time that is reckoned up; what happened in the last month or two may be the news. */
const SOME_MONTHS = 3

/** "in the last six years"; "six years ago" where nothing says when the report was written. */
const isReckoned = (value: Value): boolean =>
  value.basis === 'relative' &&
  (value.relation === 'during' || !value.interval || value.interval.from !== value.interval.to) &&
  (value.unit === YEARS || (value.unit === MONTHS && (value.value?.min ?? 0) >= SOME_MONTHS))

/** "Who killed him?" */
function isAsked(scene: Scene): boolean {
  const last = scene.words.at(-1)
  return last?.token.text === QUESTION
}
