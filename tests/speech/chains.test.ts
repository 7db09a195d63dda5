import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'

interface Example {
  readonly text: string
  /** Links of the innermost quotation, outermost first: kind | words. */
  readonly chain: readonly string[]
}

const examples = parse(readFileSync(join(packageRoot(), 'tests/speech/chains.yaml'), 'utf8')) as Example[]
let engine: Engine
beforeAll(async () => {
  engine = await loadEngine()
})

test.each(examples)('$text', ({ text, chain }) => {
  const { statements } = engine.read({ kind: 'text', body: text, language: 'ar', notices: [] })
  const last = statements.findLast(one => one.kind === 'quotation')
  expect(last?.chain.map(({ kind, name }) => `${kind} | ${name}`)).toEqual([...chain])
})

test('nobody passes on what nobody said', () => {
  const body = 'أسقط عن المتهم قرار المحكمة النرويجية بعد نقل الملف إلى وكالة حكومية.'
  const { statements } = engine.read({ kind: 'text', body, language: 'ar', notices: [] })
  expect(statements.filter(one => one.kind === 'quotation')).toEqual([])
})
