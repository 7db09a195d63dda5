import { expect, test } from 'vitest'
import { inflectAdjective } from './inflect-adjective.js'

const forms = (word: string): string[] => inflectAdjective(word).map(form => form.keys.join(' '))

test('a relational adjective has feminine, plural and definite forms', () => {
  // rusi: rusiyya, ar-rusiyya, rusiyyun, ar-rusiyyin, rusiyyat
  const all = forms('\u0631\u0648\u0633\u064a')
  expect(all).toContain('\u0631\u0648\u0633\u064a\u0647')
  expect(all).toContain('\u0627\u0644\u0631\u0648\u0633\u064a\u0647')
  expect(all).toContain('\u0631\u0648\u0633\u064a\u0648\u0646')
  expect(all).toContain('\u0627\u0644\u0631\u0648\u0633\u064a\u064a\u0646')
  expect(all).toContain('\u0631\u0648\u0633\u064a\u0627\u062a')
})

test('both words of a compound adjective inflect and take the article', () => {
  // kuri shamali: al-kuriyya ash-shamaliyya
  expect(forms('\u0643\u0648\u0631\u064a \u0634\u0645\u0627\u0644\u064a')).toContain(
    '\u0627\u0644\u0643\u0648\u0631\u064a\u0647 \u0627\u0644\u0634\u0645\u0627\u0644\u064a\u0647',
  )
})

test('a collective stays as it is but takes the article, and the alif of the accusative', () => {
  // rus: ar-rus, rusan
  expect(forms('\u0631\u0648\u0633')).toEqual(['\u0631\u0648\u0633', '\u0627\u0644\u0631\u0648\u0633', '\u0631\u0648\u0633\u0627'])
})

test('an adjective that begins with hamza and lam keeps them', () => {
  const keys = inflectAdjective('\u0623\u0644\u0645\u0627\u0646\u064a').map(form => form.keys.join(' ')) // German
  expect(keys).toContain('\u0627\u0644\u0645\u0627\u0646\u064a')
  expect(keys).toContain('\u0627\u0644\u0627\u0644\u0645\u0627\u0646\u064a\u0647')
})
