import { expect, test } from 'vitest'
import type { Happening } from '../schema/comparison.js'
import { createDyadShares } from './dyad-shares.js'

const visit = (confidence?: number): Pick<Happening, 'actors' | 'recipients' | 'time' | 'status' | 'type' | 'confidence'> => ({
  type: 'CONSULT',
  actors: ['AAA'],
  recipients: ['BBB'],
  status: 'happened',
  time: { from: '2024-06-10', to: '2024-06-10', basis: 'stated' },
  ...(confidence === undefined ? {} : { confidence }),
})
const monthsOf = (...of: (number | undefined)[]): number => {
  const shares = createDyadShares()
  for (const confidence of of) shares.count(visit(confidence), 4, 1)
  return [...shares.months.values()].reduce((sum, row) => sum + row.happenings, 0)
}

test('a lead, rather read wrong than right, does not count in the months of a pair', () => {
  expect(monthsOf(0.9, 0.5, 0.49, 0.1)).toBe(2)
})

test('a happening kept by an older version, which says no chance, counts as it did', () => {
  expect(monthsOf(undefined)).toBe(1)
})

test('a lead still stands among what is told of a pair', () => {
  const shares = createDyadShares()
  shares.count(visit(0.2), 4, 1)
  expect([...shares.totals.values()].map(total => total.happenings)).toEqual([1])
})
