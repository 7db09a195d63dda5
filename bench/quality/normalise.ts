import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { createValueFinder } from '../../languages/ar/values/create-value-finder.js'
import { fileData } from '../../src/base/file-data.js'
import { packageRoot } from '../../src/base/package-root.js'
import type { Span } from '../../src/schema/span.js'
import type { Figure } from './figure.js'

const run = promisify(execFile)

interface Task {
  readonly share: number | null
  readonly of: number
  readonly negatives: number
  readonly negativesRight: number
}
interface TimexDoc {
  readonly id: string
  readonly text: string
  readonly timex: readonly (Span & { readonly text: string; readonly type: string })[]
}

/** The referee's normaliser suites task by task, the hard newswire cases, and the extents of time expressions. */
export async function measure(dataDir: string): Promise<Figure[]> {
  return [...(await measureSuites(dataDir)), ...measureTimex(dataDir)]
}

async function measureSuites(dataDir: string): Promise<Figure[]> {
  const referee = [join(dataDir, 'tools/score-normalise.mjs'), resolve(packageRoot(), '../shared/tools/score-normalise.mjs')].find(
    existsSync,
  )
  const suites = join(dataDir, 'suites/normalise')
  if (!referee || !existsSync(suites)) return [{ name: 'normalise', figure: null, of: 0, note: 'no suites/normalise or no referee' }]
  const adapter = join(packageRoot(), 'bench/adapters/normalise.mjs')
  const { stdout } = await run(process.execPath, [referee, adapter, '--json', '--data', suites], {
    env: { ...process.env, TZ: 'UTC' },
    maxBuffer: 1e8,
    cwd: packageRoot(),
  })
  const out = JSON.parse(stdout) as { tasks: Record<string, Task>; hard: { f1: number; gold: number } }
  const figures: Figure[] = Object.entries(out.tasks).map(([task, t]) => ({ name: `normalise ${task}`, figure: t.share, of: t.of }))
  const negatives = Object.values(out.tasks).reduce((n, t) => n + t.negatives, 0)
  const right = Object.values(out.tasks).reduce((n, t) => n + t.negativesRight, 0)
  figures.push({ name: 'normalise negatives', figure: negatives ? right / negatives : null, of: negatives })
  figures.push({ name: 'normalise hard newswire F1', figure: out.hard.f1, of: out.hard.gold })
  return figures
}

/** F1 of time expressions found (overlapping) and of their exact extents; dates and lengths of time together, as TIMEX3 has them. */
export function measureTimex(dataDir: string): Figure[] {
  const file = join(dataDir, 'suites/timex/docs.ndjson')
  if (!existsSync(file)) return [{ name: 'timex extents F1', figure: null, of: 0, note: 'no suites/timex' }]
  const docs = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as TimexDoc)
  const finder = createValueFinder(fileData())
  let gold = 0
  let found = 0
  let overlap = 0
  let exact = 0
  for (const doc of docs) {
    const ours = finder.findValues(doc.text, { published: '2015-12-24' }).filter(v => v.kind === 'date' || v.kind === 'duration')
    gold += doc.timex.length
    found += ours.length
    const left = [...ours]
    for (const t of doc.timex) {
      const k = left.findIndex(v => v.start < t.end && t.start < v.end)
      if (k < 0) continue
      const [v] = left.splice(k, 1)
      overlap++
      if (v!.start === t.start && v!.end === t.end) exact++
    }
  }
  const f1 = (n: number) => (gold + found ? (2 * n) / (gold + found) : 0)
  return [
    { name: 'timex found F1', figure: f1(overlap), of: gold, note: 'extents overlap' },
    { name: 'timex extents F1', figure: f1(exact), of: gold, note: 'extents exactly alike' },
  ]
}
