import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.js'
import { writeTransaction } from './write-transaction.js'

/** A token as it may be shown: never with its secret. */
export interface Token {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly madeAt: string
  /** Day of the last use. */
  readonly usedAt: string | null
  readonly revokedAt: string | null
}
export interface Tokens {
  /** Makes a token; `secret` is shown once and kept nowhere. */
  addToken(name: string, scopes?: readonly string[]): Promise<{ readonly id: string; readonly secret: string }>
  /** The token that a secret belongs to, and notes the day of use; null where it is unknown or revoked. */
  checkToken(secret: string): Promise<Token | null>
  tokens(): Promise<Token[]>
  /** False where none has the id or it was revoked before. */
  revokeToken(id: string): Promise<boolean>
}

/** A secret holds 256 random bits: one round of SHA-256 is enough, there is no dictionary to try. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The tokens of a store, by which a program may write through the API. Only their hashes are kept. */
export function createTokens(db: Kysely<Tables>, engine: 'sqlite' | 'postgres', now: () => Date): Tokens {
  const shown = (row: Tables['token']): Token => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes.split(' ').filter(scope => scope !== ''),
    madeAt: row.made_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
  })
  return {
    async addToken(name, scopes = ['write']) {
      const id = `token/${randomBytes(6).toString('hex')}`
      const secret = `isnad_${randomBytes(32).toString('base64url')}`
      const row = {
        id,
        name,
        hash: hashOf(secret),
        scopes: scopes.join(' '),
        made_at: now().toISOString(),
        used_at: null,
        revoked_at: null,
      }
      await writeTransaction(db, engine, transaction => transaction.insertInto('token').values(row).execute())
      return { id, secret }
    },
    async checkToken(secret) {
      const row = await db
        .selectFrom('token')
        .selectAll()
        .where('hash', '=', hashOf(secret))
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
      if (!row) return null
      // The day is enough to find tokens that nobody uses: a busy program writes it once a day, not once a request.
      const day = now().toISOString().slice(0, 10)
      if (row.used_at !== day)
        await writeTransaction(db, engine, transaction =>
          transaction.updateTable('token').set({ used_at: day }).where('id', '=', row.id).execute(),
        )
      return shown({ ...row, used_at: day })
    },
    async tokens() {
      return (await db.selectFrom('token').selectAll().orderBy('made_at').orderBy('id').execute()).map(shown)
    },
    async revokeToken(id) {
      const result = await writeTransaction(db, engine, transaction =>
        transaction
          .updateTable('token')
          .set({ revoked_at: now().toISOString() })
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .executeTakeFirst(),
      )
      return Number(result.numUpdatedRows) > 0
    },
  }
}
