import { type Kysely, sql } from 'kysely'
import type { TermMaker } from '../language/term-maker.js'
import type { Capture } from '../schema/capture.js'
import type { Comparing } from '../schema/comparing.js'
import type { Report } from '../schema/report.js'
import { insertReports } from './insert-reports.js'
import { createJudgements, type Judgements } from './judgements.js'
import { createMarks, type Marks } from './marks.js'
import { openDatabase } from './open-database.js'
import { createEntityCounts, type EntityCounts } from './entity-counts.js'
import { createHeads, type Heads } from './select-heads.js'
import { createReportsByParty, type ReportsByParty } from './select-told.js'
import { type SourceCounts, sourceCounts } from './source-counts.js'
import { createSearchWords, type ExpandWords } from './parse-words.js'
import { type FoundStatements, type StatementQuery, selectStatements } from './select-statements.js'
import type { Queue, QueueOptions } from './queue.js'
import { createKeptComparison, type KeptComparison } from './select-comparison.js'
import { createKeptSagas, type KeptSagas } from './select-saga.js'
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
import { readTally } from './tally.js'
import { createTokens, type Tokens } from './tokens.js'
import { createWatchHistory, type WatchHistory } from './watch-history.js'
import { createWatchState, type WatchMemory } from './watch-state.js'
import { writeTransaction } from './write-transaction.js'

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
export interface Store extends Judgements, Subjects, Tokens, Marks, Heads, ReportsByParty, EntityCounts, KeptComparison, KeptSagas {
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
  /** Outlets, agencies and sources without a name, with how much of the record is theirs. */
  sources(): Promise<SourceCounts>
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
  /** The terms that a search for words looks for, other spellings among them: what to mark in a sentence that was found. */
  searchTerms(words: string, language: string): string[]
  statements(query: StatementQuery): Promise<FoundStatements>
  count(): Promise<{ reports: number; statements: number }>
  /** Changes whenever something was added or read anew: the instant of the last of it, or ''. */
  version(): Promise<string>
  /** The memory of the watcher; `read` makes the report of a new article, which is kept in the same transaction. */
  watchState<S extends { readonly url: string }>(read: (capture: Capture) => Report): WatchMemory<S>
  /** What the watcher saw: its sources, and what outlets changed. */
  watched<S>(): WatchHistory<S>
  /** A queue of the store by its name. */
  queue(name: string, options?: QueueOptions): Queue
  close(): Promise<void>
}

const BATCH = 400 // ids a SELECT asks for at once

/** Instants of additions and of new readings rise strictly: the last of them stands for the state of the store. */
async function versionOf(db: Kysely<Tables>): Promise<string> {
  const row = await db.selectFrom('report').select(sql<string | null>`max(known_from)`.as('last')).executeTakeFirstOrThrow()
  return row.last ?? ''
}

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
    ...createKeptComparison(db, fresh, comparing),
    ...createKeptSagas(db, fresh, comparing),
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
    ...createHeads(db),
    sources: () => sourceCounts(db),
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
    ...createReportsByParty(db),
    ...createEntityCounts(db),
    async count() {
      const tally = await readTally(db)
      return { reports: tally.get('reports') ?? 0, statements: tally.get('statements') ?? 0 }
    },
    version: () => versionOf(db),
    watched: () => createWatchHistory(db),
    watchState: read => createWatchState({ ...keeping, db, read }),
    queue: (name, queueOptions) => createStoreQueue(db, engine, name, { now, ...queueOptions }),
    close: () => db.destroy(),
  }
}
