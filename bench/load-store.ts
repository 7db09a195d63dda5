import { createReadStream, existsSync, statSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { openStore } from '../src/7-store/store.js'
import { loadEngine } from '../src/load-engine.js'
import type { Report } from '../src/schema/report.js'
import { varyReports } from './vary-reports.js'

// npx tsx bench/load-store.ts --store FILE|URL --count 100000 REPORTS.ndjson...: loads an archive made of reports that `isnad read` printed.

const args = process.argv.slice(2)
const options = new Map<string, string>()
const files: string[] = []
for (let i = 0; i < args.length; i++) {
  const arg = args[i] ?? ''
  if (arg.startsWith('--')) options.set(arg.slice(2), args[++i] ?? '')
  else files.push(arg)
}
const where = options.get('store') ?? '/tmp/isnad-load.db'
const count = Number(options.get('count') ?? 100_000)
const BATCH = 250

const reports: Report[] = []
for (const file of files)
  for await (const line of createInterface({ input: createReadStream(file) })) if (line !== '') reports.push(JSON.parse(line) as Report)

const engine = await loadEngine()
const store = await openStore(where, { terms: engine.compareOptions.terms, comparing: engine.comparing })
const started = performance.now()
let added = 0
let statements = 0
let batch: Report[] = []
const say = (what: string, seconds: number, more = '') =>
  console.log(`${what}: ${seconds.toFixed(1)} s${more}  (load ${loadavg()[0]?.toFixed(1)})`)
const flush = async () => {
  added += (await store.add(batch, { compare: 'later' })).length
  statements += batch.reduce((n, r) => n + r.statements.length, 0)
  batch = []
}
let told = 0
for (const report of varyReports(reports, count)) {
  batch.push(report)
  if (batch.length < BATCH) continue
  await flush()
  if (added - told >= 5000) {
    told = added
    say(`  ${added} reports`, (performance.now() - started) / 1000)
  }
}
await flush()
const loaded = (performance.now() - started) / 1000
say(
  `loaded ${added} reports, ${statements} statements`,
  loaded,
  `, ${Math.round(added / loaded)} reports/s, ${Math.round(statements / loaded)} statements/s`,
)
const comparing = performance.now()
const stories = await store.refresh()
const compared = (performance.now() - comparing) / 1000
say(`compared ${stories} stories`, compared, `, ${Math.round(added / compared)} reports/s`)
say('in all', loaded + compared, `, ${Math.round(statements / (loaded + compared))} statements/s on ${cpus().length} cores shared`)
await store.close()
const bytes = existsSync(where) ? statSync(where).size : await databaseSize(where)
console.log(`size: ${(bytes / 1e9).toFixed(2)} GB, ${Math.round(bytes / added)} bytes a report`)

async function databaseSize(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('SELECT pg_database_size(current_database()) AS n')
  await client.end()
  return Number(rows[0].n)
}
