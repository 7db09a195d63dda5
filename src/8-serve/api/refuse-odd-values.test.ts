import { expect, test } from 'vitest'
import { refuseOddValues } from './refuse-odd-values.js'

const refused = (parts: Record<string, unknown>) => () => refuseOddValues(parts)

test('a number beyond all numbers is refused, wherever it stands', () => {
  expect(refused({ query: { limit: Number.POSITIVE_INFINITY } })).toThrow('query/limit')
  expect(refused({ query: {}, body: { query: { least: [1, Number.NaN] } } })).toThrow('body/query/least/1')
})
test('words with a NUL are refused, a text to be read is not', () => {
  expect(refused({ params: { id: 'a\0b' } })).toThrow('params/id')
  expect(refused({ body: { name: '\0' } })).toThrow('body/name')
  expect(refused({ body: { text: 'a\0b', html: '\0' } })).not.toThrow()
  expect(refused({ body: 'a\0b' })).not.toThrow()
})
test('a day that no month has is refused where a day is asked for, and passes as words to search for', () => {
  for (const name of ['from', 'to', 'since', 'until', 'published'])
    for (const value of ['2024-02-30', '2024-13-01', '2024-00-10', '2023-02-29'])
      expect(refused({ query: { [name]: value } })).toThrow(`query/${name}: ${value} is no day of the calendar`)
  expect(refused({ query: { from: '2024-02-29', q: '2024-02-30' }, body: { text: '2024-99-99', published: '2024-12-31' } })).not.toThrow()
})
test('what is usual passes, and so do bytes and what is not there', () => {
  expect(refused({ params: null, query: { q: 'water', limit: 5 }, body: Buffer.from('\0\0') })).not.toThrow()
})
