import { httpError } from './problem.js'

export const NEVER_GIVEN = 'The cursor is none that was given out; begin without one'

/** A cursor as it goes to clients: they need not know what is in it. */
export const toCursor = (key: string): string => Buffer.from(key, 'utf8').toString('base64url')
export function fromCursor(cursor: string): string {
  const key = /^[A-Za-z0-9_-]+$/.test(cursor) ? Buffer.from(cursor, 'base64url').toString('utf8') : '\0'
  if (key.includes('\0')) throw httpError(400, NEVER_GIVEN)
  return key
}
/** The place at which a page begins in a list that is read by places; `undefined` and '' begin it. */
export function placeFrom(cursor: string | undefined): number {
  if (cursor === undefined || cursor === '') return 0
  const key = fromCursor(cursor)
  if (!/^\d{1,9}$/.test(key)) throw httpError(400, NEVER_GIVEN)
  return Number(key)
}

/**
 * One page of a list that is in memory. Items are ordered by their keys, so that a page begins behind the last item of the one before also when
 * items came or went in between.
 *
 * @param keyOf unique key of an item
 */
export function pageBy<T>(
  all: readonly T[],
  keyOf: (item: T) => string,
  { cursor, limit = 50 }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
  order: 'rising' | 'falling' = 'rising',
): { items: T[]; next: string | null } {
  const turn = order === 'rising' ? 1 : -1
  const compare = (a: string, b: string) => (a < b ? -turn : a > b ? turn : 0)
  const after = cursor === undefined || cursor === '' ? null : fromCursor(cursor)
  const keyed = all
    .map(item => ({ item, key: keyOf(item) }))
    .filter(({ key }) => after === null || compare(key, after) > 0)
    .sort((x, y) => compare(x.key, y.key))
  const page = keyed.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(({ item }) => item), next: last && keyed.length > limit ? toCursor(last.key) : null }
}
