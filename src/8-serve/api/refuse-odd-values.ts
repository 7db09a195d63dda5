import { httpError } from './problem.js'

/** What is given to be read. */
const READ = new Set(['body', 'body/text', 'body/html'])
/** What takes a day. */
const DAYS = /\/(from|to|since|until|published)$/
const isNoDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const at = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== value
}

/**
 * Refuses values that pass every schema and that no store takes: numbers beyond all numbers (`limit=1e309` is coerced to infinity, and infinity
 * is not held to `maximum`), words with a NUL, which PostgreSQL cannot keep, and days that no month has (`from=2024-02-30`). Texts to be read are exempt: reading takes any.
 *
 * @param parts what a request brought, by name: its parameters, its query, its body
 * @example refuseOddValues({ query: { limit: Number.POSITIVE_INFINITY } }) // throws: 400, "query/limit is no number that can be used"
 */
export function refuseOddValues(parts: Readonly<Record<string, unknown>>): void {
  const open: [place: string, value: unknown][] = Object.entries(parts)
  for (let next = open.pop(); next; next = open.pop()) {
    const [place, value] = next
    if (typeof value === 'number' && !Number.isFinite(value)) throw httpError(400, `${place} is no number that can be used`)
    if (typeof value === 'string' && value.includes('\0') && !READ.has(place)) throw httpError(400, `${place} holds a NUL`)
    if (typeof value === 'string' && DAYS.test(place) && isNoDay(value))
      throw httpError(400, `${place}: ${value} is no day of the calendar`)
    // Files come as bytes: they are for their readers to judge.
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue
    if (Symbol.asyncIterator in value) continue
    for (const [name, inner] of Object.entries(value)) open.push([`${place}/${name}`, inner])
  }
}
