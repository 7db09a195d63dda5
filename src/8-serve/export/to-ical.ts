import type { ExportSource } from './export-source.js'
import { linkOf } from './export-source.js'
import { asDateTime } from './feed-items.js'

/** Text of an iCalendar property: RFC 5545, 3.3.11. */
const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, c => `\\${c}`)
    .replace(/\r?\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')

/** Folds a line so that none is longer than 75 octets, never inside a character. */
export function foldLine(line: string): string {
  const folded: string[] = []
  let current = ''
  let octets = 0
  for (const char of line) {
    const size = Buffer.byteLength(char)
    if (octets + size > 75) {
      folded.push(current)
      current = ' '
      octets = 1
    }
    current += char
    octets += size
  }
  folded.push(current)
  return folded.join('\r\n')
}

const compact = (day: string): string => day.slice(0, 10).replaceAll('-', '')
const dayAfter = (day: string): string => compact(new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString())

/** Planned happenings with a known day as an iCalendar (RFC 5545) of all-day events; each cites its sentences. */
export async function* toIcal(source: ExportSource): AsyncGenerator<string> {
  const { happenings } = await source.comparison()
  yield 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Isnad//Planned events//EN\r\nCALSCALE:GREGORIAN\r\n'
  for (const h of happenings) {
    if (h.status !== 'planned' || !h.time) continue
    const first = await source.reportOf(h.claims[0]?.report ?? '')
    const stamp = asDateTime(first?.article.published?.value).replace(/[-:]|\.\d+/g, '')
    const names = (codes: readonly string[]) => codes.map(source.nameOf).join(', ')
    const cited = h.claims.map(c => `${c.text}\n(${c.chain.map(l => l.name).join(' < ')})`).join('\n\n')
    const link = first ? linkOf(first) : ''
    const lines = [
      'BEGIN:VEVENT',
      `UID:${h.id}@isnad`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(h.time.from)}`,
      `DTEND;VALUE=DATE:${dayAfter(h.time.to)}`,
      `SUMMARY:${escapeText(`${h.type}: ${[names(h.actors), names(h.recipients)].filter(Boolean).join(' - ')}`)}`,
      `DESCRIPTION:${escapeText(cited)}`,
      ...(/^https?:/.test(link) ? [`URL:${link.replace(/[\r\n]/g, '')}`] : []),
      'END:VEVENT',
    ]
    yield `${lines.map(foldLine).join('\r\n')}\r\n`
  }
  yield 'END:VCALENDAR\r\n'
}
