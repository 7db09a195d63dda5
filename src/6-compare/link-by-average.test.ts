import { expect, test } from 'vitest'
import { linkByAverage } from './link-by-average.js'

const always = () => true
test('sure pairs are joined and items without a sure pair stay alone', () => {
  expect(
    linkByAverage(
      4,
      [
        [0, 2, 3],
        [1, 3, -2],
      ],
      0,
      always,
    ),
  ).toEqual([[0, 2], [1], [3]])
})
test('one good pair does not join two groups whose other pairs speak against it', () => {
  const edges = [
    [0, 1, 5],
    [2, 3, 5],
    [1, 2, 1],
    [0, 2, -4],
    [0, 3, -4],
    [1, 3, -4],
  ] as const
  expect(linkByAverage(4, edges, 0, always)).toEqual([
    [0, 1],
    [2, 3],
  ])
})
test('pairs of which nothing is known say nothing', () => {
  expect(
    linkByAverage(
      3,
      [
        [0, 1, 2],
        [1, 2, 1],
      ],
      0,
      always,
    ),
  ).toEqual([[0, 1, 2]])
})
test('groups that may not be joined are not, whatever the odds', () => {
  expect(linkByAverage(2, [[0, 1, 9]], 0, () => false)).toEqual([[0], [1]])
})
