import type { Kysely } from 'kysely'
import type { Tables } from './tables.js'
import { writeTransaction } from './write-transaction.js'

/** Small named values that a program leaves for its next run: up to where an alert has told the news, what a worker did last. */
export interface Marks {
  mark(name: string): Promise<string | null>
  setMark(name: string, value: string): Promise<void>
}

/** The marks of a store. */
export function createMarks(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Marks {
  return {
    async mark(name) {
      return (await db.selectFrom('mark').select('value').where('name', '=', name).executeTakeFirst())?.value ?? null
    },
    async setMark(name, value) {
      await writeTransaction(db, engine, transaction =>
        transaction
          .insertInto('mark')
          .values({ name, value })
          .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
          .execute(),
      )
    },
  }
}
