import { expect, test } from 'vitest'
import { linkByReports } from './link-by-reports.js'

// Items 0 and 1 stand in report 0 (lead and background), 2 and 3 in report 1.
const reportOf = (item: number) => Math.floor(item / 2)
const groups = [
  [0, 1],
  [2, 3],
]

test('groups are joined by the surest pair of each two reports, whatever their background says', () => {
  const edges = [
    [0, 2, 2],
    [0, 3, -3],
    [1, 2, -3],
    [1, 3, -4],
  ] as const
  expect(linkByReports(groups, edges, reportOf, 0.3, () => true)).toEqual([[0, 1, 2, 3]])
})

test('groups without a sure pair stay apart', () => {
  const edges = [
    [0, 2, 0.2],
    [1, 3, 0.1],
  ] as const
  expect(linkByReports(groups, edges, reportOf, 0.3, () => true)).toEqual(groups)
})

test('one sure pair does not outweigh other reports that speak against it', () => {
  const edges = [
    [0, 2, 1],
    [0, 4, -2],
    [0, 6, -2],
  ] as const
  expect(linkByReports([[0], [2, 4, 6]], edges, reportOf, 0.3, () => true)).toEqual([[0], [2, 4, 6]])
})

test('what may not be joined is not, and the next best is', () => {
  const edges = [
    [0, 2, 2],
    [0, 4, 1],
  ] as const
  const mayJoin = (a: readonly number[], b: readonly number[]) => !(a.includes(0) && b.includes(2))
  expect(linkByReports([[0], [2], [4]], edges, reportOf, 0.3, mayJoin)).toEqual([[0, 4], [2]])
})
