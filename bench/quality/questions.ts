import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCaptures } from '../../src/intake.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Report } from '../../src/schema/report.js'
import type { Statement } from '../../src/schema/statement.js'
import type { Figure } from './figure.js'

interface Question {
  readonly id: string
  readonly class: string
  readonly evidence: readonly { readonly seed: string; readonly evidence: string }[]
}

/** Which kinds of statement can answer a question of a class. */
const KINDS: Readonly<Record<string, readonly Statement['kind'][]>> = {
  event: ['event'],
  change: ['event'],
  supply: ['event'],
  figure: ['figure'],
  quotation: ['quotation'],
  actor: ['event', 'relation'],
  negation: ['event', 'quotation'],
}

/** A statement of one of the kinds stands in a sentence of the evidence. */
function carries(report: Report, evidence: string, kinds: readonly Statement['kind'][]): boolean {
  const { text } = report.article
  const start = text.indexOf(evidence.trim())
  const within = (at: number): boolean => start >= 0 && at >= start && at < start + evidence.length
  const words = evidence.replace(/\s+/g, ' ')
  return report.statements.some(one => {
    if (!kinds.includes(one.kind)) return false
    if (start >= 0) return within(one.trigger.start)
    const sentence = text.slice(one.sentence.start, one.sentence.end).replace(/\s+/g, ' ')
    return words.includes(sentence) || sentence.includes(words)
  })
}

/** Of analysts' questions on the seeds: how many have a statement of the asked kind in every sentence that answers them, and in at least one. */
export async function measure(dataDir: string): Promise<readonly Figure[]> {
  const file = join(dataDir, 'gold/questions.json')
  const texts = join(dataDir, 'seeds/seeds.ndjson')
  if (!existsSync(file) || !existsSync(texts))
    return [
      { name: 'questions answered by every evidence sentence', figure: null, of: 0, note: 'gold/questions.json is not in the data folder' },
    ]
  const questions = JSON.parse(readFileSync(file, 'utf8')) as Question[]
  const engine = await loadEngine()
  const reports = new Map<string, Report>()
  for await (const result of readCaptures([texts], { input: 'ndjson' }))
    if ('capture' in result) reports.set(result.capture.id ?? '', engine.read(result.capture))
  const judged = questions.map(question => {
    const kinds = KINDS[question.class] ?? ['event']
    const found = question.evidence.map(one => {
      const report = reports.get(one.seed.replace(/\.txt$/, ''))
      return report !== undefined && carries(report, one.evidence, kinds)
    })
    return { id: question.id, all: found.every(Boolean), any: found.some(Boolean), of: found.length, right: found.filter(Boolean).length }
  })
  const missing = judged.filter(one => !one.all).map(one => `${one.id} ${one.right}/${one.of}`)
  return [
    {
      name: 'questions answered by every evidence sentence',
      figure: judged.filter(one => one.all).length / judged.length,
      of: judged.length,
      note: `not: ${missing.join(', ')}`,
    },
    { name: 'questions answered by an evidence sentence', figure: judged.filter(one => one.any).length / judged.length, of: judged.length },
    {
      name: 'questions evidence sentences with a statement of the asked kind',
      figure: judged.reduce((sum, one) => sum + one.right, 0) / judged.reduce((sum, one) => sum + one.of, 0),
      of: judged.reduce((sum, one) => sum + one.of, 0),
    },
  ]
}
