import { expect, test } from 'vitest'
import { makeReport } from '../../../tests/support/make-report.js'
import { compareReports } from '../../../src/6-compare/compare-reports.js'
import { fileData } from '../../../src/base/file-data.js'
import { readJsonData } from '../../../src/base/data-source.js'
import type { ComparisonWords } from '../../../src/language/comparison-words.js'
import { createTermMaker } from '../terms/create-term-maker.js'

const data = fileData()
const terms = createTermMaker(data)
const words = readJsonData<ComparisonWords>(data, 'ar/comparison.json')
const options = { terms: () => terms, words: { ar: words } }
const reasons = (title: string, ...sentences: string[]) => {
  const report = makeReport({ id: 'a', published: '2024-06-10', title, sentences: [...sentences] })
  const { article } = report
  // The title is the first sentence of an article.
  const made = { ...report, article: { ...article, language: 'ar', sentences: [{ start: 0, end: title.length }, ...article.sentences] } }
  return compareReports([made], options).differences.map(d => d.why['ar'])
}

test('a title that asserts what its text only seeks is firmer than it', () => {
  expect(reasons('الوزيران ينهيان أزمة الحدود', 'سعى الوزيران خلال جلسة طويلة في العاصمة إلى حل أزمة الحدود القديمة')).toEqual([
    'يجزم العنوان بما لا يجزم به النص: سعى.',
  ])
})
test('an expectation right before the deed counts, one about something else does not', () => {
  expect(reasons('فتح المعبر أمام الشاحنات', 'وقال تجار في المدينة القديمة إن من المتوقع فتح المعبر أمام الشاحنات')).toHaveLength(1)
  const other = 'ويأمل تجار المدينة القديمة الذين خسروا كثيرا في موسم جيد بعد فتح المعبر أمام الشاحنات'
  expect(reasons('فتح المعبر أمام الشاحنات', `وأعلنت البلدية القرار مساء أمس في بيان قصير، ${other}`)).toEqual([])
})
test('nothing is said where the text asserts it too, or the title hedges or quotes', () => {
  const hedged = 'سعى الوزيران خلال جلسة طويلة في العاصمة إلى حل أزمة الحدود القديمة'
  expect(reasons('الوزيران ينهيان أزمة الحدود', 'أنهى الوزيران اليوم أزمة الحدود', hedged)).toEqual([])
  expect(reasons('الوزيران يسعيان لإنهاء أزمة الحدود', hedged)).toEqual([])
  expect(reasons('الوزيران: انتهت أزمة الحدود', hedged)).toEqual([])
  expect(reasons('هل تنتهي أزمة الحدود؟', hedged)).toEqual([])
})
