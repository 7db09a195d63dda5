import { expect, test } from 'vitest'
import { dayNumber, isoOfDay } from './day-number.js'

test('a date and its number are one day, before 1970 too', () => {
  for (const day of ['1969-12-31', '1970-01-01', '2024-02-29']) expect(isoOfDay(dayNumber(day) as number)).toBe(day)
})
test('an instant counts for its day', () => {
  expect(dayNumber('1970-01-02T23:59:59Z')).toBe(1)
})
test('what is no date has no number', () => {
  expect([dayNumber(null), dayNumber(''), dayNumber('soon')]).toEqual([null, null, null])
})
