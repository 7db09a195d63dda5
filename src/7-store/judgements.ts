import type { Kysely } from 'kysely'
import { contentHash } from '../base/hash.js'
import type { Tables } from './tables.js'
import { writeTransaction } from './write-transaction.js'

export type JudgementVerdict = 'same' | 'not-same' | 'unsure'

/** One person's word on whether two things are one. */
export interface Judgement {
  readonly id: string
  /** What is judged: `happening`, `entity`, `story`, ... */
  readonly kind: string
  readonly verdict: JudgementVerdict
  /** The two ids, the smaller one first: a judgement has no direction. */
  readonly a: string
  readonly b: string
  readonly by: string
  /** ISO date-time. */
  readonly at: string
  readonly note: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnBy: string | null
  /** The last word of this person on this pair that was not taken back. */
  readonly inForce: boolean
}
export interface NewJudgement {
  readonly kind: string
  readonly verdict: JudgementVerdict
  readonly a: string
  readonly b: string
  readonly by: string
  readonly at?: string
  readonly note?: string
}
export interface Judgements {
  /** Keeps a judgement and returns its id. A later one of the same person on the same pair goes before it; nothing is overwritten. */
  judge(judgement: NewJudgement): Promise<string>
  /** Judgements, newest first: those in force, or with `history` all of them; `of`: an id that stands on either side. */
  judgements(query?: { readonly of?: string; readonly kind?: string; readonly history?: boolean }): Promise<Judgement[]>
  /** Takes a judgement back (the one before it is in force again); false where none has the id or it was taken back before. */
  withdraw(id: string, by?: string): Promise<boolean>
}

/** The judgements of a store. They stand beside the record and never change it. */
export function createJudgements(db: Kysely<Tables>, engine: 'sqlite' | 'postgres', now: () => Date): Judgements {
  return {
    async judge({ kind, verdict, by, note, ...rest }) {
      const [a, b] = rest.a < rest.b ? [rest.a, rest.b] : [rest.b, rest.a]
      const at = rest.at ?? now().toISOString()
      const id = `judgement/${contentHash([kind, verdict, a, b, by, at, note ?? ''].join('\n')).slice(0, 24)}`
      await writeTransaction(db, engine, transaction =>
        transaction
          .insertInto('judgement')
          .values({ id, kind, verdict, left_id: a, right_id: b, made_by: by, made_at: at, note: note ?? null })
          .onConflict(conflict => conflict.column('id').doUpdateSet({ withdrawn_at: null, withdrawn_by: null }))
          .execute(),
      )
      return id
    },
    async judgements({ of, kind, history = false } = {}) {
      let query = db.selectFrom('judgement').selectAll().orderBy('made_at', 'desc').orderBy('id')
      if (kind !== undefined) query = query.where('kind', '=', kind)
      if (of !== undefined) query = query.where(where => where.or([where('left_id', '=', of), where('right_id', '=', of)]))
      const spoken = new Set<string>()
      const all: Judgement[] = []
      for (const row of await query.execute()) {
        const pair = [row.kind, row.left_id, row.right_id, row.made_by].join('\n')
        const inForce = row.withdrawn_at === null && !spoken.has(pair)
        if (inForce) spoken.add(pair)
        all.push({
          id: row.id,
          kind: row.kind,
          verdict: row.verdict as JudgementVerdict,
          a: row.left_id,
          b: row.right_id,
          by: row.made_by,
          at: row.made_at,
          note: row.note,
          withdrawnAt: row.withdrawn_at,
          withdrawnBy: row.withdrawn_by,
          inForce,
        })
      }
      return history ? all : all.filter(judgement => judgement.inForce)
    },
    async withdraw(id, by = '') {
      const result = await writeTransaction(db, engine, transaction =>
        transaction
          .updateTable('judgement')
          .set({ withdrawn_at: now().toISOString(), withdrawn_by: by })
          .where('id', '=', id)
          .where('withdrawn_at', 'is', null)
          .executeTakeFirst(),
      )
      return Number(result.numUpdatedRows) > 0
    },
  }
}
