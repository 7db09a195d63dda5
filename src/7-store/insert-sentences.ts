import { type Kysely, sql } from 'kysely'
import { type Columns, insertRows } from './insert-rows.js'
import type { SentenceRow } from './rows-of.js'
import { firstKeyOf, lastKeyOf, nextSentenceKey } from './sentence-keys.js'
import type { Tables } from './tables.js'

const SENTENCE: Columns<Tables['sentence']> = [
  ['key', 'bigint'],
  ['report_id', 'text'],
  ['start', 'integer'],
  ['end', 'integer'],
  ['terms', 'text'],
  ['facets', 'text'],
  ['told', 'text'],
]

/**
 * Inserts the sentences of reports behind those of the same day that are there, the first of a report highest. They go in by rising keys: the
 * search index writes a part of its own whenever a key falls. Whoever writes holds the lock under which no other writer gives out keys.
 */
export async function insertSentences(
  transaction: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  reports: readonly { readonly day: string; readonly sentences: readonly SentenceRow[] }[],
): Promise<void> {
  const lasts = new Map<number, number | null>()
  const rows: (SentenceRow & { readonly key: number })[] = []
  for (const { day, sentences } of reports) {
    const first = firstKeyOf(day)
    let last = lasts.get(first)
    if (last === undefined) last = await lastKeyIn(transaction, 'sentence', day)
    for (const sentence of sentences.toReversed()) {
      last = nextSentenceKey(first, last, sentence.statements)
      rows.push({ ...sentence, key: last })
    }
    lasts.set(first, last)
  }
  rows.sort((x, y) => x.key - y.key)
  await insertRows(transaction, engine, 'sentence', SENTENCE, rows)
}

/** The highest key that was given out for a day, or null. */
export async function lastKeyIn(transaction: Kysely<Tables>, table: 'sentence' | 'report_head', day: string): Promise<number | null> {
  const last = await transaction
    .selectFrom(table)
    .select(sql<number | string | null>`max(key)`.as('key'))
    .where('key', '>=', firstKeyOf(day))
    .where('key', '<=', lastKeyOf(day))
    .executeTakeFirst()
  return last?.key == null ? null : Number(last.key)
}
