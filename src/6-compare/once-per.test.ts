import { expect, test } from 'vitest'
import { oncePer } from './once-per.js'

test('what was made of an object is made once, also where it is undefined', () => {
  let calls = 0
  const count = oncePer((list: readonly number[]) => {
    calls++
    return list.length > 0 ? list.length : undefined
  })
  const [full, empty] = [[1, 2], []]
  expect([count(full), count(full), count(empty), count(empty)]).toEqual([2, 2, undefined, undefined])
  expect(calls).toBe(2)
})

test('two objects of one content are two', () => {
  const made = oncePer((list: readonly number[]) => [...list])
  expect(made([1])).not.toBe(made([1]))
})
