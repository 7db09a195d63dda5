import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../src/7-store/store.js'

// npx tsx bench/trial-workers.ts FILE.ndjson: the same documents worked off by one worker, then by two; prints reports a second, and reports a second of
// processor time: where other programs take the cores, that is what can be compared.

const [file = ''] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'isnad-workers-'))
const isnad = (...args: string[]): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/8-serve/cli/main.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (data: Buffer) => {
      said += data
    })
    child.stderr.on('data', (data: Buffer) => {
      said += data
    })
    child.once('exit', code => (code === 0 ? done(said) : failed(new Error(said))))
  })
const secondsOf = (said: string): { at: number; seconds: number; cpu: number } => {
  const last = said
    .split('\n')
    .filter(line => line.includes('worker-stopped'))
    .at(-1)
  const { at, seconds, cpuSeconds } = JSON.parse(last ?? '{}') as { at: string; seconds: number; cpuSeconds: number }
  return { at: Date.parse(at), seconds, cpu: cpuSeconds }
}
try {
  const rates: number[] = []
  const works: number[] = []
  for (const workers of [1, 2]) {
    const store = join(folder, `${workers}.db`)
    await isnad('queue', 'put', file, '--store', store)
    const ended = await Promise.all(Array.from({ length: workers }, () => isnad('worker', '--once', '--store', store)))
    // From the first that began its work to the last that ended: loading the engine is not work.
    const times = ended.map(secondsOf)
    const began = Math.min(...times.map(t => t.at - t.seconds * 1000))
    const seconds = (Math.max(...times.map(t => t.at)) - began) / 1000
    const kept = await openStore(store, { terms: () => null })
    const { reports } = await kept.count()
    await kept.close()
    rates.push(reports / seconds)
    const cpu = times.reduce((sum, t) => sum + t.cpu, 0)
    works.push(cpu / reports)
    console.log(
      `${workers} worker${workers > 1 ? 's' : ''}: ${reports} reports in ${seconds.toFixed(1)} s, ${(reports / seconds).toFixed(1)} a second; ${cpu.toFixed(1)} s of processor time, ${((1000 * cpu) / reports).toFixed(0)} ms a report (load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores)`,
    )
  }
  console.log(
    `two are ${((rates[1] ?? 0) / (rates[0] ?? 1)).toFixed(2)} times one by the clock; a report costs two workers ${((works[1] ?? 0) / (works[0] ?? 1)).toFixed(2)} times the processor time`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
