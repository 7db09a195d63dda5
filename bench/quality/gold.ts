import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readCaptures } from '../../src/intake.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Figure } from './figure.js'

const run = promisify(execFile)

interface Score {
  readonly texts: number
  readonly f1: Readonly<Record<string, { readonly precision: number; readonly recall: number; readonly f1: number; readonly gold: number }>>
  readonly rate: Readonly<Record<string, { readonly right: number; readonly of: number }>>
}

/** Scores the engine's reports on annotated texts with the referee `tools/score.mjs`. */
async function score(dataDir: string, gold: string, texts: string): Promise<Score> {
  const engine = await loadEngine()
  const folder = await mkdtemp(join(tmpdir(), 'isnad-quality-'))
  try {
    const lines: string[] = []
    for await (const result of readCaptures([join(dataDir, texts)], { input: 'ndjson' })) {
      if ('capture' in result) lines.push(JSON.stringify(engine.read(result.capture)))
    }
    const file = join(folder, 'reports.ndjson')
    await writeFile(file, `${lines.join('\n')}\n`)
    const { stdout } = await run(process.execPath, [join(dataDir, 'tools/score.mjs'), join(dataDir, gold), file, '--json'], {
      maxBuffer: 1 << 26,
    })
    return JSON.parse(stdout) as Score
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const SHOWN_F1 = [
  'events.found',
  'events.who',
  'events.exact',
  'quotations.found',
  'quotations.who',
  'figures.value',
  'figures.full',
  'article.agencies',
]
const SHOWN_RATE = ['events.status', 'quotations.form', 'figures.period', 'article.published', 'article.title', 'article.chrome-removed']

/** Events, quotations, figures and metadata on gold/dev and gold/seeds. */
export async function measure(dataDir: string): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const [name, gold, texts] of [
    ['dev', 'gold/dev', 'gold/dev.ndjson'],
    ['seeds', 'gold/seeds', 'seeds/seeds.ndjson'],
  ] as const) {
    if (!existsSync(join(dataDir, gold)) || !existsSync(join(dataDir, texts))) {
      figures.push({ name: `gold/${name} events.exact F1`, figure: null, of: 0, note: `${gold} is not in the data folder` })
      continue
    }
    const { f1, rate } = await score(dataDir, gold, texts)
    for (const key of SHOWN_F1) {
      const s = f1[key]
      if (s)
        figures.push({
          name: `gold/${name} ${key} F1`,
          figure: s.f1,
          of: s.gold,
          note: `P ${s.precision.toFixed(3)} R ${s.recall.toFixed(3)}`,
        })
    }
    for (const key of SHOWN_RATE) {
      const s = rate[key]
      if (s) figures.push({ name: `gold/${name} ${key} right`, figure: s.right, of: s.of })
    }
  }
  return figures
}
