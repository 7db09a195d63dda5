import { expect, test } from 'vitest'
import { packSpellingContext, unpackSpellingContext } from './pack-spelling-context.js'
import { makeSpelling } from './spelling.js'
import { contextsOf, makeSpellingContext, slotOf, type SpellingContextModel } from './spelling-context.js'

/** Toy model: "c" is written K or S; before "i" it is S. Other letters are written as themselves or not at all. */
function toy(): SpellingContextModel {
  const letters = { c: ['K', 'S'], a: ['A', ''], i: ['I', ''], m: ['M'] }
  const table = new Float32Array(2 ** 12)
  const beforeI = contextsOf('ci', 0)[2]!
  table[slotOf(beforeI, 1, 12)] = 3
  return { bits: 12, scale: 1, letters, table }
}

test('a letter is written as those about it ask for', () => {
  const { score } = makeSpellingContext(toy())
  expect(score('^cim$', '^SIM$')).toBeGreaterThan(score('^cim$', '^KIM$'))
  expect(score('^cam$', '^SAM$')).toBeCloseTo(score('^cam$', '^KAM$'))
})

test('probabilities of all spellings of a word add up to one', () => {
  const { score } = makeSpellingContext(toy())
  const all = ['^KIM$', '^SIM$', '^KM$', '^SM$'].map(own => Math.exp(score('^cim$', own)))
  expect(all.reduce((a, b) => a + b)).toBeCloseTo(1)
})

test('a spelling that the model knows no way to is impossible', () => {
  const { score } = makeSpellingContext(toy())
  expect(score('^cim$', '^XIM$')).toBe(Number.NEGATIVE_INFINITY)
  expect(score('^cxm$', '^KM$')).toBe(Number.NEGATIVE_INFINITY)
})

test('a packed model gives the same scores but for what a byte cannot say', () => {
  const model = toy()
  const again = makeSpellingContext(unpackSpellingContext(packSpellingContext(model)))
  expect(again.score('^cim$', '^SIM$')).toBeCloseTo(makeSpellingContext(model).score('^cim$', '^SIM$'), 1)
})

test('letters in context order the first candidates of an index', () => {
  const pairs = [
    ['^', '^', 0.2],
    ['$', '$', 0.2],
    ['c', 'S', 0.1],
    ['a', '', 0.1],
    ['i', '', 0.1],
    ['m', 'M', 0.1],
  ] as const
  const words = ['^cam$', '^cim$']
  const [best] = makeSpelling({ pairs: [...pairs] }, makeSpellingContext(toy())).index(words)('^SM$')
  expect(words[best!.word]).toBe('^cim$')
})
