import type { Kysely } from 'kysely'
import type { Comparing } from '../schema/comparing.js'
import type { Report } from '../schema/report.js'
import { unpackRecord } from './pack-text.js'
import { asKept } from './place-reports.js'
import { rowsOfStory } from './rows-of-story.js'
import type { Tables } from './tables.js'
import { type ComparedStory, writeStories } from './write-stories.js'
import { writeTransaction } from './write-transaction.js'

/** Stories compared before their results are written in one transaction. */
const TOGETHER = 50

/**
 * Compares stale stories anew and writes what was found. Comparing is done outside of any transaction, so that writers do not wait for it;
 * a story that changed meanwhile stays stale for the next round. Returns how many stories were brought up to date.
 *
 * @param only These stories, where given; else all stale ones.
 */
export async function refreshStories(
  db: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  comparing: Comparing,
  only?: readonly string[],
): Promise<number> {
  let fresh = 0
  let after = ''
  const wanted = only ? [...only] : null
  for (;;) {
    const stale = db.selectFrom('story').select(['id', 'version', 'reports']).where('stale', '=', 1).orderBy('id').limit(TOGETHER)
    const ids = wanted?.splice(0, TOGETHER)
    if (ids?.length === 0) return fresh
    const rows = await (ids ? stale.where('id', 'in', ids) : stale.where('id', '>', after)).execute()
    if (rows.length === 0) {
      if (ids) continue
      return fresh
    }
    after = rows.at(-1)?.id ?? after
    const reportsOf = new Map<string, Map<string, Report>>()
    const records = await db
      .selectFrom('placed_report')
      .innerJoin('report', 'report.id', 'placed_report.report_id')
      .select(['placed_report.story', 'report.record'])
      .where(
        'placed_report.story',
        'in',
        rows.map(row => row.id),
      )
      .execute()
    for (const { story, record } of records) {
      const report = asKept(unpackRecord<Report>(record))
      const reports = reportsOf.get(story)
      if (reports) reports.set(report.article.id, report)
      else reportsOf.set(story, new Map([[report.article.id, report]]))
    }
    const compared = rows.map(({ id, version, reports: before }): ComparedStory => {
      const reports = reportsOf.get(id)
      const made = reports ? rowsOfStory(comparing.compareStory([...reports.values()]), version, reports, comparing, engine) : null
      return { id, version, isKnown: before > 0, rows: made }
    })
    fresh += await writeTransaction(db, engine, transaction => writeStories(transaction, engine, compared, comparing))
  }
}
