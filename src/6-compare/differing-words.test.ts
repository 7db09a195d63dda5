import { expect, test } from 'vitest'
import { plainOptions } from '../../tests/support/make-report.js'
import { differingWords, slightTerms } from './differing-words.js'

const maker = plainOptions.terms()
const differ = (...texts: string[]) => differingWords(texts, maker, slightTerms(['yesterday', 'monday'], maker))

test('the words of each side that the other one lacks are told in their order', () => {
  expect(differ('army shelled the harbour from the hills', 'army shelled the market from the hills')).toEqual({
    words: [['harbour'], ['market']],
    slight: false,
  })
})
test('other spellings, numerals and words that a language lists as slight make a difference slight', () => {
  expect(differ('minister davutoglu met 12 envoys monday', 'minister davutoghlu met 13 envoys yesterday').slight).toBe(true)
})
test('a word that one side adds is no slight difference', () => {
  expect(differ('army shelled the harbour', 'army shelled the harbour again unprovoked').slight).toBe(false)
})
test('the same words are no difference', () => {
  expect(differ('army shelled the harbour', 'army shelled the harbour')).toEqual({ words: [[], []], slight: true })
})
