import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.js'
import { writeTransaction } from './write-transaction.js'

/** A question that somebody wants to be told news about. `query` is JSON of whoever asks: a dyad, a party, words, filters. */
export interface Subject {
  readonly id: string
  readonly name: string
  readonly query: Readonly<Record<string, unknown>>
  readonly madeAt: string
  readonly changedAt: string
}
export interface Subjects {
  /** Saves a subject and returns its id; with the id of one that exists, changes that one. */
  saveSubject(subject: { readonly id?: string; readonly name: string; readonly query: Readonly<Record<string, unknown>> }): Promise<string>
  /** All saved subjects, oldest first. */
  subjects(): Promise<Subject[]>
  /** False where none has the id. */
  removeSubject(id: string): Promise<boolean>
}

/** The saved subjects of a store. */
export function createSubjects(db: Kysely<Tables>, engine: 'sqlite' | 'postgres', now: () => Date): Subjects {
  return {
    async saveSubject({ id = `subject/${randomUUID()}`, name, query }) {
      const at = now().toISOString()
      const text = JSON.stringify(query)
      await writeTransaction(db, engine, transaction =>
        transaction
          .insertInto('subject')
          .values({ id, name, query: text, made_at: at, changed_at: at })
          .onConflict(conflict => conflict.column('id').doUpdateSet({ name, query: text, changed_at: at }))
          .execute(),
      )
      return id
    },
    async subjects() {
      const rows = await db.selectFrom('subject').selectAll().orderBy('made_at').orderBy('id').execute()
      return rows.map(row => ({
        id: row.id,
        name: row.name,
        query: JSON.parse(row.query) as Record<string, unknown>,
        madeAt: row.made_at,
        changedAt: row.changed_at,
      }))
    },
    async removeSubject(id) {
      const result = await writeTransaction(db, engine, transaction =>
        transaction.deleteFrom('subject').where('id', '=', id).executeTakeFirst(),
      )
      return Number(result.numDeletedRows) > 0
    },
  }
}
