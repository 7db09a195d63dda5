import { type Kysely, sql } from 'kysely'
import { dayNumber } from '../base/day-number.js'
import { hash32 } from '../base/hash.js'
import type { Comparing } from '../schema/comparing.js'
import type { Saga, Story } from '../schema/comparison.js'
import { type Packed, unpackRecord } from './pack-text.js'
import type { Tables } from './tables.js'

/** Days before and behind a story in which its episodes are looked for. */
const REACH = 1200
/** Words of a story by which others are found. */
const KEYS = 10
/** Stories that share words, those that share most first. */
const CANDIDATES = 60
/** Words that a story must share to be looked at. */
const SHARED = 2
/** Rounds in which the neighbours of what was found are looked at too. */
const ROUNDS = 3

export interface KeptSaga {
  readonly saga: Saga
  /** The stories of the saga, from the earliest on. */
  readonly stories: readonly Story[]
}
export interface KeptSagas {
  /** The saga that a story is an episode of, or null. Looked for among stories that share telling words with it or with what was found. */
  sagaOf(story: string): Promise<KeptSaga | null>
}

/** Reads sagas out of the tables: chained as they are asked for, of what is kept with each story. */
export function createKeptSagas(db: Kysely<Tables>, fresh: () => Promise<void>, comparing: Comparing | undefined): KeptSagas {
  const storiesOf = async (ids: readonly string[]): Promise<Story[]> =>
    ids.length === 0
      ? []
      : (await db.selectFrom('story').select('record').where('id', 'in', ids).where('reports', '>', 0).execute()).map(row =>
          unpackRecord<Story>(row.record as Packed),
        )

  async function near({ episode }: Story): Promise<string[]> {
    const [from, to] = [dayNumber(episode?.from), dayNumber(episode?.to)]
    if (!episode || from === null || to === null) return []
    const keys = episode.words.slice(0, KEYS).map(({ term }) => hash32(term) | 0)
    if (keys.length < SHARED) return []
    const rows = await db
      .selectFrom('story_key')
      .innerJoin('placed_report', 'placed_report.number', 'story_key.number')
      .select('placed_report.story')
      .where('story_key.key', 'in', keys)
      .where('story_key.day', '>=', from - REACH)
      .where('story_key.day', '<=', to + REACH)
      .groupBy('placed_report.story')
      .having(sql`count(DISTINCT story_key.key)`, '>=', SHARED)
      .orderBy(sql`count(DISTINCT story_key.key)`, 'desc')
      .orderBy('placed_report.story')
      .limit(CANDIDATES)
      .execute()
    return rows.map(row => row.story)
  }

  return {
    async sagaOf(id) {
      if (!comparing) return null
      await fresh()
      const known = new Map<string, Story>((await storiesOf([id])).map(story => [story.id, story]))
      const asked = new Set<string>()
      let found: Saga | null = null
      for (let round = 0; round < ROUNDS; round++) {
        const next = (found?.stories ?? [id]).filter(one => !asked.has(one))
        const around = new Set<string>()
        for (const one of next) {
          asked.add(one)
          const story = known.get(one)
          if (story) for (const other of await near(story)) if (!known.has(other)) around.add(other)
        }
        for (const story of await storiesOf([...around])) known.set(story.id, story)
        const saga = comparing.chainSagas([...known.values()]).find(({ stories }) => stories.includes(id)) ?? null
        if (saga === null || saga.stories.length === found?.stories.length) return withStories(saga, known)
        found = saga
      }
      return withStories(found, known)
    },
  }
}

const withStories = (saga: Saga | null, known: ReadonlyMap<string, Story>): KeptSaga | null =>
  saga && { saga, stories: saga.stories.flatMap(one => known.get(one) ?? []) }
