import { expect, it } from 'vitest'
import { isHistory } from './is-history.js'

const date = (from: string, basis: 'stated' | 'relative', granularity = 'day') => ({
  kind: 'date',
  start: 4,
  end: 8,
  basis,
  granularity,
  interval: { from, to: from },
})
const scene = (value: object, published: string | null, last = '.') =>
  ({
    words: [{ token: { start: 0, end: 3, text: 'x' } }, { token: { start: 4, end: 9, text: last } }],
    chunks: [{ from: 0, to: 2 }],
    input: { values: [value], article: { published: published === null ? null : { value: published } } },
  }) as never
const deed = { clause: { chunks: [0] } } as never

it('takes a year long before the day of publication for history where a side is open', () => {
  expect(isHistory(scene(date('1981-10-06', 'stated'), '2024-05-05'), deed)).toBe(true)
  expect(isHistory(scene(date('2024-05-01', 'stated'), '2024-05-05'), deed)).toBe(false)
})

it('takes what is reckoned up over years or many months for history', () => {
  const span = { ...date('2014-05-05', 'relative', 'year'), relation: 'during', unit: 'a', value: { min: 10 } }
  expect(isHistory(scene(span, '2024-05-05'), deed)).toBe(true)
  expect(isHistory(scene({ ...span, unit: 'mo', value: { min: 6 } }, '2024-05-05'), deed)).toBe(true)
  expect(isHistory(scene({ ...span, unit: 'mo', value: { min: 1 } }, null), deed)).toBe(false)
  expect(isHistory(scene({ ...span, unit: 'd', value: { min: 6 } }, null), deed)).toBe(false)
})

it('takes years ago for history where the day of publication is not known', () => {
  const ago = { ...date('2014-05-05', 'relative', 'year'), unit: 'a', interval: undefined }
  expect(isHistory(scene(ago, null), deed)).toBe(true)
})

it('asks the clause that a relative clause hangs on where its own has no date', () => {
  const main = { chunks: [0] }
  const led = { clause: { kind: 'relative', parent: 0, coordinated: -1, chunks: [1] } } as never
  const both = scene(date('1981-10-06', 'stated'), '2024-05-05') as unknown as { chunks: object[] }
  const two = { ...both, clauses: [main], chunks: [...both.chunks, { from: 1, to: 1 }] } as never
  expect(isHistory(two, led)).toBe(true)
})

it('counts only a bare year where the day of publication is not known', () => {
  expect(isHistory(scene(date('1981-10-06', 'stated', 'year'), null), deed)).toBe(true)
  expect(isHistory(scene(date('1981-10-06', 'stated'), null), deed)).toBe(false)
  expect(isHistory(scene(date('1981-10-06', 'relative', 'year'), null), deed)).toBe(false)
})

it('takes a question for no report', () => {
  expect(isHistory(scene(date('2024-05-01', 'stated'), '2024-05-05', '\u061F'), deed)).toBe(true)
})
