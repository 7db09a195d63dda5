import { expect, test } from 'vitest'
import { makeSpelling } from './spelling.js'

// A toy script: capital letters, no vowels.
const spelling = makeSpelling({
  pairs: [
    ['^', '^', 0.2],
    ['$', '$', 0.2],
    ['m', 'M', 0.1],
    ['n', 'N', 0.1],
    ['a', '', 0.1],
    ['a', 'A', 0.05],
    ['sh', 'X', 0.05],
    ['s', 'S', 0.1],
    ['h', 'H', 0.1],
  ],
})

test('the likeliest Latin spelling comes first', () => {
  const words = ['^man$', '^san$', '^sham$']
  const found = spelling.index(words)('^XM$')
  expect(found.map(({ word }) => words[word])).toEqual(['^sham$'])
})

test('search and single score agree', () => {
  const [best] = spelling.index(['^man$'])('^MN$')
  expect(best?.score).toBeCloseTo(spelling.score('^man$', '^MN$'), 10)
})

test('a match explains itself letter by letter', () => {
  const steps = spelling.explain('^sham$', '^XM$')
  expect(steps?.map(step => `${step.latin}=${step.own}`)).toEqual(['^=^', 'sh=X', 'a=', 'm=M', '$=$'])
})

test('what cannot be spelled so has no explanation', () => {
  expect(spelling.explain('^man$', '^S$')).toBeNull()
  expect(spelling.score('^man$', '^S$')).toBe(Number.NEGATIVE_INFINITY)
})
