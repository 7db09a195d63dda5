import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignHeadlines } from '../../languages/ar/stance/align-headlines.js'
import type { StanceWeights } from '../../languages/ar/stance/create-stance-model.js'
import { readHeadline } from '../../languages/ar/stance/read-headline.js'
import { stanceFeatures } from '../../languages/ar/stance/stance-features.js'
import { readStanceLexicon, type StanceLexiconData } from '../../languages/ar/stance/stance-lexicon.js'
import { createTermMaker } from '../../languages/ar/terms/create-term-maker.js'
import { createWordAnalyser } from '../../languages/ar/words/create-word-analyser.js'
import { readJsonData } from '../../src/base/data-source.js'
import { fileData } from '../../src/base/file-data.js'
import { hash32 } from '../../src/base/hash.js'
import { packageRoot } from '../../src/base/package-root.js'

/**
 * Trains the judge of headline pairs on the train split of ANS (Apache-2.0): multinomial logistic regression with L2 over the measures and
 * marks of an alignment, by accelerated gradient descent; no chance in it. Prints the accuracy of five-fold cross-validation (pairs that share
 * a headline, directly or over others, stay in one fold), then of the dev split, from which nothing is learned. Writes
 * languages/ar/stance/weights.json; `npm run data -- stance` before and after. Usage: tsx tools/train/stance.ts DIR
 */
const STANCES = ['agree', 'disagree', 'other'] as const
/** Cost of errors against the size of weights, and of the measures (of unit spread) against marks. */
const COST = 0.3
const SPREAD = 0.5
const STEPS = 400
const FOLDS = 5

interface Row {
  readonly s1: string
  readonly s2: string
  readonly label: number
  readonly measures: Readonly<Record<string, number>>
  readonly marks: readonly string[]
}
const folder = join(process.argv[2] ?? '../shared', 'suites/stance-ans')
const data = fileData()
const lexicon = readStanceLexicon(readJsonData<{ lexicon: StanceLexiconData }>(data, 'ar/stance.json').lexicon)
const [terms, words] = [createTermMaker(data), createWordAnalyser(data)]
const rows = (file: string): Row[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const { s1, s2, stance } = JSON.parse(line) as { s1: string; s2: string; stance: (typeof STANCES)[number] }
      const [a, b] = [readHeadline(s1, words, terms, lexicon), readHeadline(s2, words, terms, lexicon)]
      return { s1, s2, label: STANCES.indexOf(stance), ...stanceFeatures(a, b, alignHeadlines(a, b)) }
    })

/** Weights by feature: the measures first, then the marks that stand in two pairs or more. */
function train(set: readonly Row[]): StanceWeights {
  const measures = Object.keys((set[0] as Row).measures).sort()
  const counts = new Map<string, number>()
  for (const row of set) for (const mark of row.marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  const marks = [...counts].flatMap(([mark, n]) => (n > 1 ? mark : [])).sort()
  const at = new Map(marks.map((mark, i) => [mark, measures.length + i]))
  const size = measures.length + marks.length
  const mean = measures.map(name => set.reduce((s, row) => s + (row.measures[name] ?? 0), 0) / set.length)
  const spread = measures.map(
    (name, i) => Math.sqrt(set.reduce((s, row) => s + ((row.measures[name] ?? 0) - (mean[i] as number)) ** 2, 0) / set.length) || 1,
  )
  const dense = set.map(row =>
    measures.map((name, i) => (SPREAD * ((row.measures[name] ?? 0) - (mean[i] as number))) / (spread[i] as number)),
  )
  const sparse = set.map(row => row.marks.flatMap(mark => at.get(mark) ?? []))
  const count = (size + 1) * STANCES.length // the last feature is the bias
  let weights = new Float64Array(count)
  let ahead = new Float64Array(count)
  // A step no longer than one over the curvature: half the squared length of the longest pair, weighed by the mean direction.
  const longest = dense.reduce((s, x, i) => s + x.reduce((t, v) => t + v * v, 1) + (sparse[i] as number[]).length, 0)
  const rate = 1 / (1 + (COST * longest) / 2 / 3)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(count)
    set.forEach((row, r) => {
      const scores = STANCES.map((_, c) => {
        const base = c * (size + 1)
        let s = ahead[base + size] as number
        const x = dense[r] as number[]
        for (let i = 0; i < x.length; i++) s += (x[i] as number) * (ahead[base + i] as number)
        for (const f of sparse[r] as number[]) s += ahead[base + f] as number
        return s
      })
      const top = Math.max(...scores)
      const e = scores.map(s => Math.exp(s - top))
      const total = e.reduce((a, b) => a + b, 0)
      STANCES.forEach((_, c) => {
        const base = c * (size + 1)
        const g = (COST * ((e[c] as number) / total - (c === row.label ? 1 : 0))) as number
        const x = dense[r] as number[]
        gradient[base + size] = (gradient[base + size] as number) + g
        for (let i = 0; i < x.length; i++) gradient[base + i] = (gradient[base + i] as number) + g * (x[i] as number)
        for (const f of sparse[r] as number[]) gradient[base + f] = (gradient[base + f] as number) + g
      })
    })
    const next = new Float64Array(count)
    for (let i = 0; i < count; i++) {
      const decay = i % (size + 1) === size ? 0 : (ahead[i] as number)
      next[i] = (ahead[i] as number) - rate * ((gradient[i] as number) + decay)
    }
    const momentum = step / (step + 3)
    for (let i = 0; i < count; i++) ahead[i] = (next[i] as number) + momentum * ((next[i] as number) - (weights[i] as number))
    weights = next
  }
  ahead = weights
  const round = (x: number) => Math.round(x * 1e5) / 1e5
  const of = (f: number) => STANCES.map((_, c) => ahead[c * (size + 1) + f] as number)
  return {
    stances: STANCES,
    bias: of(size).map((b, c) =>
      round(measures.reduce((s, _, i) => s - ((of(i)[c] as number) * SPREAD * (mean[i] as number)) / (spread[i] as number), b)),
    ),
    measures: Object.fromEntries(measures.map((name, i) => [name, of(i).map(w => round((w * SPREAD) / (spread[i] as number)))])),
    marks: Object.fromEntries(
      marks
        .map(mark => [hash32(mark), of(at.get(mark) as number).map(w => Math.round(w * 100))] as const)
        .filter(([, ws]) => ws.some(w => Math.abs(w) >= 5))
        .sort((a, b) => a[0] - b[0]),
    ),
  }
}

function judge(row: Row, weights: StanceWeights): number {
  const scores = STANCES.map((_, c) => {
    let s = weights.bias[c] ?? 0
    for (const [name, value] of Object.entries(row.measures)) s += value * (weights.measures[name]?.[c] ?? 0)
    for (const mark of row.marks) s += (weights.marks[hash32(mark)]?.[c] ?? 0) / 100
    return s
  })
  return scores.indexOf(Math.max(...scores))
}
function figures(pairs: readonly (readonly [number, number])[]): string {
  const right = pairs.filter(([a, b]) => a === b).length / pairs.length
  const hit = pairs.filter(([a, b]) => a === 1 && b === 1).length
  return `accuracy ${right.toFixed(4)}, F1 of disagree ${((2 * hit) / (pairs.filter(p => p[0] === 1).length + pairs.filter(p => p[1] === 1).length)).toFixed(4)} of ${pairs.length}`
}

/** The fold of each pair: what shares a headline stays together. */
function foldsOf(set: readonly Row[]): number[] {
  const parent = new Map<string, string>()
  const find = (x: string): string => {
    let at = x
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    return at
  }
  for (const { s1, s2 } of set) parent.set(find(s1), find(s2))
  return set.map(row => (hash32(find(row.s1)) >>> 0) % FOLDS)
}

const open = rows('train.ndjson')
const dev = rows('dev.ndjson')
const folds = foldsOf(open)
const crossed = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = train(open.filter((_, i) => folds[i] !== fold))
  return open.filter((_, i) => folds[i] === fold).map(row => [judge(row, weights), row.label] as const)
}).flat()
console.error(`cross-validated: ${figures(crossed)}`)
const weights = train(open)
console.error(`train: ${figures(open.map(row => [judge(row, weights), row.label]))}`)
console.error(`dev: ${figures(dev.map(row => [judge(row, weights), row.label]))}`)
writeFileSync(join(packageRoot(), 'languages/ar/stance/weights.json'), `${JSON.stringify(weights)}\n`)
