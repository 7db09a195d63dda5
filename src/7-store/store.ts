import { sql } from 'kysely'
import type { TermMaker } from '../language/term-maker.js'
import type { Capture } from '../schema/capture.js'
import type { Comparing } from '../schema/comparing.js'
import type { Report } from '../schema/report.js'
import { insertReports } from './insert-reports.js'
import { createJudgements, type Judgements } from './judgements.js'
import { createMarks, type Marks } from './marks.js'
import { openDatabase } from './open-database.js'
import { type EntityMentions, entityCounts } from './entity-counts.js'
import { createSearchWords, type ExpandWords } from './parse-words.js'
import { type FoundStatements, type StatementQuery, selectStatements } from './select-statements.js'
import type { Queue, QueueOptions } from './queue.js'
import { createKeptComparison, type KeptComparison } from './select-comparison.js'
import { unpackRecord } from './pack-text.js'
import { refreshStories } from './refresh-stories.js'
import { placeUnplaced } from './place-reports.js'
import { backupStore, restoreLines } from './backup-store.js'
import { checkStore, type Finding } from './check-store.js'
import { readingsOf, replaceReports } from './replace-reports.js'
import { reportsAsOf } from './reports-as-of.js'
import { createStoreQueue } from './store-queue.js'
import { createSubjects, type Subjects } from './subjects.js'
import type { Tables } from './tables.js'
import { createTokens, type Tokens } from './tokens.js'
import { createWatchHistory, type WatchHistory } from './watch-history.js'
import { createWatchState, type WatchMemory } from './watch-state.js'
import { writeTransaction } from './write-transaction.js'

/** What a list of reports shows of each. */
export interface StoredHead {
  readonly id: string
  readonly inputId: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null
  readonly statements: number
  readonly addedAt: string
}
export interface StoreOptions {
  /** The steps of comparing. With them, what comparing finds is kept up with the reports; without, reports are kept alone. */
  readonly comparing?: Comparing
  readonly terms: (language: string) => TermMaker | null
  /** Other spellings of words that are searched for. */
  readonly expand?: ExpandWords
  /** The clock; given so that tests can stop it. */
  readonly now?: () => Date
}

/** The kept record: one repository over SQLite and PostgreSQL. */
export interface Store extends Judgements, Subjects, Tokens, Marks, KeptComparison {
  readonly engine: 'sqlite' | 'postgres'
  /**
   * Keeps reports in one transaction; those kept before (same article id) change nothing. Returns the ids that were new. The stories that
   * they touch are compared anew before it returns, or `later`, at the next `refresh` or the next time somebody asks.
   */
  add(reports: readonly Report[], options?: { readonly compare?: 'now' | 'later' }): Promise<string[]>
  /** Compares what `add(..., { compare: 'later' })` left; readers do it anyway. Returns how many stories were compared. */
  refresh(): Promise<number>
  report(id: string): Promise<Report | null>
  reports(ids: readonly string[]): Promise<Report[]>
  /** Reports, newest first; `agency`: only those that credit it. */
  heads(page: {
    readonly limit: number
    readonly after?: string
    readonly agency?: string
  }): Promise<{ items: StoredHead[]; next: string | null }>
  /** All reports; `asOf`: an ISO day, at whose end they are given as they were known then. */
  allReports(options?: { readonly asOf?: string }): AsyncGenerator<Report>
  /** Puts new readings of kept reports in the place of the old ones, which are kept as versions. */
  replace(reports: readonly Report[], options?: { readonly compare?: 'now' | 'later' }): Promise<{ changed: string[]; same: string[] }>
  /** With which data reports were read. */
  readings(): Promise<{ packs: Record<string, string>; language: string; reports: number }[]>
  /** Looks whether the store is whole; `deep` makes every id anew. */
  check(options?: { readonly deep?: boolean }): AsyncGenerator<Finding>
  /** Writes the store as lines of a backup, seen at one moment while others go on writing. */
  backup(write: (line: string) => Promise<void>): Promise<void>
  /** Fills this store, which must be empty, from the lines of a backup. Returns the number of rows. */
  restore(lines: AsyncIterable<string>): Promise<number>
  /** Heads in the order in which they came in; `next` is the cursor for asking what came after, and never null. */
  added(page: { readonly limit: number; readonly after?: string }): Promise<{ items: StoredHead[]; next: string }>
  /** The terms that a search for words looks for, other spellings among them: what to mark in a sentence that was found. */
  searchTerms(words: string, language: string): string[]
  statements(query: StatementQuery): Promise<FoundStatements>
  /** Ids of reports in whose statements both parties stand, newest first. */
  reportsBetween(a: string, b: string, options?: { readonly limit?: number }): Promise<string[]>
  countBetween(a: string, b: string): Promise<number>
  reportsOfEntity(entity: string): Promise<string[]>
  /** Entities with how often they are mentioned, most mentioned first. */
  entityCounts(): Promise<EntityMentions[]>
  count(): Promise<{ reports: number; statements: number }>
  /** Changes whenever something was added or read anew. */
  version(): Promise<string>
  /** The memory of the watcher; `read` makes the report of a new article, which is kept in the same transaction. */
  watchState<S extends { readonly url: string }>(read: (capture: Capture) => Report): WatchMemory<S>
  /** What the watcher saw: its sources, and what outlets changed. */
  watched<S>(): WatchHistory<S>
  /** A queue of the store by its name. */
  queue(name: string, options?: QueueOptions): Queue
  close(): Promise<void>
}

const HEAD = ['id', 'input_id', 'url', 'outlet', 'title', 'published', 'statements', 'added_at'] as const

const headOf = (row: Pick<Tables['report'], (typeof HEAD)[number]>): StoredHead => ({
  id: row.id,
  inputId: row.input_id,
  url: row.url,
  outlet: row.outlet,
  title: row.title,
  published: row.published,
  statements: row.statements,
  addedAt: row.added_at,
})

const BATCH = 400 // ids a SELECT asks for at once

/** Opens the store at a file or `postgres://` URL. */
export async function openStore(where: string, options: StoreOptions): Promise<Store> {
  const { db, engine } = await openDatabase(where)
  const now = options.now ?? (() => new Date())

  const { comparing } = options
  const words = createSearchWords(options.terms, options.expand)
  const keeping = { engine, terms: options.terms, now, comparing }
  let placed: Promise<void> | null = null
  /** Places reports that were kept by an older version, or without the steps of comparing. Looked for once. */
  const placeAll = (): Promise<void> => {
    placed ??= comparing ? placeUnplaced(db, engine, comparing) : Promise.resolve()
    return placed
  }
  async function fresh(): Promise<void> {
    if (!comparing) throw new Error('the store was opened without the steps of comparing; what they find is not kept up')
    await placeAll()
    await refreshStories(db, engine, comparing)
  }

  return {
    engine,
    ...createJudgements(db, engine, now),
    ...createSubjects(db, engine, now),
    ...createTokens(db, engine, now),
    ...createMarks(db, engine),
    ...createKeptComparison(db, fresh),
    async add(reports, { compare = 'now' } = {}) {
      const { added, stories } = await writeTransaction(db, engine, transaction => insertReports(transaction, reports, keeping))
      if (comparing && compare === 'now' && stories.length > 0) await refreshStories(db, engine, comparing, stories)
      return added
    },
    async refresh() {
      if (!comparing) return 0
      await placeAll()
      return refreshStories(db, engine, comparing)
    },
    async report(id) {
      const row = await db
        .selectFrom('report')
        .select('record')
        .where(where => where.or([where('id', '=', id), where('input_id', '=', id)]))
        .executeTakeFirst()
      return row ? unpackRecord<Report>(row.record) : null
    },
    async reports(ids) {
      const found = new Map<string, Report>()
      for (let i = 0; i < ids.length; i += BATCH) {
        const rows = await db
          .selectFrom('report')
          .select(['id', 'record'])
          .where('id', 'in', ids.slice(i, i + BATCH))
          .execute()
        for (const row of rows) found.set(row.id, unpackRecord<Report>(row.record))
      }
      return ids.flatMap(id => found.get(id) ?? [])
    },
    async heads({ limit, after, agency }) {
      let query = db
        .selectFrom('report')
        .select(HEAD)
        .orderBy(sql`coalesce(published, '')`, 'desc')
        .orderBy('id')
        .limit(limit + 1)
      if (after !== undefined) {
        const [, day = '', id = ''] = /^([^|]*)\|?(.*)$/s.exec(after) ?? []
        query = query.where(sql<boolean>`(coalesce(published, '') < ${day} OR (coalesce(published, '') = ${day} AND id > ${id}))`)
      }
      if (agency !== undefined)
        query = query.where('id', 'in', db.selectFrom('report_agency').select('report_id').where('agency', '=', agency))
      const rows = await query.execute()
      const items = rows.slice(0, limit).map(headOf)
      const last = items.at(-1)
      return { items, next: rows.length > limit && last ? `${last.published ?? ''}|${last.id}` : null }
    },
    async added({ limit, after = '' }) {
      const [at = '', id = ''] = after.split('|')
      const rows = await db
        .selectFrom('report')
        .select(HEAD)
        .where(where => where.or([where('added_at', '>', at), where.and([where('added_at', '=', at), where('id', '>', id)])]))
        .orderBy('added_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      const last = rows.at(-1)
      return { items: rows.map(headOf), next: last ? `${last.added_at}|${last.id}` : after }
    },
    allReports: ({ asOf } = {}) => reportsAsOf(db, asOf),
    async replace(reports, { compare = 'now' } = {}) {
      const { changed, same, stories } = await writeTransaction(db, engine, transaction => replaceReports(transaction, reports, keeping))
      if (comparing && compare === 'now' && stories.length > 0) await refreshStories(db, engine, comparing, stories)
      return { changed, same }
    },
    readings: () => readingsOf(db),
    check: checkOptions => checkStore(db, engine, checkOptions),
    backup: write => backupStore(db, engine, now().toISOString(), write),
    async restore(lines) {
      const rows = await restoreLines(db, lines, keeping)
      placed = null
      return rows
    },
    searchTerms: (line, language) => [...new Set(words(line, language).flatMap(({ any }) => any.flat()))],
    statements: query => selectStatements(db, engine, words, query),
    async reportsBetween(a, b, { limit } = {}) {
      const base = db
        .selectFrom('report_code as x')
        .innerJoin('report_code as y', join =>
          join.onRef('y.day', '=', 'x.day').onRef('y.report_id', '=', 'x.report_id').on('y.code', '=', b),
        )
        .where('x.code', '=', a)
      const rows = await base
        .select('x.report_id')
        .orderBy('x.day', 'desc')
        .orderBy('x.report_id', 'desc')
        .$if(limit !== undefined, query => query.limit(limit ?? 0))
        .execute()
      return rows.map(row => row.report_id)
    },
    async countBetween(a, b) {
      const row = await db
        .selectFrom('report_code as x')
        .innerJoin('report_code as y', join =>
          join.onRef('y.day', '=', 'x.day').onRef('y.report_id', '=', 'x.report_id').on('y.code', '=', b),
        )
        .where('x.code', '=', a)
        .select(sql<number>`count(*)`.as('n'))
        .executeTakeFirstOrThrow()
      return Number(row.n)
    },
    async reportsOfEntity(entity) {
      const rows = await db
        .selectFrom('mention')
        .innerJoin('report', 'report.id', 'mention.report_id')
        .select('mention.report_id')
        .where('mention.entity', '=', entity)
        .orderBy('report.published', 'desc')
        .orderBy('mention.report_id')
        .execute()
      return rows.map(row => row.report_id)
    },
    entityCounts: () => entityCounts(db),
    async count() {
      const reports = await db.selectFrom('report').select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
      const statements = await db.selectFrom('statement').select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
      return { reports: Number(reports.n), statements: Number(statements.n) }
    },
    async version() {
      const row = await db
        .selectFrom('report')
        .select([sql<number>`count(*)`.as('n'), sql<string | null>`max(known_from)`.as('last')])
        .executeTakeFirstOrThrow()
      return `${row.n}/${row.last ?? ''}`
    },
    watched: () => createWatchHistory(db),
    watchState: read => createWatchState({ ...keeping, db, read }),
    queue: (name, queueOptions) => createStoreQueue(db, engine, name, { now, ...queueOptions }),
    close: () => db.destroy(),
  }
}
