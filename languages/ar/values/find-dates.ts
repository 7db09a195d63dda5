import { isoDay } from './calendars.js'
import type { Lexicon } from './lexicon.js'
import { makeReader } from './make-reader.js'
import { DAY, dayOf, type Period } from './period.js'
import { readDate } from './read-date.js'
import type { Reader } from './reader.js'
import { isWord } from './scan-words.js'
import type { When } from './when.js'

/** Minutes since 1970 of an ISO day or local date-time. */
export function momentOf(iso: string): number {
  const time = Date.parse(`${iso.length > 10 ? iso.slice(0, 16).replace(' ', 'T') : `${iso}T00:00`}:00Z`)
  return Number.isNaN(time) ? Number.NaN : Math.round(time / 6e4)
}

/** ISO local form of a minute: a day, or a day with its time. */
export function isoOf(minute: number, timed: boolean, seconds = 0): string {
  const day = isoDay(dayOf(minute))
  if (!timed) return day
  const total = Math.round((minute - dayOf(minute) * DAY) * 60) + seconds
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${day}T${pad(Math.floor(total / 3600) % 24)}:${pad(Math.floor(total / 60) % 60)}:${pad(total % 60)}`
}

/** All readings of a period as pairs of ISO moments: `to` excluded, and the last day or moment included. */
export function readingsOf(p: Period): string[][] {
  const timed = p.gran === 'time' || p.gran === 'day-part'
  const from = isoOf(p.from, timed, p.seconds)
  return timed
    ? [
        [from, isoOf(p.to, true)],
        [from, isoOf(p.to - 1, true)],
        [from, isoOf(p.to - 1 / 60, true)],
      ]
    : [
        [from, isoOf(p.to, false)],
        [from, isoOf(p.to - DAY, false)],
      ]
}

/** Dates of a text with every reading that its words allow, for callers that choose themselves. */
export function findDateReadings(text: string, lexicon: Lexicon, ref: string): { alts: string[][] }[] {
  return findDatesIn(text, lexicon, ref).found.map(w => ({ alts: w.periods.flatMap(readingsOf) }))
}

/** All date expressions of a text as speech: bare weekdays and units count. */
export function findDatesIn(text: string, lexicon: Lexicon, ref: string | null): { reader: Reader; found: When[] } {
  const r = makeReader(text, lexicon, true)
  const out: When[] = []
  let anchor: Period | null = null
  let i = 0
  while (i < r.words.length) {
    const w = r.words[i]!
    const d: When | null =
      w.startsDate || isWord(w, 'in') ? readDate(r, i, { lexicon, ref: ref === null ? null : momentOf(ref), anchor }) : null
    if (d) {
      out.push(d)
      if (d.periods[0]) anchor = d.periods[0]
      i = d.end
    } else i++
  }
  return { reader: r, found: out }
}
