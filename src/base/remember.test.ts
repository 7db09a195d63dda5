import { expect, test } from 'vitest'
import { createMemory, ownString, remember } from './remember.js'

test('what was asked for lately stays, what was not is forgotten', () => {
  const memory = createMemory<number>(2)
  memory.set('a', 1)
  memory.set('b', 2)
  memory.set('c', 3)
  expect(memory.get('a')).toBe(1)
  memory.set('d', 4)
  memory.set('e', 5)
  expect(memory.get('b')).toBeUndefined()
  expect(memory.get('a')).toBe(1)
  expect(memory.get('e')).toBe(5)
})

test('a memory never holds more than two generations', () => {
  const memory = createMemory<number>(10)
  for (let i = 0; i < 1000; i++) memory.set(`word ${i}`, i)
  const kept = Array.from({ length: 1000 }, (_, i) => memory.get(`word ${i}`)).filter(one => one !== undefined)
  expect(kept.length).toBeLessThanOrEqual(20)
  expect(memory.get('word 999')).toBe(999)
})

test('a key that is no word is not kept', () => {
  const memory = createMemory<number>(10)
  memory.set('x'.repeat(1000), 1)
  expect(memory.get('x'.repeat(1000))).toBeUndefined()
})

test('a remembered function gives the same answers and works once', () => {
  let calls = 0
  const length = remember(word => {
    calls++
    return word.length
  }, 100)
  expect([length('one'), length('three'), length('one')]).toEqual([3, 5, 3])
  expect(calls).toBe(2)
})

test('a string of its own reads like the piece it was made from', () =>
  expect(ownString('a long text with many words'.slice(2, 20))).toBe('long text with man'))
