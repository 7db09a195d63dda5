import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.js'

/**
 * The instant under which a write transaction keeps reports, as ISO date-time: later than that of any transaction before it, whatever the
 * clocks of two machines say. Whoever asks what came in after an instant thus misses nothing. On PostgreSQL writers of reports queue here
 * until the transaction ends; reading a report takes fifty times longer than writing it.
 */
export async function nextInstant(transaction: Kysely<Tables>, engine: 'sqlite' | 'postgres', now: () => Date): Promise<string> {
  if (engine === 'postgres') await sql`SELECT pg_advisory_xact_lock(727402)`.execute(transaction)
  const row = await transaction.selectFrom('report').select(sql<string | null>`max(known_from)`.as('last')).executeTakeFirst()
  const last = row?.last ? Date.parse(row.last) : 0
  return new Date(Math.max(now().getTime(), last + 1)).toISOString()
}
