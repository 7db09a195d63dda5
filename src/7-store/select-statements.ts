import { type Kysely, sql } from 'kysely'
import type { TermMaker } from '../language/term-maker.js'
import type { Statement } from '../schema/statement.js'
import type { Tables } from './tables.js'

export interface FoundStatement {
  readonly statement: Statement
  readonly report: string
}
export interface StatementQuery {
  /** Words to find in the sentence; all must stand in it. */
  readonly words?: string
  readonly language?: string
  readonly kind?: string
  readonly type?: string
  readonly status?: string
  /** Party code in the role of actor, recipient or any. */
  readonly actor?: string
  readonly recipient?: string
  readonly party?: string
  readonly outlet?: string
  /** ISO days of publication. */
  readonly from?: string
  readonly to?: string
  readonly limit?: number
  readonly cursor?: string
}

/** Statements that answer a query, newest report first; with search words, those whose sentence holds all of them. */
export async function selectStatements(
  db: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  terms: (language: string) => TermMaker | null,
  query: StatementQuery,
): Promise<{ items: FoundStatement[]; total: number; next: string | null }> {
  const limit = Math.min(Math.max(query.limit ?? 50, 1), 500)
  const offset = Number.parseInt(query.cursor ?? '0', 10) || 0
  let base = db.selectFrom('statement').innerJoin('report', 'report.id', 'statement.report_id')
  if (query.kind) base = base.where('statement.kind', '=', query.kind)
  if (query.type) base = base.where('statement.type', '=', query.type)
  if (query.status) base = base.where('statement.status', '=', query.status)
  if (query.outlet) base = base.where('report.outlet', '=', query.outlet)
  if (query.from) base = base.where('report.published', '>=', query.from)
  if (query.to) base = base.where('report.published', '<', `${query.to}\uffff`)
  for (const [code, roles] of [
    [query.actor, ['actor', 'speaker', 'subject']],
    [query.recipient, ['recipient', 'addressee', 'object']],
    [query.party, null],
  ] as const) {
    if (!code) continue
    base = base.where(where =>
      where.exists(
        where
          .selectFrom('party')
          .select('party.code')
          .whereRef('party.statement_id', '=', 'statement.id')
          .where('party.code', '=', code)
          .$if(roles !== null, q => q.where('party.role', 'in', [...(roles ?? [])])),
      ),
    )
  }
  if (query.words?.trim()) {
    const maker = terms(query.language ?? 'ar')
    const wanted = [...new Set(maker?.terms(query.words).map(t => t.term) ?? [])]
    if (wanted.length === 0) return { items: [], total: 0, next: null }
    const match =
      engine === 'sqlite'
        ? sql<boolean>`sentence.key IN (SELECT rowid FROM sentence_search WHERE sentence_search MATCH ${wanted.map(t => `"${t.replaceAll('"', '')}"`).join(' ')})`
        : sql<boolean>`sentence.search @@ to_tsquery('simple', ${wanted.map(t => `'${t.replaceAll("'", '')}'`).join(' & ')})`
    const start =
      engine === 'sqlite'
        ? sql<number>`json_extract(statement.record, '$.sentence.start')`
        : sql<number>`(statement.record::json->'sentence'->>'start')::int`
    base = base.where(where =>
      where.exists(
        where
          .selectFrom('sentence')
          .select('sentence.key')
          .whereRef('sentence.report_id', '=', 'statement.report_id')
          .where(sql<boolean>`sentence.start = ${start}`)
          .where(match),
      ),
    )
  }
  const total = await base.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  const rows = await base
    .select(['statement.record', 'statement.report_id'])
    .orderBy(sql`coalesce(report.published, '')`, 'desc')
    .orderBy('statement.report_id')
    .orderBy('statement.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return {
    items: rows.map(row => ({ statement: JSON.parse(row.record) as Statement, report: row.report_id })),
    total: Number(total.n),
    next: offset + rows.length < Number(total.n) ? String(offset + rows.length) : null,
  }
}
