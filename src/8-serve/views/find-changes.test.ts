import { expect, test } from 'vitest'
import { findChanges } from './find-changes.js'

const monthsFrom = (means: readonly number[], count = 5) =>
  means.map((mean, i) => ({ month: `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, mean, count }))

test('a lasting fall of the index is a change, named by its first month and both levels', () => {
  const changes = findChanges(monthsFrom([3, 2.5, 3, 3.5, 3, 2.5, -3, -3.5, -2.5, -3, -4, -3]))
  expect(changes).toEqual([{ month: '2020-07', before: 2.92, after: -3.17 }])
})
test('a quiet index and one bad month are no change of level', () => {
  expect(findChanges(monthsFrom([3, 2, 3, 2, 3, 2, 3, 2, 3]))).toEqual([])
  expect(findChanges(monthsFrom([3, 2, 3, 2, -6, 2, 3, 2, 3, 2]))).toEqual([])
})
test('fall and recovery are two changes', () => {
  const means = [3, 3, 3, 3, 3, -4, -4, -4, -4, -4, 3, 3, 3, 3, 3]
  expect(findChanges(monthsFrom(means)).map(c => c.month)).toEqual(['2020-06', '2020-11'])
})
test('single happenings a month prove less than many', () => {
  const means = [2, 3, 2, 0, 0, 1]
  expect(findChanges(monthsFrom(means, 1))).toEqual([])
})
test('too few months show no change', () => {
  expect(findChanges(monthsFrom([5, -5, 5]))).toEqual([])
})
