import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.js'

/** What is counted, by name: `reports`, `statements`, `stories` (told by more than one report), `happenings`, `series VERDICT` ... */
export type Tally = Map<string, number>

/** Adds to a tally. */
export function count(tally: Tally, name: string, times: number): void {
  tally.set(name, (tally.get(name) ?? 0) + times)
}

/** Adds what a transaction wrote (or took away) to what is counted, so that nobody walks through a table to count it. */
export async function writeTally(transaction: Kysely<Tables>, engine: 'sqlite' | 'postgres', tally: Tally): Promise<void> {
  const changed = [...tally].filter(([, n]) => n !== 0).sort(([x], [y]) => (x < y ? -1 : 1))
  if (changed.length === 0) return
  const text = JSON.stringify(changed)
  const from =
    engine === 'sqlite'
      ? sql`SELECT value ->> 0, value ->> 1 FROM json_each(${text}) WHERE true`
      : sql`SELECT v ->> 0, (v ->> 1)::integer FROM json_array_elements(${text}::json) AS v`
  await sql`INSERT INTO tally (name, n) ${from} ON CONFLICT (name) DO UPDATE SET n = tally.n + excluded.n`.execute(transaction)
}

/** All that is counted. */
export async function readTally(db: Kysely<Tables>): Promise<Tally> {
  return new Map((await db.selectFrom('tally').selectAll().execute()).map(row => [row.name, row.n]))
}

/** The same, counted anew by walking through the tables. */
export async function countAnew(db: Kysely<Tables>): Promise<Tally> {
  const rows = await sql<{ name: string; n: number | string }>`SELECT 'reports' AS name, count(*) AS n FROM report
    UNION ALL SELECT 'statements', count(*) FROM statement
    UNION ALL SELECT 'stories', count(*) FROM story WHERE reports > 1
    UNION ALL SELECT 'happenings', count(*) FROM happening
    UNION ALL SELECT 'happenings planned', count(*) FROM happening WHERE status = 'planned'
    UNION ALL SELECT 'series ' || verdict, count(*) FROM series GROUP BY verdict
    UNION ALL SELECT 'difference ' || kind, count(*) FROM difference GROUP BY kind`.execute(db)
  return new Map(rows.rows.map(({ name, n }) => [name, Number(n)] as const).filter(([, n]) => n > 0))
}

/** Counts happenings by their standing. */
export function countHappenings(tally: Tally, happenings: readonly { readonly status: string }[], times: 1 | -1): void {
  count(tally, 'happenings', times * happenings.length)
  count(tally, 'happenings planned', times * happenings.filter(({ status }) => status === 'planned').length)
}
