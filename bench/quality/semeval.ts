import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedWeight } from '../../src/6-compare/link-report.js'
import { sketchReport } from '../../src/6-compare/sketch-report.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Report } from '../../src/schema/report.js'
import type { Figure } from './figure.js'

/** Pearson's correlation of two lists. */
function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (l: readonly number[]) => l.reduce((a, b) => a + b, 0) / l.length
  const [mx, my] = [mean(x), mean(y)]
  let [xy, xx, yy] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [(x[i] ?? 0) - mx, (y[i] ?? 0) - my]
    xy += a * b
    xx += a * a
    yy += b * b
  }
  return xx && yy ? xy / Math.sqrt(xx * yy) : 0
}

interface Row {
  readonly lang1: string
  readonly lang2: string
  readonly overall: number
  readonly title1?: string
  readonly title2?: string
  readonly text1?: string
  readonly text2?: string
}

/** SemEval 2022 task 8, Arabic pairs: correlation of our likeness with `overall` (turned round, since 1 means the same), where both sides have a title, and where both have a text. */
export async function measure(dataDir: string): Promise<readonly Figure[]> {
  const file = ['ar-train', 'ar-eval'].map(name => join(dataDir, `suites/stories-semeval/${name}.ndjson`)).find(existsSync)
  if (!file) return [{ name: 'stories-semeval Pearson', figure: null, of: 0, note: 'suites/stories-semeval is not in the data folder' }]
  const { compareOptions } = await loadEngine()
  const vector = (title: string, text: string) =>
    sketchReport(
      {
        input: {},
        article: { id: '', title, text: `${title}\n${text}`, language: 'ar', published: null, sentences: [], agencies: [] },
      } as unknown as Report,
      compareOptions,
    )
  const titles: [number, number][] = []
  const texts: [number, number][] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue
    const row = JSON.parse(line) as Row
    if (row.lang1 !== 'ar' || row.lang2 !== 'ar') continue
    // Titles were made of addresses: some begin with the number of the page.
    const clean = (title?: string) => (title ?? '').replace(/^t?\d{5,}\s*/, '')
    const [a, b] = [clean(row.title1), clean(row.title2)]
    const [textA, textB] = [row.text1 ?? '', row.text2 ?? '']
    if (!((a || textA) && (b || textB))) continue
    const [x, y] = [vector(a, textA), vector(b, textB)]
    const pair = [Math.sqrt(0.6 * sharedWeight(x.body, y.body) + 0.4 * sharedWeight(x.lead, y.lead)), 5 - row.overall] as [number, number]
    if (a && b) titles.push(pair)
    if (textA && textB) texts.push(pair)
  }
  const figure = (pairs: readonly [number, number][]) =>
    pairs.length > 2
      ? pearson(
          pairs.map(p => p[0]),
          pairs.map(p => p[1]),
        )
      : null
  return [
    {
      name: 'stories-semeval Pearson (titles)',
      figure: figure(titles),
      of: titles.length,
      note: 'pairs with a title on both sides; others reach .74 with titles only',
    },
    { name: 'stories-semeval Pearson (texts)', figure: figure(texts), of: texts.length, note: 'pairs with a text on both sides' },
  ]
}
