import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { containment } from '../../src/6-compare/find-origins.js'
import { type Profile, profileReport } from '../../src/6-compare/profile-report.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'
import type { Report } from '../../src/schema/report.js'
import type { Figure } from './figure.js'

const run = promisify(execFile)
const rows = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line))

interface Raw {
  readonly id: string
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
  readonly published?: string
  readonly text: string
  readonly cluster?: string | null
}
function readRaw(engine: Engine, raw: Raw): Report {
  return engine.read({
    id: raw.id,
    ...(raw.url ? { url: raw.url } : {}),
    ...(raw.outlet ? { outlet: raw.outlet } : {}),
    ...(raw.title ? { title: raw.title } : {}),
    ...(raw.published ? { published: { value: raw.published, basis: 'given' as const } } : {}),
    kind: 'text',
    body: raw.text,
    notices: [],
  })
}

/** B-cubed F1 of found stories over labelled ones. */
function bCubed(labels: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): number {
  const ids = [...labels.keys()]
  let precision = 0
  let recall = 0
  for (const id of ids) {
    const mates = ids.filter(x => labels.get(x) === labels.get(id))
    const mine = ids.filter(x => found.get(x) === found.get(id))
    const both = mates.filter(x => found.get(x) === found.get(id)).length
    precision += both / mine.length
    recall += both / mates.length
  }
  precision /= ids.length
  recall /= ids.length
  return (2 * precision * recall) / (precision + recall)
}

/** Stories, happenings, series, differences and origins on gold/clusters and news/. */
export async function measure(dataDir: string): Promise<readonly Figure[]> {
  const file = join(dataDir, 'news/reports.ndjson')
  const gold = join(dataDir, 'gold/clusters')
  if (!existsSync(file) || !existsSync(gold))
    return [{ name: 'compare', figure: null, of: 0, note: 'news/reports.ndjson or gold/clusters is not in the data folder' }]
  const engine = await loadEngine()
  const raws: Raw[] = rows(file)
  const reports = new Map(raws.map(raw => [raw.id, readRaw(engine, raw)]))
  const figures: Figure[] = []

  const wanted = new Set(
    readdirSync(gold)
      .filter(f => f.endsWith('.json'))
      .flatMap(f => JSON.parse(readFileSync(join(gold, f), 'utf8')).reports as string[]),
  )
  const folder = await mkdtemp(join(tmpdir(), 'isnad-compare-'))
  try {
    const out = join(folder, 'comparison.json')
    await writeFile(out, JSON.stringify(engine.compare([...wanted].flatMap(id => reports.get(id) ?? []))))
    const { stdout } = await run(process.execPath, [join(dataDir, 'tools/score-compare.mjs'), gold, out], { maxBuffer: 1 << 26 })
    const s = JSON.parse(stdout)
    figures.push(
      { name: 'clusters stories B3 F1', figure: s.stories.f1, of: s.reports },
      {
        name: 'clusters happenings F1',
        figure: s.happenings.f1,
        of: s.happenings.of,
        note: `P ${s.happenings.precision} R ${s.happenings.recall}`,
      },
      { name: 'clusters happenings precision', figure: s.happenings.precision, of: s.happenings.of },
      { name: 'clusters figures found', figure: s.figures.found / s.figures.of, of: s.figures.of },
      { name: 'clusters verdict right (of found)', figure: s.figures.found ? s.figures.verdict / s.figures.found : 0, of: s.figures.found },
      {
        name: 'clusters true contradictions (of called)',
        figure: s.figures.called ? 1 - s.figures.falseContradictions / s.figures.called : 1,
        of: s.figures.called,
      },
      { name: 'clusters differences found', figure: s.differences.found / s.differences.of, of: s.differences.of },
      { name: 'clusters origins F1', figure: s.origins.f1, of: s.origins.of, note: `P ${s.origins.precision} R ${s.origins.recall}` },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }

  const all = engine.compare([...reports.values()])
  const labels = new Map(raws.flatMap(raw => (raw.cluster ? [[raw.id, raw.cluster] as const] : [])))
  const found = new Map(all.stories.flatMap(story => story.reports.map(id => [id, story.id] as const)))
  figures.push({ name: 'news stories B3 F1 (labelled reports)', figure: bCubed(labels, found), of: labels.size })

  const copies = join(dataDir, 'news/copies.tsv')
  if (existsSync(copies)) {
    const pairs = readFileSync(copies, 'utf8')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map(line => line.split('\t'))
    const profiles = new Map<string, Profile>([...reports].map(([id, report]) => [id, profileReport(report, engine.compareOptions)]))
    const high = pairs.filter(p => Number(p[0]) > 0.8)
    const listed = new Set(pairs.map(p => [p[3], p[5]].sort().join()))
    const hit = high.filter(p => containment(profiles.get(p[3] ?? '') as Profile, profiles.get(p[5] ?? '') as Profile) >= 0.7).length
    let called = 0
    let right = 0
    const clustered = [...labels.keys()]
    for (let i = 0; i < clustered.length; i++) {
      for (let j = i + 1; j < clustered.length; j++) {
        const [a, b] = [clustered[i] as string, clustered[j] as string]
        if (containment(profiles.get(a) as Profile, profiles.get(b) as Profile) < 0.7) continue
        called++
        if (listed.has([a, b].sort().join())) right++
      }
    }
    figures.push(
      { name: 'copies recall (pairs above 0.8)', figure: hit / high.length, of: high.length },
      { name: 'copies precision', figure: called ? right / called : 0, of: called },
    )
  }
  return figures
}
