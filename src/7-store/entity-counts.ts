import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.js'

/** How often an entity is mentioned. */
export interface EntityMentions {
  readonly entity: string
  readonly reports: number
  readonly mentions: number
}

/** Who and what the record names. */
export interface EntityCounts {
  /** Entities with how often they are mentioned, most mentioned first. */
  entityCounts(): Promise<EntityMentions[]>
  /** A report that mentions an entity, for each of some entities. */
  reportsNaming(entities: readonly string[]): Promise<Map<string, string>>
  /** Ids of the newest reports that mention one of some entities, and how many do. */
  reportsOfEntities(entities: readonly string[], limit: number): Promise<{ items: string[]; total: number }>
}

/** Who and what reports mention, and where. */
export function createEntityCounts(db: Kysely<Tables>): EntityCounts {
  return {
    async entityCounts() {
      const rows = await db.selectFrom('entity_total').selectAll().where('reports', '>', 0).execute()
      return rows.sort((x, y) => y.reports - x.reports || y.mentions - x.mentions || (x.entity < y.entity ? -1 : 1))
    },
    async reportsNaming(entities) {
      const found = new Map<string, string>()
      for (const entity of entities) {
        const row = await db
          .selectFrom('mention')
          .select('report_id')
          .where('entity', '=', entity)
          .orderBy('report_id')
          .limit(1)
          .executeTakeFirst()
        if (row) found.set(entity, row.report_id)
      }
      return found
    },
    async reportsOfEntities(entities, limit) {
      if (entities.length === 0) return { items: [], total: 0 }
      const naming = db.selectFrom('mention').where('entity', 'in', [...entities])
      const { n } = await naming.select(sql<number>`count(DISTINCT report_id)`.as('n')).executeTakeFirstOrThrow()
      const rows = await naming
        .innerJoin('report_head', 'report_head.report_id', 'mention.report_id')
        .select(['mention.report_id', 'report_head.published'])
        .distinct()
        .orderBy('report_head.published', 'desc')
        .orderBy('mention.report_id')
        .limit(limit)
        .execute()
      return { items: rows.map(row => row.report_id), total: Number(n) }
    },
  }
}

/** Adds (or takes away) the mentions of reports to what is counted of each entity. */
export async function countMentions(
  transaction: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  mentions: readonly Pick<Tables['mention'], 'entity' | 'mentions'>[],
  times: 1 | -1,
): Promise<void> {
  const counts = new Map<string, [reports: number, mentions: number]>()
  for (const { entity, mentions: n } of mentions) {
    const [before, all] = counts.get(entity) ?? [0, 0]
    counts.set(entity, [before + times, all + times * n])
  }
  if (counts.size === 0) return
  const text = JSON.stringify([...counts].map(([entity, numbers]) => [entity, ...numbers]))
  const from =
    engine === 'sqlite'
      ? sql`SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${text}) WHERE true`
      : sql`SELECT v ->> 0, (v ->> 1)::integer, (v ->> 2)::integer FROM json_array_elements(${text}::json) AS v`
  await sql`INSERT INTO entity_total (entity, reports, mentions) ${from}
    ON CONFLICT (entity) DO UPDATE SET reports = entity_total.reports + excluded.reports, mentions = entity_total.mentions + excluded.mentions`.execute(
    transaction,
  )
}
