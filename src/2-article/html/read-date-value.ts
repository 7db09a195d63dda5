const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ISO = /^\s*((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/
const COMPACT = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})(?::?(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?)?\s*$/
const WORDS =
  /\b(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+((?:19|20)\d{2})(?:[,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|GMT|UTC|[+-]\d{2}:?\d{2})?)?|\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})(?:[,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|GMT|UTC|[+-]\d{2}:?\d{2})?)?/
const EPOCH = /^\s*(1\d{9})(\d{3})?\s*$/

const pad = (value: string | number): string => String(value).padStart(2, '0')

function build(year: string, month: number, day: string, hour?: string, minute?: string, second?: string, zone?: string): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(day)) return null
  const iso = `${year}-${pad(month)}-${pad(day)}`
  if (hour === undefined || minute === undefined || Number(hour) > 23) return iso
  const offset = zone === undefined ? '' : /^[A-Z]/.test(zone) ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
  return `${iso}T${pad(hour)}:${minute}${second === undefined ? '' : `:${second}`}${offset}`
}

/**
 * ISO 8601 from a date as machines of news sites write it: ISO and its near misses, compact digits, English month names, seconds since 1970.
 * Null where it is no whole day. Dates in words of other languages are the page grammar's.
 */
export function readDateValue(value: string): string | null {
  const iso = ISO.exec(value)
  if (iso !== null) return build(iso[1]!, Number(iso[2]), iso[3]!, iso[4], iso[5], iso[6], iso[7])
  const compact = COMPACT.exec(value)
  if (compact !== null) return build(compact[1]!, Number(compact[2]), compact[3]!, compact[4], compact[5], compact[6], compact[7])
  const epoch = EPOCH.exec(value)
  if (epoch !== null) return new Date(Number(epoch[1]) * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
  const w = value.length < 80 ? WORDS.exec(value) : null
  if (w === null) return null
  const month = MONTHS.indexOf((w[2] ?? w[8] ?? '').slice(0, 3).toLowerCase()) + 1
  return w[1] === undefined ? build(w[10]!, month, w[9]!, w[11], w[12], w[13], w[14]) : build(w[3]!, month, w[1], w[4], w[5], w[6], w[7])
}
