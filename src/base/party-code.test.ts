import { expect, test } from 'vitest'
import { keyOfParties, stateOf } from './party-code.js'

test('the state of a code stands before its group', () => {
  expect(['LBN~hezbollah', 'LBN', '~militants', 'A~b~c', ''].map(stateOf)).toEqual(['LBN', 'LBN', '', 'A', ''])
})

test('the key of parties does not depend on their order', () => {
  const [a, b] = [{ code: 'RUS' }, { code: 'KAZ' }]
  expect(keyOfParties([a, b])).toBe(keyOfParties([b, a]))
  expect(keyOfParties([a])).not.toBe(keyOfParties([a, b]))
})
