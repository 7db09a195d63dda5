import type { Party } from '../../schema/party.js'
import type { Value } from '../../schema/value.js'
import type { Deed, Scene } from './scene.js'

const DAY = 86_400_000
/** A deed that lies further back than this, in days, is history beside the news. */
const LONG = 300
const QUESTION = '\u061F'

/**
 * Violence of which a side is left open and that the sentence sets in a year long past ("he was killed in 1981"), reckons up over years ("76 were
 * killed since 2003") or asks about: talk of violence, not news of it. With both sides named it stays, as background.
 */
export function isHistory(scene: Scene, deed: Deed, actors: readonly Party[], recipients: readonly Party[]): boolean {
  if (actors.length > 0 && recipients.length > 0) return false
  if (isAsked(scene)) return true
  const { words, chunks, input } = scene
  const own = deed.clause.chunks.map(at => chunks[at]!)
  if (own.length === 0) return false
  const from = words[own[0]!.from]!.token.start
  const to = words[own.at(-1)!.to - 1]!.token.end
  const published = input.article.published?.value.slice(0, 10)
  return input.values.some(value => value.start >= from && value.end <= to && isFarBack(value, published))
}

/**
 * A date well before the day of publication; where that is not known, a bare year, or a stretch since a date that is named: a month or a day of some
 * year may be that of the report.
 */
function isFarBack(value: Value, published: string | undefined): boolean {
  if (value.kind !== 'date' || !value.interval || value.basis === 'anaphoric') return false
  const end = value.interval.to ?? value.interval.from
  if (!end || value.relation === 'until' || value.relation === 'by') return false
  if (published === undefined) return value.basis === 'stated' && (value.granularity === 'year' || value.relation === 'since')
  return Date.parse(end.slice(0, 10)) < Date.parse(published) - LONG * DAY
}

/** "Who killed him?" */
function isAsked(scene: Scene): boolean {
  const last = scene.words.at(-1)
  return last?.token.text === QUESTION
}
