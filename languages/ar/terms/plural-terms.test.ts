import { expect, test } from 'vitest'
import { pluralTerms } from './plural-terms.js'

const affixes = {
  prefixes: [{ keep: 3, text: 'ال' }],
  suffixes: [
    { keep: 3, text: 'ها' },
    { keep: 3, text: 'ه' },
  ],
  twice: false,
}
const made = (...lists: string[][]) => pluralTerms(lists, affixes)

test('a singular leads to its broken plurals, and each of them to it and to the others', () => {
  expect(made(['بحر', 'بحار', 'بحور'])).toEqual({ بحر: ['بحار', 'بحور'], بحار: ['بحر', 'بحور'], بحور: ['بحر', 'بحار'] })
})
test('a plural in hamza is known by the seat that hamza takes before a pronoun', () => {
  expect(made(['شريك', 'شركاء']).شريك).toEqual(['شركاء', 'شركاو', 'شركاي'])
})
test('a plural that two words share leads to both', () => {
  expect(made(['بديل', 'بدائل'], ['بديلة', 'بدائل']).بدايل).toEqual(['بديل', 'بديله'])
})
test('a word without a broken plural leads nowhere', () => {
  expect(made(['بيان'])).toEqual({})
})
test('words that are not searched for lead nowhere', () => {
  expect(pluralTerms([['كل', 'كلول']], affixes, new Set(['كل']))).toEqual({})
})
