import { type Kysely, sql } from 'kysely'
import type { Happening } from '../../schema/comparison.js'
import type { Report } from '../../schema/report.js'
import { insertHeads } from '../insert-reports.js'
import { type Columns, insertRows } from '../insert-rows.js'
import { insertSentences } from '../insert-sentences.js'
import { packText, unpackRecord } from '../pack-text.js'
import { codesOf, headOf, sentencesOf } from '../rows-of.js'
import type { KeptHappening } from '../select-comparison.js'
import type { Tables } from '../tables.js'

export const name = '0010-together'

const PAGE = 200
const FORMER = ['sentence', 'report_head', 'report_code', 'dyad', 'series_story', 'series_code'] as const
type Engine = 'sqlite' | 'postgres'

/**
 * What a question takes stands together, so that it is answered from few pages of the file: happenings beside their pair of parties, what a
 * dossier tells of a report in its head, heads by day, what a search asks of statements beside their sentence, series by pair of parties.
 */
export async function up(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await makeTables(db, engine)
  await fillReports(db, engine)
  await fillDyads(db, engine)
  await fillSeries(db, engine)
  await dropFormer(db, engine)
}

/** Tables of the former shape are renamed and read from, then dropped. */
async function makeTables(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const { schema } = db
  const run = (text: string) => sql.raw(text).execute(db)
  const clustered = engine === 'sqlite' ? sql`WITHOUT ROWID` : sql``
  const bytes = engine === 'sqlite' ? sql`blob` : sql`bytea`
  const key = engine === 'sqlite' ? 'integer' : 'bigint'
  if (engine === 'sqlite') for (const one of ['sentence_insert', 'sentence_delete']) await run(`DROP TRIGGER ${one}`)
  if (engine === 'sqlite') await run('DROP TABLE sentence_search')
  else await run('ALTER TABLE sentence DROP COLUMN search')
  for (const table of FORMER) {
    await run(`ALTER TABLE ${table} RENAME TO former_${table}`)
    // Names of keys are not free for another table of PostgreSQL until the former is gone.
    if (engine === 'postgres') {
      const keys = await sql<{ name: string }>`SELECT conname AS name FROM pg_constraint WHERE contype IN ('p', 'u')
        AND conrelid = ${`former_${table}`}::regclass`.execute(db)
      for (const one of keys.rows) await run(`ALTER TABLE former_${table} RENAME CONSTRAINT ${one.name} TO former_${one.name}`)
    }
  }
  await schema
    .createTable('sentence')
    .addColumn('key', key, c => c.primaryKey())
    .addColumn('report_id', 'text', c => c.notNull().references('report.id').onDelete('cascade'))
    .addColumn('start', 'integer', c => c.notNull())
    .addColumn('end', 'integer', c => c.notNull())
    .addColumn('told', 'text', c => c.notNull())
    .addColumn('facets', 'text', c => c.notNull())
    .addColumn('terms', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('report_head')
    .addColumn('key', key, c => c.primaryKey())
    .addColumn('report_id', 'text', c => c.notNull().unique().references('report.id').onDelete('cascade'))
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
    .addColumn('told', bytes, c => c.notNull())
    .execute()
  await schema
    .createTable('report_code')
    .addColumn('code', 'text', c => c.notNull())
    .addColumn('key', key, c => c.notNull())
    .addPrimaryKeyConstraint('report_code_key', ['code', 'key'])
    .modifyEnd(clustered)
    .execute()
  await schema
    .createTable('dyad')
    .addColumn('a', 'text', c => c.notNull())
    .addColumn('b', 'text', c => c.notNull())
    .addColumn('day', 'text', c => c.notNull())
    .addColumn('happening', 'text', c => c.notNull())
    .addColumn('day_to', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('score', 'double precision', c => c.notNull())
    .addColumn('reports', 'integer', c => c.notNull())
    .addColumn('type', 'text', c => c.notNull())
    .addColumn('parties', 'integer', c => c.notNull())
    .addColumn('record', bytes, c => c.notNull())
    .addPrimaryKeyConstraint('dyad_key', ['a', 'b', 'day', 'happening'])
    .modifyEnd(clustered)
    .execute()
  await schema
    .createTable('series_story')
    .addColumn('story', 'text', c => c.notNull())
    .addColumn('series', 'text', c => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('seen', 'text', c => c.notNull())
    .addColumn('codes', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('series_story_key', ['story', 'series'])
    .modifyEnd(clustered)
    .execute()
  await schema
    .createTable('series_code')
    .addColumn('code', 'text', c => c.notNull())
    .addColumn('other', 'text', c => c.notNull())
    .addColumn('seen', 'text', c => c.notNull())
    .addColumn('series', 'text', c => c.notNull().references('series.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('series_code_key', ['code', 'other', 'seen', 'series'])
    .modifyEnd(clustered)
    .execute()
}

/** Heads and sentences, made of the records in the order of their days. */
async function fillReports(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const former = await sql<{ id: string }>`SELECT report_id AS id FROM former_report_head ORDER BY published, report_id`.execute(db)
  const ids = former.rows.map(row => row.id)
  for (let i = 0; i < ids.length; i += PAGE) {
    const some = ids.slice(i, i + PAGE)
    const list = engine === 'sqlite' ? sql`SELECT value FROM json_each(${JSON.stringify(some)})` : sql`SELECT unnest(${some}::text[])`
    const reports = await sql<{ id: string; added_at: string; shared: number; record: string | Uint8Array }>`SELECT report.id,
      report.added_at, former.shared, report.record FROM report JOIN former_report_head AS former ON former.report_id = report.id
      WHERE report.id IN (${list})`.execute(db)
    const rows = new Map(reports.rows.map(row => [row.id, row]))
    const terms = new Map<string, string>()
    const kept = await sql<{ report_id: string; start: number; terms: string }>`SELECT report_id, start, terms FROM former_sentence
      WHERE report_id IN (${list})`.execute(db)
    for (const row of kept.rows) terms.set(`${row.report_id} ${row.start}`, row.terms)
    const heads = []
    const sentences = []
    for (const id of some) {
      const row = rows.get(id)
      if (!row) continue
      const report = unpackRecord<Report>(row.record)
      heads.push({ head: { ...headOf(report, row.added_at), shared: row.shared }, nameless: [], codes: codesOf(report) })
      sentences.push({
        day: report.article.published?.value ?? '',
        sentences: sentencesOf(report, start => terms.get(`${id} ${start}`) ?? ''),
      })
    }
    await insertHeads(db, engine, heads)
    await insertSentences(db, engine, sentences)
  }
}

const DYAD: Columns<Tables['dyad']> = [
  ['a', 'text'],
  ['b', 'text'],
  ['day', 'text'],
  ['happening', 'text'],
  ['day_to', 'text'],
  ['status', 'text'],
  ['score', 'double precision'],
  ['reports', 'integer'],
  ['type', 'text'],
  ['parties', 'integer'],
  ['record', 'bytes'],
]

/** Happenings are put beside their pairs in the order in which pairs stand, so that the new table is written from one end to the other. */
async function fillDyads(db: Kysely<Tables>, engine: Engine): Promise<void> {
  let after: readonly string[] = ['', '', '', '']
  for (;;) {
    const rows = await sql<
      Omit<Tables['dyad'], 'record'> & { held: string | Uint8Array; modes: string; origins: number }
    >`SELECT dyad.*, happening.record AS held, happening.modes, happening.origins
      FROM former_dyad AS dyad JOIN happening ON happening.id = dyad.happening
      WHERE (a, b, dyad.day, dyad.happening) > (${after[0]}, ${after[1]}, ${after[2]}, ${after[3]})
      ORDER BY a, b, dyad.day, dyad.happening LIMIT ${10 * PAGE}`.execute(db)
    await insertRows(
      db,
      engine,
      'dyad',
      DYAD,
      rows.rows.map(({ held, modes, origins, ...row }) => {
        const happening = unpackRecord<Happening>(held)
        const kept: KeptHappening = {
          ...happening,
          score: row.score,
          modes: JSON.parse(modes) as string[],
          when: happening.time?.from ?? null,
          origins,
          reports: row.reports,
        }
        return { ...row, record: packText(JSON.stringify(kept)) }
      }),
    )
    const last = rows.rows.at(-1)
    if (!last) return
    after = [last.a, last.b, last.day, last.happening]
  }
}

/** Series by pairs of parties, with their parties beside their stories. */
async function fillSeries(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const codesOfSeries =
    engine === 'sqlite'
      ? sql`(SELECT coalesce(group_concat(code, ' '), '') FROM (SELECT code FROM former_series_code WHERE former_series_code.series = series.id ORDER BY code))`
      : sql`(SELECT coalesce(string_agg(code, ' ' ORDER BY code COLLATE "C"), '') FROM former_series_code WHERE former_series_code.series = series.id)`
  await sql`INSERT INTO series_story (story, series, seen, codes)
    SELECT told.story, told.series, series.seen, ${codesOfSeries} FROM former_series_story AS told JOIN series ON series.id = told.series
    ORDER BY told.story, told.series`.execute(db)
  await sql`INSERT INTO series_code (code, other, seen, series)
    SELECT x.code, y.code, x.seen, x.series FROM former_series_code AS x JOIN former_series_code AS y ON y.series = x.series AND y.code >= x.code
    ORDER BY x.code, y.code, x.seen, x.series`.execute(db)
}

async function dropFormer(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const { schema } = db
  for (const table of FORMER) await schema.dropTable(`former_${table}`).execute()
  await schema.createIndex('sentence_report').on('sentence').columns(['report_id', 'start']).execute()
  await sql`CREATE INDEX report_head_published ON report_head (published DESC, report_id)`.execute(db)
  await sql`CREATE INDEX report_head_added ON report_head (added_at, report_id)`.execute(db)
  await sql`CREATE INDEX report_head_source ON report_head (outlet, agencies, shared)`.execute(db)
  await schema.createIndex('dyad_happening').on('dyad').column('happening').execute()
  // The happenings of a pair are counted without their records.
  await schema.createIndex('dyad_pair').on('dyad').columns(['a', 'b']).execute()
  await schema.createIndex('series_story_series').on('series_story').column('series').execute()
  await schema.createIndex('series_code_series').on('series_code').column('series').execute()
  if (engine === 'postgres') {
    await sql`ALTER TABLE sentence ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', terms || ' ' || facets)) STORED`.execute(
      db,
    )
    await sql`CREATE INDEX sentence_search ON sentence USING gin (search)`.execute(db)
    await sql`ALTER TABLE sentence ALTER COLUMN search SET STATISTICS 1000`.execute(db)
    return
  }
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
}
