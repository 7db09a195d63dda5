import { expect, test } from 'vitest'
import { indexByMonth } from './index-by-month.js'

const row = (month: string, mean: number, quads: readonly [number, number, number, number]) => {
  const happenings = quads.reduce<number>((a, b) => a + b, 0)
  const [cooperation, conflict] = [quads[0] + quads[1], quads[2] + quads[3]]
  return { a: 'AAA', b: 'BBB', month, happenings, scoreTenths: Math.round(mean * happenings * 10), mean, cooperation, conflict, quads }
}
const widthOf = ({ low = 0, high = 0 }: { readonly low?: number; readonly high?: number }) => high - low

test('a month between two others in which nothing was observed has neither mean nor band', () => {
  const months = indexByMonth([row('2024-01', 3, [2, 0, 0, 0]), row('2024-03', 3, [2, 0, 0, 0])])
  expect(months.map(m => [m.month, m.mean, m.low !== undefined])).toEqual([
    ['2024-01', 3, true],
    ['2024-02', null, false],
    ['2024-03', 3, true],
  ])
})
test('few happenings make the band wider than many, and happenings at odds wider than those alike', () => {
  const [few, many, mixed] = indexByMonth([
    row('2024-01', 3, [1, 0, 0, 0]),
    row('2024-02', 3, [20, 0, 0, 0]),
    row('2024-03', -2, [10, 0, 0, 10]),
  ])
  if (!few || !many || !mixed) throw new Error('three months are expected')
  expect(widthOf(few)).toBeGreaterThan(widthOf(many))
  expect(widthOf(mixed)).toBeGreaterThan(widthOf(many))
})
test('a band ends where the scores end', () => {
  const [month] = indexByMonth([row('2024-01', -9.5, [0, 0, 0, 1])])
  expect(month?.low).toBe(-10)
})
