import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { nodeTrial, type TrialResult, workerTrial, writerTrial } from '../tests/store/kill-trial.js'
import { startNats } from '../tests/support/start-nats.js'
import { startPostgres } from '../tests/support/start-postgres.js'

// npx tsx bench/trial-kills.ts --kills 30 [--only writer-sqlite,node]: sudden deaths of writers, workers and queue nodes; prints a table.

const option = (name: string): string | undefined => process.argv[process.argv.indexOf(`--${name}`) + 1 || process.argv.length]
const kills = Number(option('kills') ?? 30)
const only = option('only')?.split(',')
const folder = mkdtempSync(join(tmpdir(), 'isnad-trial-'))
const postgres = startPostgres()
const place = (name: string) => join(folder, `${name}.db`)
/** A fresh database, on a server that forces every commit to disk. */
async function database(name: string): Promise<string> {
  if (!postgres) throw new Error('PostgreSQL is not installed')
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return postgres.url.replace('/postgres?', `/${name}?`)
}
const withNats = async (nodes: 1 | 3, work: (cluster: NonNullable<Awaited<ReturnType<typeof startNats>>>) => Promise<TrialResult>) => {
  const cluster = await startNats(nodes)
  if (!cluster) throw new Error('nats-server is not installed')
  try {
    return await work(cluster)
  } finally {
    await cluster.stop()
  }
}
const trials: Record<string, () => Promise<TrialResult>> = {
  'writer-sqlite': () => writerTrial(place('writer'), kills),
  'writer-postgres': async () => writerTrial(await database('writer'), kills),
  'worker-sqlite': () => workerTrial(place('worker'), null, kills),
  'worker-postgres': async () => workerTrial(await database('worker'), null, kills),
  'worker-nats': () => withNats(1, cluster => workerTrial(place('worker-nats'), cluster.servers, kills)),
  node: () => withNats(3, cluster => nodeTrial(place('node'), cluster, kills)),
}
let failed = false
console.log(`load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores\n`)
console.log('| killed | kills | acknowledged | kept | lost | doubled | same bytes | seconds |\n|---|---|---|---|---|---|---|---|')
try {
  for (const [name, trial] of Object.entries(trials)) {
    if (only && !only.includes(name)) continue
    const r = await trial()
    failed ||= r.lost > 0 || r.doubled > 0 || !r.isSame
    console.log(`| ${[name, r.kills, r.acknowledged, r.kept, r.lost, r.doubled, r.isSame ? 'yes' : 'NO', r.seconds].join(' | ')} |`)
  }
} finally {
  postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}
if (failed) process.exitCode = 1
