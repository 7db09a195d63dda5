import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createStanceModel } from '../../languages/ar/stance/create-stance-model.js'
import { createTermMaker } from '../../languages/ar/terms/create-term-maker.js'
import { createWordAnalyser } from '../../languages/ar/words/create-word-analyser.js'
import { fileData } from '../../src/base/file-data.js'
import type { Figure } from './figure.js'

/** Headline pairs of ANS (dev, or test in a held-back folder): accuracy and F1 of disagree, and the share of these that carry a reason. */
export async function measure(dataDir: string): Promise<readonly Figure[]> {
  const file = ['dev', 'test'].map(name => join(dataDir, `suites/stance-ans/${name}.ndjson`)).find(existsSync)
  if (!file) return [{ name: 'stance-ans accuracy', figure: null, of: 0, note: 'suites/stance-ans is not in the data folder' }]
  const data = fileData()
  const model = createStanceModel(data, createTermMaker(data), createWordAnalyser(data))
  let [right, tp, fp, fn, reasons, of] = [0, 0, 0, 0, 0, 0]
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue
    const { s1, s2, stance } = JSON.parse(line) as { s1: string; s2: string; stance: string }
    const found = model.judge(s1, s2)
    of++
    if (found.stance === stance) right++
    if (found.stance === 'disagree') {
      if (stance === 'disagree') tp++
      else fp++
      if (found.cues.negation || found.cues.opposites.length > 0 || found.cues.numbers.length > 0 || found.weighed.length > 0) reasons++
    } else if (stance === 'disagree') fn++
  }
  return [
    { name: 'stance-ans accuracy', figure: right / of, of },
    { name: 'stance-ans disagree F1', figure: (2 * tp) / (2 * tp + fp + fn), of: tp + fn },
    { name: 'stance-ans disagree with a reason', figure: reasons / Math.max(1, tp + fp), of: tp + fp },
  ]
}
