import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/base/package-root.js'
import { compare, loadEngine, read } from '../../src/index.js'

const samples = readFileSync(join(packageRoot(), 'data/corpus.ndjson'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(0, 3)
  .map(line => JSON.parse(line) as { id: string; text: string; published: string; outlet?: string })

test('a text is read in one line, the same each time, as the engine reads it', async () => {
  const [sample] = samples
  if (!sample) throw new Error('no sample')
  const report = await read(sample.text, { published: sample.published })
  expect(report.statements.length).toBeGreaterThan(0)
  expect(await read(sample.text, { published: sample.published })).toEqual(report)
  const engine = await loadEngine()
  expect(engine.read({ kind: 'text', body: sample.text, published: { value: sample.published, basis: 'given' }, notices: [] })).toEqual(
    report,
  )
})
test('reports are compared', async () => {
  const reports = await Promise.all(samples.map(({ text, published, outlet }) => read(text, { published, ...(outlet ? { outlet } : {}) })))
  const comparison = await compare(reports)
  expect(comparison.schema).toBe('isnad.comparison/1')
  expect(comparison.happenings.length).toBeGreaterThan(0)
})
test('nothing but its notices tells of a text that is none', async () => {
  for (const text of ['', ' ', '\0', '<b>', 'a'.repeat(10_000)]) expect((await read(text)).schema).toBe('isnad.report/1')
})
