import fc from 'fast-check'
import { fuzzServer } from '../tests/support/fuzz-server.js'
import { startPostgres } from '../tests/support/start-postgres.js'

/**
 * Sends many requests made from the OpenAPI document and holds every answer to it. Usage: tsx bench/fuzz-api.ts [--requests 10000] [--seed N]
 * [--postgres] (over a PostgreSQL server of its own instead of SQLite)
 */
const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}
const requests = option('requests', 10_000)
const seed = option('seed', 20261122)
const postgres = process.argv.includes('--postgres') ? startPostgres() : null
if (!postgres && process.argv.includes('--postgres')) throw new Error('PostgreSQL is not installed')
const fuzz = await fuzzServer(postgres ? { place: postgres.url } : {})
const statuses = new Map<number, number>()
const wrongs: string[] = []
for (const request of fc.sample(fuzz.requests, { numRuns: requests, seed })) {
  const { status, wrong } = await fuzz.tryOne(request)
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  if (wrong !== null) wrongs.push(`${request.method} ${request.url.slice(0, 200)} ${(request.payload ?? '').slice(0, 200)}\n  ${wrong}`)
}
await fuzz.close()
postgres?.stop()
console.log(`${requests} requests, seed ${seed}, ${postgres ? 'PostgreSQL' : 'SQLite'}`)
for (const [status, count] of [...statuses].sort(([a], [b]) => a - b)) console.log(`  ${status}  ${count}`)
console.log(`${wrongs.length} answers that are wrong`)
for (const wrong of wrongs.slice(0, 20)) console.log(wrong)
if (wrongs.length > 0) process.exitCode = 1
