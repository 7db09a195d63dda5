import { expect, test } from 'vitest'
import { makeReport } from '../../../tests/support/make-report.js'
import { compareReports } from '../../../src/6-compare/compare-reports.js'
import { fileData } from '../../../src/base/file-data.js'
import { readJsonData } from '../../../src/base/data-source.js'
import type { ComparisonWords } from '../../../src/language/comparison-words.js'
import { createTermMaker } from '../terms/create-term-maker.js'

const data = fileData()
const terms = createTermMaker(data)
const options = { terms: () => terms, words: { xx: readJsonData<ComparisonWords>(data, 'ar/comparison.json') } }
const visit = (id: string, sentence: string) =>
  makeReport({
    id,
    published: '2024-06-10',
    sentences: [sentence],
    events: [{ in: 0, type: 'CONSULT', actors: ['KEN'], recipients: ['UGA'] }],
  })
const reasons = (...sentences: string[]) =>
  compareReports(
    sentences.map((sentence, i) => visit(`r${i}`, sentence)),
    options,
  ).differences.map(d => d.why['xx'])

test('a state visit and an official visit are different ranks of one visit', () => {
  const found = reasons(
    'بدأ الرئيس الكيني زيارة دولة إلى أوغندا تستمر يومين ويلتقي نظيره',
    'وصل الرئيس الكيني إلى أوغندا في زيارة رسمية تستمر يومين ويلتقي نظيره',
  )
  expect(found).toContain('تختلف صفة الزيارة: زيارة دولة / زيارة رسمية.')
})
test('one rank in two reports is no difference of rank', () => {
  const found = reasons(
    'بدأ الرئيس الكيني زيارة رسمية إلى أوغندا تستمر يومين ويلتقي نظيره',
    'وصل الرئيس الكيني إلى أوغندا في زيارة رسمية تستمر يومين ويلتقي نظيره',
  )
  expect(found.filter(why => why?.includes('صفة'))).toEqual([])
})
