import { expect, test } from 'vitest'
import { makeSpelling } from '../base/spelling.js'
import { matchNames, matchOwnNames } from './match-names.js'

const letters = [...'abcdefghijklmnopqrstuvwxyz'].map(letter => [letter, letter.toUpperCase(), 0.03] as const)
const near = [['k', 'Q', 0.003] as const, ['q', 'K', 0.003] as const, ['a', '', 0.006] as const]
const model = makeSpelling({ pairs: [['^', '^', 0.1], ['$', '$', 0.1], ...letters, ...near] })
const spelling = { model, foldOwn: (word: string) => word, foldLatin: (word: string) => word, variants: (word: string) => [word] }
const words = (name: string): string[] => name.split(' ').map(word => `^${word}$`)

test('the same words in another order match', () => {
  const { score, left } = matchNames(words('SERGEI LAVROV'), words('lavrov sergei'), spelling)
  expect(score).toBeGreaterThan(20)
  expect(left).toEqual([])
})

test('two persons are never one on a surname alone', () => {
  expect(matchNames(words('LAVROV'), words('sergei lavrov'), spelling).score).toBe(Number.NEGATIVE_INFINITY)
  expect(matchNames(words('IVAN LAVROV'), words('sergei lavrov'), spelling).score).toBeLessThan(0)
})

test('what is left over is said', () => {
  expect(matchNames(words('ALI HASSAN'), words('ali bin hassan'), spelling).left).toEqual(['bin'])
})

test('a name written together matches the same written apart', () => {
  const { score, words: pairs } = matchNames(words('ABDALLAH OMAR'), words('abd allah omar'), spelling)
  expect(score).toBeGreaterThan(20)
  expect(pairs.map(pair => pair.b)).toContain('abd allah')
})

test('two spellings of one script match by the letters that stand for each other', () => {
  expect(matchOwnNames(words('QASSEM TOKAYEV'), words('QASSEM TOQAYEV'), spelling).score).toBeGreaterThan(15)
  expect(matchOwnNames(words('QASSEM TOKAYEV'), words('QASSEM NAZARBAYEV'), spelling).score).toBeLessThan(0)
})
