import { expect, test } from 'vitest'
import { clauseLikeness } from './clause-likeness.js'

const setOf = (words: string) => new Set(words.split(' '))
const filler = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ')

test('a clause within a long sentence is found in another report', () => {
  const long = setOf(`${filler} allowed long range missiles deep into territory`)
  const short = setOf('green light for long range missiles deep into enemy territory')
  const { likeness, shared } = clauseLikeness(long, short, () => 1, 4)
  expect(shared).toBe(6)
  expect(likeness).toBeGreaterThan(0.6)
})
test('words that stand far apart in a sentence make no clause', () => {
  const spread = setOf(filler)
  expect(clauseLikeness(spread, setOf('word0 word15 word29'), () => 1, 1).shared).toBe(1)
})
test('terms that tell nothing count for nothing', () => {
  expect(clauseLikeness(setOf('a b c'), setOf('a b c'), () => 0, 1)).toEqual({ likeness: 0, shared: 0 })
})
test('two long sentences that share every word take no more than a moment', () => {
  const long = setOf(Array.from({ length: 400 }, (_, i) => `word${i}`).join(' '))
  expect(clauseLikeness(long, long, () => 1, 1).likeness).toBeCloseTo(1)
})
