import { expect, it } from 'vitest'
import { isHistory } from './is-history.js'

const party = { entity: null, code: 'AAA', sector: null, span: { start: 0, end: 1 } }
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
  expect(isHistory(scene(date('1981-10-06', 'stated'), '2024-05-05'), deed, [], [party])).toBe(true)
  expect(isHistory(scene(date('2024-05-01', 'stated'), '2024-05-05'), deed, [], [party])).toBe(false)
})

it('keeps what is told with both sides, however long ago', () => {
  expect(isHistory(scene(date('1981-10-06', 'stated'), '2024-05-05'), deed, [party], [party])).toBe(false)
})

it('counts only a bare year where the day of publication is not known', () => {
  expect(isHistory(scene(date('1981-10-06', 'stated', 'year'), null), deed, [], [party])).toBe(true)
  expect(isHistory(scene(date('1981-10-06', 'stated'), null), deed, [], [party])).toBe(false)
  expect(isHistory(scene(date('1981-10-06', 'relative', 'year'), null), deed, [], [party])).toBe(false)
})

it('takes a question for no report', () => {
  expect(isHistory(scene(date('2024-05-01', 'stated'), '2024-05-05', '\u061F'), deed, [], [])).toBe(true)
})
