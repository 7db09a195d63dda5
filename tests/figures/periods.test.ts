import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'
import type { FigureStatement } from '../../src/schema/statement.js'

const examples = parse(readFileSync(join(packageRoot(), 'tests/figures/periods.yaml'), 'utf8')) as readonly {
  readonly text: string
  readonly reads: readonly string[]
}[]
let engine: Engine
beforeAll(async () => {
  engine = await loadEngine()
}, 60_000)

/** A figure on one line: value, unit, period, subjects, how it is meant. */
function line(figure: FigureStatement): string {
  const { min, max, approx } = figure.value
  const value = min === max ? `${min}${approx === 'about' ? '~' : ''}` : max === null ? `${min}+` : `${min ?? ''}-${max}`
  const period = figure.period ? `${figure.period.from}/${figure.period.to}` : 'none'
  const codes = figure.subjects.map(party => party.code).join(' ')
  return `${value} | ${figure.unit} | ${period} | ${codes} | ${figure.status}${figure.standing ? `, ${figure.standing}` : ''}`
}

test.each(examples)('the figures of: $text', ({ text, reads }) => {
  const report = engine.read({ kind: 'text', body: text, language: 'ar', published: { value: '2023-06-14', basis: 'given' }, notices: [] })
  expect(report.statements.filter((one): one is FigureStatement => one.kind === 'figure').map(line)).toEqual([...reads])
})
