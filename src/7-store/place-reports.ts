import { type Kysely, sql } from 'kysely'
import { hash32 } from '../base/hash.js'
import type { Comparing, Placed, StorySketch } from '../schema/comparing.js'
import type { Report } from '../schema/report.js'
import { packText, unpackRecord } from './pack-text.js'
import type { Tables } from './tables.js'
import { writeTransaction } from './write-transaction.js'

/** The day under which undated reports stand: they meet only one another. */
const UNDATED = -1
/** Sketches of neighbours that a process keeps at hand. */
const KEPT = 4000

/** Keys as numbers of 32 bits; two keys with one number make neighbours that are looked at in vain. */
const numberOf = (key: string): number => hash32(key) | 0

const sketches = new Map<string, StorySketch>()
function sketchOf(id: string, packed: Uint8Array): StorySketch {
  const known = sketches.get(id)
  const sketch = known ?? unpackRecord<StorySketch>(packed)
  sketches.delete(id)
  sketches.set(id, sketch)
  if (sketches.size > KEPT) sketches.delete(sketches.keys().next().value as string)
  return sketch
}

/** Reports name themselves by article ids in the store: input ids of different archives may collide. */
export function asKept(report: Report): Report {
  return { ...report, input: {} }
}

/**
 * Finds the place of each new report among the stories, inside the transaction that keeps it, and marks the stories that must be compared
 * anew: that of the report and those that its followers left. The order in which reports come does not matter.
 */
export async function placeReports(transaction: Kysely<Tables>, reports: readonly Report[], comparing: Comparing): Promise<string[]> {
  const touched = new Set<string>()
  for (const report of reports) {
    const sketch = comparing.sketch(asKept(report))
    const { link, adopted } = comparing.place(sketch, await neighboursOf(transaction, sketch, comparing))
    const story = link.follows === null ? comparing.storyId(sketch.id) : await storyOf(transaction, link.follows)
    const { number } = await transaction
      .insertInto('placed_report')
      .values({
        report_id: sketch.id,
        day: sketch.day,
        follows: link.follows,
        follows_day: link.followsDay,
        likeness: link.likeness,
        story,
        sketch: packText(JSON.stringify(sketch)),
      })
      .returning('number')
      .executeTakeFirstOrThrow()
    const keys = [...new Set(sketch.keys.map(numberOf))]
    if (keys.length > 0)
      await transaction
        .insertInto('story_key')
        .values(keys.map(key => ({ key, day: sketch.day ?? UNDATED, number })))
        .execute()
    touched.add(story)
    for (const { id, link } of adopted) {
      touched.add(await storyOf(transaction, id))
      await transaction
        .updateTable('placed_report')
        .set({ follows: link.follows, follows_day: link.followsDay, likeness: link.likeness })
        .where('report_id', '=', id)
        .execute()
      // An adopted report takes along all that follow it.
      await sql`WITH RECURSIVE tree(id) AS (SELECT ${id} UNION ALL SELECT placed_report.report_id FROM placed_report JOIN tree ON placed_report.follows = tree.id)
        UPDATE placed_report SET story = ${story} WHERE report_id IN (SELECT id FROM tree)`.execute(transaction)
    }
  }
  await markStale(transaction, [...touched])
  return [...touched]
}

/** Says of stories that what is kept of them no longer holds. */
export async function markStale(transaction: Kysely<Tables>, stories: readonly string[]): Promise<void> {
  for (const id of stories)
    await transaction
      .insertInto('story')
      .values({ id, stale: 1, version: 1, reports: 0, origins: 0, day_from: '', day_to: '', record: '' })
      .onConflict(conflict => conflict.column('id').doUpdateSet(e => ({ stale: 1, version: e('story.version', '+', 1) })))
      .execute()
}

async function storyOf(transaction: Kysely<Tables>, report: string): Promise<string> {
  return (await transaction.selectFrom('placed_report').select('story').where('report_id', '=', report).executeTakeFirstOrThrow()).story
}

async function neighboursOf(transaction: Kysely<Tables>, sketch: StorySketch, comparing: Comparing): Promise<Placed[]> {
  const keys = [...new Set(sketch.keys.map(numberOf))]
  if (keys.length === 0) return []
  const around = sketch.day === null ? [UNDATED, UNDATED] : [sketch.day - comparing.days, sketch.day + comparing.days]
  const rows = await transaction
    .selectFrom('placed_report')
    .select(['report_id', 'follows', 'follows_day', 'likeness', 'sketch'])
    .where('number', 'in', found =>
      found
        .selectFrom('story_key')
        .select('number')
        .where('key', 'in', keys)
        .where('day', '>=', around[0] ?? UNDATED)
        .where('day', '<=', around[1] ?? UNDATED)
        .groupBy('number')
        .having(sql`count(*)`, '>=', Math.min(comparing.keysShared, keys.length)),
    )
    .execute()
  return rows.map(row => ({
    sketch: sketchOf(row.report_id, row.sketch),
    link: { follows: row.follows, followsDay: row.follows_day, likeness: row.likeness },
  }))
}

/** Says whether there may be reports that were kept without being placed: counting them takes longer than any question. */
export const UNPLACED = 'reports-unplaced'
const PLACED = '0'

/** Notes that reports are kept which nobody has placed. */
export async function markUnplaced(transaction: Kysely<Tables>): Promise<void> {
  await transaction
    .insertInto('mark')
    .values({ name: UNPLACED, value: '1' })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value: '1' }))
    .execute()
}

/** Places the reports that were kept without being placed, a batch a transaction. */
export async function placeUnplaced(db: Kysely<Tables>, engine: 'sqlite' | 'postgres', comparing: Comparing): Promise<void> {
  const mark = await db.selectFrom('mark').select('value').where('name', '=', UNPLACED).executeTakeFirst()
  if (mark?.value === PLACED) return
  const count = async (table: 'report' | 'placed_report') =>
    Number((await db.selectFrom(table).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()).n)
  let left = (await count('report')) - (await count('placed_report'))
  while (left > 0) {
    const placed = await writeTransaction(db, engine, async transaction => {
      if (engine === 'postgres') await sql`SELECT pg_advisory_xact_lock(727402)`.execute(transaction)
      const rows = await transaction
        .selectFrom('report')
        .leftJoin('placed_report', 'placed_report.report_id', 'report.id')
        .select('report.record')
        .where('placed_report.number', 'is', null)
        .orderBy('report.id')
        .limit(100)
        .execute()
      await placeReports(
        transaction,
        rows.map(row => unpackRecord<Report>(row.record)),
        comparing,
      )
      return rows.length
    })
    left = placed
  }
  await writeTransaction(db, engine, async transaction => {
    if (engine === 'postgres') await sql`SELECT pg_advisory_xact_lock(727402)`.execute(transaction)
    const unplaced = await transaction
      .selectFrom('report')
      .leftJoin('placed_report', 'placed_report.report_id', 'report.id')
      .select('report.id')
      .where('placed_report.number', 'is', null)
      .limit(1)
      .executeTakeFirst()
    if (unplaced) return
    await transaction
      .insertInto('mark')
      .values({ name: UNPLACED, value: PLACED })
      .onConflict(conflict => conflict.column('name').doUpdateSet({ value: PLACED }))
      .execute()
  })
}
