import { expect, test } from 'vitest'
import { makeSpelling } from '../base/spelling.js'
import { matchNames } from './match-names.js'

const letters = [...'abcdefghijklmnopqrstuvwxyz'].map(letter => [letter, letter.toUpperCase(), 0.03] as const)
const spelling = makeSpelling({ pairs: [['^', '^', 0.1], ['$', '$', 0.1], ...letters] })
const words = (name: string): string[] => name.split(' ').map(word => `^${word}$`)

test('the same words in another order match', () => {
  expect(matchNames({ own: words('SERGEI LAVROV'), latin: words('lavrov sergei') }, spelling).score).toBeCloseTo(0, 5)
})

test('two persons are never one on a surname alone', () => {
  expect(matchNames({ own: words('LAVROV'), latin: words('sergei lavrov') }, spelling).score).toBe(Number.NEGATIVE_INFINITY)
  expect(matchNames({ own: words('IVAN LAVROV'), latin: words('sergei lavrov') }, spelling).score).toBeLessThan(-0.9)
})

test('what is left over is said', () => {
  expect(matchNames({ own: words('ALI HASSAN'), latin: words('ali bin hassan') }, spelling).left).toEqual(['bin'])
})
