import pg from 'pg'
import { afterAll, beforeAll, type TestContext } from 'vitest'
import { startPostgres, type TestServer } from './start-postgres.js'

export const ENGINES = ['sqlite', 'postgres'] as const
export type EngineName = (typeof ENGINES)[number]

let databases = 0

/** Places for stores of both engines, for a test file; PostgreSQL is started once and its tests are skipped, with a line, where it is not installed (never in CI). */
export function placesOfStores(): { fresh(engine: EngineName, context: TestContext): Promise<string> } {
  let server: TestServer | null = null
  beforeAll(() => {
    server = startPostgres()
    if (server) return
    if (process.env.CI) throw new Error('PostgreSQL is not installed: its tests must run in CI')
    console.warn('PostgreSQL is not installed: its tests are skipped')
  })
  afterAll(() => server?.stop())
  return {
    async fresh(engine, context) {
      if (engine === 'sqlite') return ':memory:'
      if (!server) return context.skip()
      const name = `place${databases++}`
      const client = new pg.Client({ connectionString: server.url })
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return server.url.replace('/postgres?', `/${name}?`)
    },
  }
}
