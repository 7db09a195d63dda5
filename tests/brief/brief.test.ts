import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../src/7-store/store.js'
import { showBrief } from '../../src/8-serve/cli/show-brief.js'
import type { Desk } from '../../src/8-serve/desk.js'
import { BRIEF_SECTIONS, makeBrief } from '../../src/8-serve/views/make-brief.js'
import { sampleDesk, sampleReports } from '../support/sample-desk.js'

let desk: Desk
let store: Store
beforeAll(async () => {
  const made = await sampleDesk()
  desk = made.desk
  store = made.store
})
afterAll(() => store.close())
const show = async (codes: string[], since: string, output: 'markdown' | 'html', language: string) => {
  const words = desk.engine.compareOptions.words[language]
  if (!words) throw new Error(`no words for ${language}`)
  return showBrief(await makeBrief(desk, codes, since), { output, language, words, nameOf: desk.nameOf })
}

test('every line of the briefing is cited with a sentence that a report prints', async () => {
  const { sections } = await makeBrief(desk, ['KAZ'], '2024-06-10')
  const lines = BRIEF_SECTIONS.flatMap(name => sections[name])
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) {
    expect(line.citations.length).toBeGreaterThan(0)
    for (const c of line.citations) expect(sampleReports.some(r => r.article.text.replace(/\s+/g, ' ').includes(c.sentence))).toBe(true)
  }
})
test('what was published before the day is left out', async () => {
  const { sections } = await makeBrief(desk, ['KAZ'], '2024-06-12')
  expect(sections.happenings).toEqual([])
  expect(sections.planned).toHaveLength(1)
})
test('parties that nobody wrote about have nothing new', async () => {
  expect(await show(['MEX'], '2024-06-01', 'markdown', 'en')).toContain('Nothing new.')
})
test('the Markdown names type, parties, status and day in words', async () => {
  const text = await show(['UZB'], '2024-06-10', 'markdown', 'en')
  expect(text).toContain('## What happened')
  expect(text).toMatch(/Meeting or call: .*Kazakhstan.*\(happened, 2024-06-09\)/)
})
test('the Arabic page reads from right to left and has the headings of its language', async () => {
  const page = await show(['UZB'], '2024-06-10', 'html', 'ar')
  expect(page).toContain('<html lang="ar" dir="rtl">')
  expect(page).toContain(`<h2>${desk.engine.compareOptions.words.ar?.brief?.happenings}</h2>`)
  expect(page).not.toContain('What happened')
})
test('words of reports cannot become markup', async () => {
  expect(await show(['UZB'], '2024-06-10', 'html', 'en')).not.toContain('<tags>')
})
