import { httpError } from './problem.js'

/** What is given to be read. */
const READ = new Set(['body', 'body/text', 'body/html'])

/**
 * Refuses values that pass every schema and that no store takes: numbers beyond all numbers (`limit=1e309` is coerced to infinity, and infinity
 * is not held to `maximum`), and words with a NUL, which PostgreSQL cannot keep. Texts to be read are exempt: reading takes any.
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
    // Files come as bytes: they are for their readers to judge.
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue
    if (Symbol.asyncIterator in value) continue
    for (const [name, inner] of Object.entries(value)) open.push([`${place}/${name}`, inner])
  }
}
