import type { Kysely } from 'kysely'
import type { Report } from '../schema/report.js'
import { unpackRecord } from './pack-text.js'
import type { Tables } from './tables.js'

const PAGE = 200

/** All reports in the order of their ids; with `asOf`, an ISO day or date-time, as they were known at its end: what came in later is not there, what was read anew later is there in its former reading. */
export async function* reportsAsOf(db: Kysely<Tables>, asOf?: string): AsyncGenerator<Report> {
  const end = asOf === undefined ? null : asOf.length <= 10 ? `${asOf}T23:59:59.999Z` : new Date(asOf).toISOString()
  let after = ''
  for (;;) {
    let query = db.selectFrom('report').select(['id', 'record', 'known_from']).where('id', '>', after).orderBy('id').limit(PAGE)
    if (end !== null) query = query.where('added_at', '<=', end)
    const rows = await query.execute()
    if (rows.length === 0) return
    for (const row of rows) {
      if (end === null || row.known_from <= end) yield unpackRecord<Report>(row.record)
      else {
        const former = await db
          .selectFrom('report_version')
          .select('record')
          .where('report_id', '=', row.id)
          .where('known_from', '<=', end)
          .where('known_to', '>', end)
          .executeTakeFirst()
        if (former) yield unpackRecord<Report>(former.record)
      }
    }
    after = rows.at(-1)?.id ?? after
  }
}
