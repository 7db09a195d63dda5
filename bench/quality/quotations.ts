import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'
import { readCaptures } from '../../src/intake.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Report } from '../../src/schema/report.js'
import type { QuotationStatement } from '../../src/schema/statement.js'
import type { Figure } from './figure.js'

interface GoldQuotation {
  readonly text: string
  readonly speaker_code: string
}

interface Example {
  readonly text: string
  readonly title?: string
  readonly reads: readonly string[]
}

const MARKS = /[\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g
const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(MARKS, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []
const state = (code: string): string => code.toUpperCase().replace(/~.*/, '~')
/** As the referee has it: so much of two stretches must be shared. */
const SHARED = 0.6
const SURE = 0.8

/** Share of words in common, each counted as often as it stands. */
function overlap(a: string, b: string): number {
  const left = words(a)
  const rest = words(b)
  const total = left.length + rest.length
  let shared = 0
  for (const word of left) {
    const at = rest.indexOf(word)
    if (at < 0) continue
    rest.splice(at, 1)
    shared++
  }
  return total === shared ? 1 : shared / (total - shared)
}

/** Quotations beside the referee's F1: own sentences, precision where the engine is sure, and how far confidence is from the share that is right. */
export async function measure(dataDir: string): Promise<readonly Figure[]> {
  const engine = await loadEngine()
  const figures: Figure[] = []
  const examples = parse(readFileSync(join(packageRoot(), 'tests/speech/quotations.yaml'), 'utf8')) as Example[]
  const right = examples.filter(({ text, title, reads }) => {
    const report = engine.read({ kind: 'text', body: text, language: 'ar', notices: [], ...(title ? { title } : {}) })
    const found = quotationsOf(report).map(
      one => `${state(one.speaker.code)} | ${one.form} | ${report.article.text.slice(one.content.start, one.content.end)}`,
    )
    return found.join('\n') === reads.join('\n')
  }).length
  figures.push({ name: 'quotations on own sentences', figure: right / examples.length, of: examples.length })
  const gold = join(dataDir, 'gold/dev')
  const texts = join(dataDir, 'gold/dev.ndjson')
  if (!existsSync(gold) || !existsSync(texts)) {
    figures.push({ name: 'gold/dev quotations calibration', figure: null, of: 0, note: 'gold/dev is not in the data folder' })
    return figures
  }
  const annotated = new Map<string, readonly GoldQuotation[]>()
  for (const file of readdirSync(gold)) {
    const { id, quotations } = JSON.parse(readFileSync(join(gold, file), 'utf8')) as { id: string; quotations: GoldQuotation[] }
    annotated.set(id, quotations)
  }
  const judged: { confidence: number; right: boolean }[] = []
  for await (const result of readCaptures([texts], { input: 'ndjson' })) {
    if (!('capture' in result)) continue
    const report = engine.read(result.capture)
    judged.push(...judge(report, annotated.get(report.input.id ?? '') ?? []))
  }
  const sure = judged.filter(one => one.confidence >= SURE)
  figures.push({
    name: `gold/dev quotations precision at confidence ${SURE}`,
    figure: sure.filter(one => one.right).length / Math.max(1, sure.length),
    of: sure.length,
  })
  const { error, table } = reliability(judged)
  figures.push({ name: 'gold/dev quotations calibration (1 - error)', figure: 1 - error, of: judged.length, note: table })
  return figures
}

function quotationsOf(report: Report): QuotationStatement[] {
  return report.statements.filter((one): one is QuotationStatement => one.kind === 'quotation')
}

/** Which quotations of a report have content and speaker's code right; every annotation counts once. */
function judge(report: Report, gold: readonly GoldQuotation[]): { confidence: number; right: boolean }[] {
  const left = new Set(gold)
  return quotationsOf(report).map(one => {
    const content = report.article.text.slice(one.content.start, one.content.end)
    let best: GoldQuotation | null = null
    let most = SHARED
    for (const quotation of left) {
      const share = overlap(quotation.text, content)
      if (share >= most) [best, most] = [quotation, share]
    }
    if (best) left.delete(best)
    return { confidence: one.confidence, right: best !== null && state(best.speaker_code) === state(one.speaker.code) }
  })
}

/** Expected calibration error over tenths, and the table of confidence against the share that is right. */
function reliability(judged: readonly { confidence: number; right: boolean }[]): { error: number; table: string } {
  const rows: string[] = []
  let error = 0
  for (let tenth = 0; tenth < 10; tenth++) {
    const bin = judged.filter(one => Math.min(9, Math.floor(one.confidence * 10)) === tenth)
    if (bin.length === 0) continue
    const share = bin.filter(one => one.right).length / bin.length
    const mean = bin.reduce((sum, one) => sum + one.confidence, 0) / bin.length
    error += (bin.length / judged.length) * Math.abs(share - mean)
    rows.push(`${mean.toFixed(2)}:${share.toFixed(2)} (${bin.length})`)
  }
  return { error, table: `confidence:right ${rows.join(' ')}` }
}
