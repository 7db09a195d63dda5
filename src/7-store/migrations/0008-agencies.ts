import type { Kysely } from 'kysely'
import type { Report } from '../../schema/report.js'
import { unpackRecord } from '../pack-text.js'
import { agencyRows } from '../rows-of.js'
import type { Tables } from '../tables.js'

export const name = '0008-agencies'

const BATCH = 500

/** Which agencies reports credit, so that the reports of an agency can be listed newest first. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('report_agency')
    .addColumn('agency', 'text', c => c.notNull())
    .addColumn('published', 'text', c => c.notNull())
    .addColumn('report_id', 'text', c => c.notNull().references('report.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('report_agency_key', ['agency', 'published', 'report_id'])
    .execute()
  await db.schema.createIndex('report_agency_report').on('report_agency').column('report_id').execute()
  for (let after = ''; ; ) {
    const rows = await db.selectFrom('report').select(['id', 'record']).where('id', '>', after).orderBy('id').limit(BATCH).execute()
    const agencies = rows.flatMap(row => agencyRows(unpackRecord<Report>(row.record)))
    if (agencies.length > 0) await db.insertInto('report_agency').values(agencies).execute()
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.id
  }
}
