import { type Kysely, sql } from 'kysely'
import type { Happening } from '../../schema/comparison.js'
import type { Report } from '../../schema/report.js'
import { createDyadShares, writeDyadShares } from '../dyad-shares.js'
import { facetsOf } from '../facets.js'
import { type Columns, insertRows } from '../insert-rows.js'
import { unpackRecord } from '../pack-text.js'
import { headOf, namelessOf } from '../rows-of.js'
import { firstKeyOf } from '../sentence-keys.js'
import type { Tables } from '../tables.js'

export const name = '0009-scale'

const PAGE = 200

/**
 * What keeps questions quick over a hundred thousand reports: sentences in the order of their days with what their statements are about, heads of
 * reports apart from the records, sources without a name, and pairs of parties counted as happenings are written.
 */
export async function up(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await makeTables(db, engine)
  await fillReports(db, engine)
  await fillDyads(db, engine)
  await db.schema.dropTable('former_sentence').execute()
  await db.schema.createIndex('sentence_report').on('sentence').columns(['report_id', 'start']).execute()
  if (engine === 'sqlite') {
    await sql`CREATE VIRTUAL TABLE sentence_search USING fts5(terms, facets, content='sentence', content_rowid='key', tokenize='unicode61 remove_diacritics 0')`.execute(
      db,
    )
    await sql`INSERT INTO sentence_search(sentence_search) VALUES ('rebuild')`.execute(db)
    await sql`CREATE TRIGGER sentence_insert AFTER INSERT ON sentence BEGIN INSERT INTO sentence_search(rowid, terms, facets) VALUES (new.key, new.terms, new.facets); END`.execute(
      db,
    )
    await sql`CREATE TRIGGER sentence_delete AFTER DELETE ON sentence BEGIN INSERT INTO sentence_search(sentence_search, rowid, terms, facets) VALUES ('delete', old.key, old.terms, old.facets); END`.execute(
      db,
    )
  } else {
    await sql`ALTER TABLE sentence ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', terms || ' ' || facets)) STORED`.execute(
      db,
    )
    await sql`CREATE INDEX sentence_search ON sentence USING gin (search)`.execute(db)
    // A common word meets a rare one: the planner must know how common, or it goes through all sentences by their days.
    await sql`ALTER TABLE sentence ALTER COLUMN search SET STATISTICS 1000`.execute(db)
  }
  // Searches go by the index of sentences now, whatever they ask for.
  for (const index of ['statement_kind', 'statement_published', 'party_code', 'party_entity'])
    await db.schema.dropIndex(index).ifExists().execute()
}

async function makeTables(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const { schema } = db
  const clustered = engine === 'sqlite' ? sql`WITHOUT ROWID` : sql``
  if (engine === 'sqlite') {
    await sql`DROP TRIGGER sentence_insert`.execute(db)
    await sql`DROP TRIGGER sentence_delete`.execute(db)
    await sql`DROP TABLE sentence_search`.execute(db)
  } else await sql`ALTER TABLE sentence DROP COLUMN search`.execute(db)
  await sql`ALTER TABLE sentence RENAME TO former_sentence`.execute(db)
  await schema
    .createTable('sentence')
    .addColumn('key', engine === 'sqlite' ? 'integer' : 'bigint', c => c.primaryKey())
    .addColumn('report_id', 'text', c => c.notNull().references('report.id').onDelete('cascade'))
    .addColumn('start', 'integer', c => c.notNull())
    .addColumn('end', 'integer', c => c.notNull())
    .addColumn('terms', 'text', c => c.notNull())
    .addColumn('facets', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('report_head')
    .addColumn('report_id', 'text', c => c.primaryKey().references('report.id').onDelete('cascade'))
    .addColumn('input_id', 'text')
    .addColumn('url', 'text')
    .addColumn('outlet', 'text')
    .addColumn('title', 'text')
    .addColumn('opening', 'text', c => c.notNull())
    .addColumn('published', 'text', c => c.notNull())
    .addColumn('statements', 'integer', c => c.notNull())
    .addColumn('added_at', 'text', c => c.notNull())
    .addColumn('agencies', 'text', c => c.notNull())
    .addColumn('shared', 'integer', c => c.notNull())
    .execute()
  await sql`CREATE INDEX report_head_published ON report_head (published DESC, report_id)`.execute(db)
  await sql`CREATE INDEX report_head_added ON report_head (added_at, report_id)`.execute(db)
  await sql`CREATE INDEX report_head_source ON report_head (outlet, agencies, shared)`.execute(db)
  await schema
    .createTable('nameless')
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('report_id', 'text', c => c.notNull().references('report.id').onDelete('cascade'))
    .addColumn('statements', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('nameless_key', ['name', 'report_id'])
    .modifyEnd(clustered)
    .execute()
  await schema.createIndex('nameless_report').on('nameless').column('report_id').execute()
  await schema
    .createTable('entity_total')
    .addColumn('entity', 'text', c => c.primaryKey())
    .addColumn('reports', 'integer', c => c.notNull())
    .addColumn('mentions', 'integer', c => c.notNull())
    .modifyEnd(clustered)
    .execute()
  await sql`INSERT INTO entity_total (entity, reports, mentions) SELECT entity, count(*), sum(mentions) FROM mention GROUP BY entity`.execute(
    db,
  )
  await schema
    .createTable('dyad_total')
    .addColumn('a', 'text', c => c.notNull())
    .addColumn('b', 'text', c => c.notNull())
    .addColumn('happenings', 'integer', c => c.notNull())
    .addColumn('tenths', 'integer', c => c.notNull())
    .addColumn('last', 'text', c => c.notNull().defaultTo(''))
    .addPrimaryKeyConstraint('dyad_total_key', ['a', 'b'])
    .modifyEnd(clustered)
    .execute()
  await sql`CREATE INDEX dyad_total_most ON dyad_total (happenings DESC, a, b)`.execute(db)
  const counts = ['happenings', 'tenths', 'cooperation', 'conflict', 'q1', 'q2', 'q3', 'q4'] as const
  let months = schema
    .createTable('dyad_month')
    .addColumn('a', 'text', c => c.notNull())
    .addColumn('b', 'text', c => c.notNull())
    .addColumn('month', 'text', c => c.notNull())
  for (const count of counts) months = months.addColumn(count, 'integer', c => c.notNull()) as unknown as typeof months
  await months.addPrimaryKeyConstraint('dyad_month_key', ['a', 'b', 'month']).modifyEnd(clustered).execute()
  for (const table of ['dyad_total', 'dyad_month'])
    await sql`CREATE INDEX ${sql.raw(`${table}_empty`)} ON ${sql.table(table)} (a) WHERE happenings <= 0`.execute(db)
}

const COLUMNS: Columns<{ key: number; report_id: string; start: number; end: number; terms: string; facets: string }> = [
  ['key', 'bigint'],
  ['report_id', 'text'],
  ['start', 'integer'],
  ['end', 'integer'],
  ['terms', 'text'],
  ['facets', 'text'],
]
const HEAD: Columns<Omit<Tables['report_head'], 'key' | 'told'>> = [
  ['report_id', 'text'],
  ['input_id', 'text'],
  ['url', 'text'],
  ['outlet', 'text'],
  ['title', 'text'],
  ['opening', 'text'],
  ['published', 'text'],
  ['statements', 'integer'],
  ['added_at', 'text'],
  ['agencies', 'text'],
  ['shared', 'integer'],
]
const NAMELESS: Columns<Tables['nameless']> = [
  ['name', 'text'],
  ['report_id', 'text'],
  ['statements', 'integer'],
]

/** Goes through all reports by their days, and gives their sentences keys in that order. */
async function fillReports(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const former = await sql<{ id: string }>`SELECT id FROM report ORDER BY coalesce(published, ''), id`.execute(db)
  const ids = former.rows.map(row => row.id)
  const next = new Map<number, number>()
  for (let i = 0; i < ids.length; i += PAGE) {
    const some = ids.slice(i, i + PAGE)
    const rows = new Map(
      (await db.selectFrom('report').select(['id', 'added_at', 'record']).where('id', 'in', some).execute()).map(row => [row.id, row]),
    )
    const terms = new Map<string, string>()
    const kept = await sql<{ report_id: string; start: number; terms: string }>`SELECT report_id, start, terms FROM former_sentence
      WHERE report_id IN (${sql.join(some)})`.execute(db)
    for (const row of kept.rows) terms.set(`${row.report_id} ${row.start}`, row.terms)
    const heads = []
    const nameless = []
    const sentences = []
    for (const id of some) {
      const row = rows.get(id)
      if (!row) continue
      const report = unpackRecord<Report>(row.record)
      heads.push(headOf(report, row.added_at))
      nameless.push(...namelessOf(report))
      const first = firstKeyOf(report.article.published?.value ?? '')
      for (const start of [...new Set(report.statements.map(statement => statement.sentence.start))].sort((x, y) => y - x)) {
        const told = report.statements.filter(statement => statement.sentence.start === start)
        const key = next.get(first) ?? first
        next.set(first, key + 1)
        const end = Math.max(...told.map(statement => statement.sentence.end))
        const facets = facetsOf(told, report.article.outlet)
        sentences.push({ key, report_id: id, start, end, terms: terms.get(`${id} ${start}`) ?? '', facets })
      }
    }
    await insertRows(db, engine, 'report_head', HEAD as Columns<Tables['report_head']>, heads)
    await insertRows(db, engine, 'nameless', NAMELESS, nameless)
    await insertRows(db, engine, 'sentence', COLUMNS as Columns<Tables['sentence']>, sentences)
  }
}

/** Counts pairs and months over all happenings, and which reports share their origin with others. */
async function fillDyads(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const shares = createDyadShares()
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('happening')
      .select(['id', 'record', 'score'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(10 * PAGE)
      .execute()
    for (const row of rows) shares.count(unpackRecord<Happening>(row.record), row.score, 1)
    const last = rows.at(-1)
    if (!last) break
    after = last.id
  }
  await writeDyadShares(db, engine, shares)
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('story')
      .select(['id', 'record'])
      .where('reports', '>', 1)
      .where('id', '>', after)
      .orderBy('id')
      .limit(10 * PAGE)
      .execute()
    const shared = rows.flatMap(row =>
      unpackRecord<{ origins: string[][] }>(row.record)
        .origins.filter(ids => ids.length > 1)
        .flat(),
    )
    for (let i = 0; i < shared.length; i += PAGE)
      await db
        .updateTable('report_head')
        .set({ shared: 1 })
        .where('report_id', 'in', shared.slice(i, i + PAGE))
        .execute()
    const last = rows.at(-1)
    if (!last) break
    after = last.id
  }
}
