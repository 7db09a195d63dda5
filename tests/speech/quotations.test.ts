import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'

interface Example {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly reads: readonly string[]
  /** For each quotation the kinds of its links, outermost first. */
  readonly chains?: readonly string[]
}

const examples = parse(readFileSync(join(packageRoot(), 'tests/speech/quotations.yaml'), 'utf8')) as Example[]
let engine: Engine

beforeAll(async () => {
  engine = await loadEngine()
})

test.each(examples)('quotations: $id', ({ text, title, reads, chains }) => {
  const report = engine.read({ kind: 'text', body: text, language: 'ar', notices: [], ...(title ? { title } : {}) })
  const found = report.statements.flatMap(one =>
    one.kind === 'quotation'
      ? [`${one.speaker.code.replace(/~.*/, '~')} | ${one.form} | ${report.article.text.slice(one.content.start, one.content.end)}`]
      : [],
  )
  expect(found).toEqual([...reads])
  if (!chains) return
  const links = report.statements.flatMap(one => (one.kind === 'quotation' ? [one.chain.map(link => link.kind).join(' > ')] : []))
  expect(links).toEqual([...chains])
})

test('a chain leads from the agency to the source', () => {
  const body = 'ونقلت وكالة رويترز عن مسؤول برازيلي قوله إن بلاده أفرجت عن عشرين سجينا.'
  const report = engine.read({ kind: 'text', body, language: 'ar', notices: [] })
  const quotation = report.statements.find(one => one.kind === 'quotation')
  expect(quotation?.chain.map(link => link.kind)).toEqual(['agency', 'official'])
})

test('what stands in quoted words carries the chain of its speaker', () => {
  const body = 'قال وزير الدفاع التركي إن القوات الإيرانية قصفت مواقع في العراق.'
  const report = engine.read({ kind: 'text', body, language: 'ar', notices: [] })
  const inner = report.statements.filter(one => one.kind !== 'quotation' && one.kind !== 'relation')
  for (const one of inner) expect(one.chain.at(-1)?.kind).toBe('official')
})
