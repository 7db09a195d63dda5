import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCaptures } from '../../src/intake.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Report } from '../../src/schema/report.js'
import type { Figure } from './figure.js'

interface Side {
  readonly seed: string
  readonly evidence: string
  readonly value_min?: number | null
  readonly value_max?: number | null
}
interface Cross {
  readonly a_same_events: readonly { readonly cluster: string; readonly kind: string; readonly members: readonly Side[] }[]
  readonly b_figures: readonly { readonly measure: string; readonly verdict: string; readonly values: readonly Side[] }[]
  readonly b2_non_numeric_differences: readonly { readonly topic: string; readonly verdict: string; readonly values: readonly Side[] }[]
}

const words = (text: string): Set<string> => new Set(text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [])
/** Two strings name one sentence: most words of the shorter stand in the other. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)]
  const shared = [...x].filter(word => y.has(word)).length
  return shared >= 0.85 * Math.min(x.size, y.size) && shared >= Math.min(4, x.size, y.size)
}
const idOf = (seed: string): string => seed.replace(/\.txt$/, '')
const names = (side: Side, claim: { readonly report: string; readonly text: string }): boolean =>
  idOf(side.seed) === claim.report && isSame(side.evidence, claim.text)

/** The seeds set side by side (gold/cross.json): figures with the right verdict, differences that are not numbers, events merged. */
export async function measure(dataDir: string): Promise<readonly Figure[]> {
  const file = join(dataDir, 'gold/cross.json')
  if (!existsSync(file)) return [{ name: 'cross figures', figure: null, of: 0, note: 'gold/cross.json is not in the data folder' }]
  const gold = JSON.parse(readFileSync(file, 'utf8')) as Cross
  const engine = await loadEngine()
  const reports: Report[] = []
  for await (const result of readCaptures([join(dataDir, 'seeds/seeds.ndjson')], { input: 'ndjson' }))
    if ('capture' in result) reports.push(engine.read(result.capture))
  const found = engine.compare(reports)
  const show = process.env['ISNAD_SHOW'] === 'cross' ? (line: string) => console.error(line) : () => {}

  const near = (a: number | null | undefined, b: number | null) =>
    a != null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))
  let [figuresRight, figuresOf, falseCalls] = [0, 0, 0]
  for (const figure of gold.b_figures) {
    const seeds = new Set(figure.values.map(v => v.seed))
    if (seeds.size < 2) continue
    figuresOf++
    const holds = (side: Side, claim: (typeof found.series)[number]['claims'][number]) =>
      names(side, claim) && [claim.value.min, claim.value.max].some(x => near(side.value_min, x) || near(side.value_max, x))
    const series = found.series.filter(s => figure.values.filter(v => s.claims.some(c => holds(v, c))).length >= 2)
    const called = series.some(s => s.verdict === 'contradicts')
    const isRight = figure.verdict === 'contradict' ? called : !called
    if (isRight) figuresRight++
    else if (called) falseCalls++
    show(`figure ${figure.measure} ${figure.verdict}: ${series.map(s => s.verdict).join() || 'not joined'} ${isRight ? '' : 'WRONG'}`)
  }
  const contradictions = found.series.filter(s => s.verdict === 'contradicts')
  const real = gold.b_figures.filter(f => f.verdict === 'contradict')
  const unfounded = contradictions.filter(s => !real.some(f => f.values.filter(v => s.claims.some(c => names(v, c))).length >= 2))
  for (const s of unfounded) show(`unfounded contradiction: ${s.what} ${s.claims.map(c => `${c.report} ${c.value.min}`).join('; ')}`)

  const compared = [
    ...found.differences.map(d => d.sides),
    ...found.series.filter(s => s.verdict !== 'agree' && s.verdict !== 'single').map(s => s.claims),
  ]
  const differences = gold.b2_non_numeric_differences.filter(difference => {
    const isFound = compared.some(sides => difference.values.filter(v => sides.some(c => names(v, c))).length >= 2)
    show(`difference ${difference.topic}: ${isFound ? 'found' : 'not found'}`)
    return isFound
  })
  let merged = 0
  for (const event of gold.a_same_events) {
    const isMerged = found.happenings.some(
      h => new Set(event.members.filter(m => h.claims.some(c => names(m, c))).map(m => m.seed)).size >= 2,
    )
    if (isMerged) merged++
    show(`event ${event.cluster} (${event.kind}): ${isMerged ? 'merged' : 'not merged'}`)
  }
  let wrong = 0
  for (const happening of found.happenings) {
    const clusters = happening.claims.map(claim => ({
      claim,
      in: gold.a_same_events.filter(event => event.members.some(m => names(m, claim))).map(event => event.cluster),
    }))
    for (const [i, a] of clusters.entries())
      for (const b of clusters.slice(i + 1)) {
        if (a.claim.report === b.claim.report || a.in.length === 0 || b.in.length === 0 || a.in.some(c => b.in.includes(c))) continue
        wrong++
        show(`wrong merge ${happening.type}: ${a.in.join()} / ${b.in.join()}`)
      }
  }
  return [
    {
      name: 'cross figures with the right verdict',
      figure: figuresRight / figuresOf,
      of: figuresOf,
      note: `${falseCalls} compatible ones called contradictions`,
    },
    {
      name: 'cross contradictions that are real',
      figure: contradictions.length ? 1 - unfounded.length / contradictions.length : 1,
      of: contradictions.length,
    },
    {
      name: 'cross differences found',
      figure: differences.length / gold.b2_non_numeric_differences.length,
      of: gold.b2_non_numeric_differences.length,
    },
    {
      name: 'cross events merged',
      figure: merged / gold.a_same_events.length,
      of: gold.a_same_events.length,
      note: `${wrong} wrong merges`,
    },
  ]
}
