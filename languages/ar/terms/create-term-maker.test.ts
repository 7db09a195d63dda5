import { expect, test } from 'vitest'
import { fileData } from '../../../src/base/file-data.js'
import { createTermMaker } from './create-term-maker.js'

const maker = createTermMaker(fileData())
const terms = (text: string) => maker.terms(text).map(t => t.term)

test('an adjective in the singular finds its plural', () => {
  expect(terms('الإرهابي')).toEqual(terms('إرهابيون'))
})
test('spellings of hamza, ya and ta marbuta fall together', () => {
  expect(terms('زيارة أنقره')).toEqual(terms('زياره انقرة'))
})
test('a term leads back to where its word stands', () => {
  const text = 'وصل الوفد إلى القاهرة'
  expect(maker.terms(text).map(t => text.slice(t.start, t.end))).toEqual(['وصل', 'الوفد', 'القاهرة'])
})
test('words without content are left out, also after a conjunction', () => {
  expect(terms('وفي من على')).toEqual([])
})
test('a common word is less rare than a name', () => {
  expect(maker.rarity(terms('الحكومة')[0] ?? '')).toBeLessThan(maker.rarity('zzz'))
})
