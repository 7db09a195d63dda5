const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/
const MAIL =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UT|UTC|GMT|[+-]\d{4}|[A-Z]{2,5})?)?$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const pad = (value: string | number, width = 2): string => String(value).padStart(width, '0')

function join(year: string, month: string, day: string, hour?: string, minute?: string, second?: string, zone?: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const date = new Date(Date.UTC(y, m - 1, d))
  if (y < 1800 || y > 2200 || m < 1 || m > 12 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null
  const isoDay = `${pad(y, 4)}-${pad(m)}-${pad(d)}`
  if (hour === undefined || minute === undefined) return isoDay
  if (Number(hour) > 24 || Number(minute) > 59) return null
  const offset =
    zone === undefined ? '' : /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : /^[+-]/.test(zone) ? zone : 'Z'
  return `${isoDay}T${pad(hour)}:${minute}${second === undefined ? '' : `:${second}`}${offset}`
}

/**
 * An ISO 8601 day or date-time from what a container gives as day of publication: ISO 8601 itself or the dates of mails and feeds (RFC 2822).
 * Null for anything else, days that no calendar has included.
 *
 * @example
 * parsePublished('Thu, 28 Nov 2024 07:29:00 +0300') // '2024-11-28T07:29:00+03:00'
 */
export function parsePublished(value: string): string | null {
  const text = value.trim()
  const iso = ISO.exec(text)
  if (iso !== null) return join(iso[1]!, iso[2]!, iso[3]!, iso[4], iso[5], iso[6], iso[7])
  const mail = MAIL.exec(text)
  if (mail === null) return null
  const month = MONTHS.indexOf(mail[2]!.toLowerCase()) + 1
  return month === 0 ? null : join(mail[3]!, String(month), mail[1]!, mail[4], mail[5], mail[6], mail[7])
}
