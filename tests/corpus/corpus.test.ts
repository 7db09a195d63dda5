import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Value } from 'typebox/value'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'
import { loadEngine } from '../../src/load-engine.js'
import { Comparison } from '../../src/schema/comparison.js'
import { Report } from '../../src/schema/report.js'
import type { Statement } from '../../src/schema/statement.js'

interface Family {
  readonly id: string
  readonly origins?: number
  readonly verdicts?: readonly { readonly measure: string; readonly subjects?: readonly string[]; readonly verdict: string }[]
  readonly reports: readonly {
    readonly id: string
    readonly url: string
    readonly published: string
    readonly title: string
    readonly text: string
    readonly expect?: readonly string[]
    readonly never?: readonly string[]
    readonly notYet?: readonly string[]
    readonly chainAtLeast?: number
  }[]
}
const folder = join(packageRoot(), 'corpus/families')
const families = readdirSync(folder)
  .filter(file => file.endsWith('.yaml'))
  .sort()
  .map(file => parse(readFileSync(join(folder, file), 'utf8')) as Family)
const engine = await loadEngine()
const read = new Map(
  families.flatMap(f =>
    f.reports.map(
      r =>
        [
          r.id,
          engine.read({
            id: r.id,
            url: r.url,
            kind: 'text',
            title: r.title,
            body: r.text,
            published: { value: String(r.published).slice(0, 10), basis: 'given' },
            notices: [],
          }),
        ] as const,
    ),
  ),
)

/** Whether a statement is what a line such as `event CONSULT IRQ+JOR` or `figure 19 persons` asks for. */
function answers(statement: Statement, line: string): boolean {
  const [kind, first = '', ...rest] = line.split(' ')
  if (statement.kind !== kind) return false
  if (statement.kind === 'event') {
    const codes = [...statement.actors, ...statement.recipients].map(p => p.code)
    return statement.type === first && rest.flatMap(part => part.split('+')).every(code => codes.includes(code))
  }
  if (statement.kind === 'figure')
    return (
      (statement.value.min ?? statement.value.max) === Number(first) &&
      (!rest[0] || statement.unit === rest[0]) &&
      (!rest[1] || statement.value.approx === rest[1])
    )
  if (statement.kind === 'quotation') return statement.speaker.code === first
  return statement.predicate === first
}

test('the corpus has what it promises: 18 reports and more, 6 families, 10 states and more', () => {
  expect(read.size).toBeGreaterThanOrEqual(18)
  expect(families.length).toBeGreaterThanOrEqual(6)
  const codes = new Set(
    [...read.values()]
      .flatMap(r => r.statements.flatMap(s => (s.kind === 'event' ? s.actors.map(p => p.code) : [])))
      .filter(code => /^[A-Z]{3}$/.test(code)),
  )
  expect(codes.size).toBeGreaterThanOrEqual(10)
})
test.each([...read])('%s is a valid record', (_, report) => {
  expect([...Value.Errors(Report, report)].slice(0, 3)).toEqual([])
  expect(report.notices.filter(n => n.code === 'engine-fault')).toEqual([])
})
test.each(families.flatMap(f => f.reports.flatMap(r => (r.expect ?? []).map(line => [r.id, line] as const))))(
  '%s states: %s',
  (id, line) => {
    expect(read.get(id)?.statements.some(s => answers(s, line))).toBe(true)
  },
)
// What a reader finds and the engine does not read yet; a line that begins to be read fails here and moves to `expect`.
test.each(families.flatMap(f => f.reports.flatMap(r => (r.notYet ?? []).map(line => [r.id, line] as const))))(
  '%s does not state yet: %s',
  (id, line) => {
    expect(read.get(id)?.statements.some(s => answers(s, line))).toBe(false)
  },
)
test.each(families.flatMap(f => f.reports.flatMap(r => (r.never ?? []).map(line => [r.id, line] as const))))(
  '%s never states: %s',
  (id, line) => {
    expect(read.get(id)?.statements.some(s => answers(s, line))).toBe(false)
  },
)
test.each(families.flatMap(f => f.reports.flatMap(r => (r.chainAtLeast ? [[r.id, r.chainAtLeast] as const] : []))))(
  '%s has a chain of %i links',
  (id, links) => {
    expect(Math.max(...(read.get(id)?.statements.map(s => s.chain.length) ?? [0]))).toBeGreaterThanOrEqual(links)
  },
)
test.each(families)('$id: verdicts and origins of the comparison', family => {
  const comparison = engine.compare(family.reports.map(r => read.get(r.id) as Report))
  expect([...Value.Errors(Comparison, comparison)].slice(0, 3)).toEqual([])
  for (const { measure, subjects, verdict } of family.verdicts ?? []) {
    const series = comparison.series.filter(
      s => `${s.measure} ${s.what}`.includes(measure) && (subjects ?? []).every(code => s.subjects.includes(code)),
    )
    expect(series.map(s => s.verdict)).toContain(verdict)
  }
  if (family.origins) expect(comparison.stories.reduce((n, s) => n + s.origins.length, 0)).toBe(family.origins)
})
test('the same text gives the same record', () => {
  const report = families[0]?.reports[0]
  if (!report) throw new Error('no family')
  const again = engine.read({
    id: report.id,
    url: report.url,
    kind: 'text',
    title: report.title,
    body: report.text,
    published: { value: String(report.published).slice(0, 10), basis: 'given' },
    notices: [],
  })
  expect(again).toEqual(read.get(report.id))
})
