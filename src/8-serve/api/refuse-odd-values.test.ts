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
test('what is usual passes, and so do bytes and what is not there', () => {
  expect(refused({ params: null, query: { q: 'water', limit: 5 }, body: Buffer.from('\0\0') })).not.toThrow()
})
