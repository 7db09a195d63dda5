import { type Kysely, sql } from 'kysely'
import { contentHash } from '../base/hash.js'
import type { Report } from '../schema/report.js'
import { unpackRecord } from './pack-text.js'
import type { Tables } from './tables.js'
import { countAnew, readTally } from './tally.js'

export interface Finding {
  readonly what: string
  readonly good: boolean
}

const PAGE = 200

/**
 * Looks whether a store is whole: the database's own check, rows without their report, and for each report its id made anew from its text and
 * its rows against its record. `deep` reads every record; without it, the counts alone.
 */
export async function* checkStore(db: Kysely<Tables>, engine: 'sqlite' | 'postgres', { deep = false } = {}): AsyncGenerator<Finding> {
  if (engine === 'sqlite') {
    const { rows } = await sql<Record<string, string>>`${sql.raw(deep ? 'PRAGMA integrity_check(10)' : 'PRAGMA quick_check(10)')}`.execute(
      db,
    )
    const said = rows.map(row => Object.values(row)[0])
    yield { what: `the database file: ${said.join('; ')}`, good: said[0] === 'ok' }
    if (deep) {
      const broken = await sql`INSERT INTO sentence_search(sentence_search, rank) VALUES ('integrity-check', 1)`.execute(db).then(
        () => '',
        error => String(error),
      )
      yield { what: `the search index ${broken === '' ? 'holds what the sentences hold' : `is damaged: ${broken}`}`, good: broken === '' }
    }
  }
  for (const table of ['statement', 'party', 'mention', 'sentence', 'report_agency', 'report_head', 'nameless', 'placed_report'] as const) {
    const row = await db
      .selectFrom(table)
      .leftJoin('report', 'report.id', `${table}.report_id`)
      .where('report.id', 'is', null)
      .select(sql<number>`count(*)`.as('n'))
      .executeTakeFirstOrThrow()
    yield { what: `${table}: ${row.n} rows without their report`, good: Number(row.n) === 0 }
  }
  const lost = await db
    .selectFrom('report_code')
    .leftJoin('report_head', 'report_head.key', 'report_code.key')
    .where('report_head.report_id', 'is', null)
    .select(sql<number>`count(*)`.as('n'))
    .executeTakeFirstOrThrow()
  yield { what: `report_code: ${lost.n} rows without their report`, good: Number(lost.n) === 0 }
  const stale = await db.selectFrom('story').where('stale', '=', 1).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  yield { what: `${stale.n} stories wait to be compared anew (done when somebody asks)`, good: true }
  if (!deep) return
  const [kept, there] = [await readTally(db), await countAnew(db)]
  const wrongly = [...new Set([...kept.keys(), ...there.keys()])].filter(name => (kept.get(name) ?? 0) !== (there.get(name) ?? 0))
  yield {
    what: wrongly.length === 0 ? 'what is counted is what is there' : `counted wrongly: ${wrongly.join(', ')}`,
    good: wrongly.length === 0,
  }
  let after = ''
  let reports = 0
  const wrong: string[] = []
  for (;;) {
    const rows = await db
      .selectFrom('report')
      .select(['id', 'record', 'statements'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    if (rows.length === 0) break
    const kept = await db
      .selectFrom('statement')
      .select(['id', 'report_id'])
      .where(
        'report_id',
        'in',
        rows.map(row => row.id),
      )
      .execute()
    const byReport = new Map<string, string[]>()
    for (const { id, report_id } of kept) byReport.set(report_id, [...(byReport.get(report_id) ?? []), id])
    for (const row of rows) {
      reports++
      const { article, statements } = unpackRecord<Report>(row.record)
      if (contentHash(`${article.outlet ?? ''}\n${article.text}`) !== row.id || article.id !== row.id) wrong.push(row.id)
      else {
        const ids = new Set(statements.map(statement => statement.id))
        const stored = byReport.get(row.id) ?? []
        if (stored.length !== ids.size || stored.some(id => !ids.has(id))) wrong.push(row.id)
      }
    }
    after = rows.at(-1)?.id ?? after
  }
  yield {
    what:
      wrong.length === 0
        ? `${reports} reports: ids made anew from their texts are those they are kept under, and their statements are those of their records`
        : `${wrong.length} of ${reports} reports do not fit their id or their statements: ${wrong.slice(0, 5).join(', ')}`,
    good: wrong.length === 0,
  }
}
