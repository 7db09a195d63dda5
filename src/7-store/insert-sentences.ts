import { type Kysely, sql } from 'kysely'
import { type Columns, insertRows } from './insert-rows.js'
import type { SentenceRow } from './rows-of.js'
import { firstKeyOf, lastKeyOf } from './sentence-keys.js'
import type { Tables } from './tables.js'

const SENTENCE: Columns<Tables['sentence']> = [
  ['key', 'bigint'],
  ['report_id', 'text'],
  ['start', 'integer'],
  ['end', 'integer'],
  ['terms', 'text'],
  ['facets', 'text'],
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
  const next = new Map<number, number>()
  const rows: (SentenceRow & { readonly key: number })[] = []
  for (const { day, sentences } of reports) {
    const first = firstKeyOf(day)
    let key = next.get(first)
    if (key === undefined) {
      const last = await transaction
        .selectFrom('sentence')
        .select(sql<number | string | null>`max(key)`.as('key'))
        .where('key', '>=', first)
        .where('key', '<=', lastKeyOf(day))
        .executeTakeFirst()
      key = last?.key == null ? first : Number(last.key) + 1
    }
    for (const sentence of sentences.toReversed()) rows.push({ ...sentence, key: key++ })
    next.set(first, key)
  }
  rows.sort((x, y) => x.key - y.key)
  await insertRows(transaction, engine, 'sentence', SENTENCE, rows)
}
