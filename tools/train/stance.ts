import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { compileLexicon, type StanceLexicon, stanceFeatures } from '../../languages/ar/stance/stance-features.js'
import { createTermMaker } from '../../languages/ar/terms/create-term-maker.js'
import { fileData } from '../../src/base/file-data.js'
import { hash32 } from '../../src/base/hash.js'
import { packageRoot } from '../../src/base/package-root.js'

/**
 * Trains the judge of headline pairs on ANS (Apache-2.0): multinomial logistic regression over hashed features, stochastic gradient with
 * L2, fixed order and seed. Writes languages/ar/stance/weights.json. Usage: tsx tools/train/stance.ts DIR
 */
export const STANCES = ['agree', 'disagree', 'other'] as const
const BITS = 15
const folder = join(process.argv[2] ?? '../shared', 'suites/stance-ans')
const terms = createTermMaker(fileData())
const lexicon = compileLexicon(
  parse(readFileSync(join(packageRoot(), 'languages/ar/stance/opposites.yaml'), 'utf8')) as StanceLexicon,
  terms,
)
const rows = (file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as { s1: string; s2: string; stance: string })
    .map(r => ({
      label: STANCES.indexOf(r.stance as (typeof STANCES)[number]),
      x: [...new Set(stanceFeatures(r.s1, r.s2, terms, lexicon).names.map(n => hash32(n) & ((1 << BITS) - 1)))],
    }))
const train = rows('train.ndjson')
const dev = rows('dev.ndjson')

let state = 12345
const random = () => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
  return state / 0x7fffffff
}
const size = 1 << BITS
const weights = STANCES.map(() => new Float64Array(size))
const sums = STANCES.map(() => new Float64Array(size))
const scores = (x: readonly number[], w: readonly Float64Array[]) => w.map(ws => x.reduce((s, f) => s + (ws[f] ?? 0), 0))
const softmax = (s: number[]) => {
  const top = Math.max(...s)
  const e = s.map(v => Math.exp(v - top))
  const sum = e.reduce((a, b) => a + b, 0)
  return e.map(v => v / sum)
}
const accuracy = (set: typeof dev, w: readonly Float64Array[]) => {
  let right = 0
  let [tp, fp, fn] = [0, 0, 0]
  for (const { x, label } of set) {
    const s = scores(x, w)
    const guess = s.indexOf(Math.max(...s))
    if (guess === label) right++
    if (guess === 1 && label === 1) tp++
    else if (guess === 1) fp++
    else if (label === 1) fn++
  }
  return `accuracy ${(right / set.length).toFixed(4)} F1 disagree ${((2 * tp) / (2 * tp + fp + fn)).toFixed(4)}`
}
const L2 = Number(process.argv[3] ?? 0.02)
const EPOCHS = Number(process.argv[4] ?? 7)
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  const order = train.map((_, i) => i)
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j] as number, order[i] as number]
  }
  const rate = 0.15 / (1 + epoch * 0.35)
  for (const i of order) {
    const { x, label } = train[i] as (typeof train)[number]
    const p = softmax(scores(x, weights))
    for (let c = 0; c < STANCES.length; c++) {
      const g = (p[c] ?? 0) - (c === label ? 1 : 0)
      const w = weights[c] as Float64Array
      for (const f of x) w[f] = (w[f] ?? 0) * (1 - rate * L2) - rate * g
    }
  }
  if (epoch >= 3)
    sums.forEach((s, c) => {
      for (let f = 0; f < size; f++) s[f] = (s[f] ?? 0) + ((weights[c] as Float64Array)[f] ?? 0)
    })
  console.error(`epoch ${epoch + 1}: train ${accuracy(train, weights)}; dev ${accuracy(dev, weights)}`)
}
console.error(`averaged: dev ${accuracy(dev, sums)}`)
const k = EPOCHS - 3
const entries = (w: Float64Array) => [...w].map((v, i) => [i, Math.round((v / k) * 100)] as const).filter(([, v]) => Math.abs(v) >= 5)
writeFileSync(
  join(packageRoot(), 'languages/ar/stance/weights.json'),
  `${JSON.stringify({ bits: BITS, stances: STANCES, weights: sums.map(w => entries(w).flat()) })}\n`,
)
