import { beforeAll, expect, test } from 'vitest'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'

let engine: Engine
beforeAll(async () => {
  engine = await loadEngine()
}, 60_000)

/** Codes of everybody who said the last quotation of a text, the first speaker in front. */
function speakersOf(body: string): readonly string[] {
  const report = engine.read({ kind: 'text', body, language: 'ar', notices: [] })
  const last = report.statements.findLast(one => one.kind === 'quotation')
  return last?.kind === 'quotation' ? [last.speaker.code, ...(last.jointly ?? []).map(party => party.code)] : []
}

test.each([
  ['two states of one title', 'قال وزيرا خارجية ألمانيا وفرنسا في بيان مشترك إن الاتفاق مهم.', ['DEU', 'FRA']],
  ['a president and his counterpart', 'أكد الرئيس الروسي ونظيره الصيني أن التعاون مستمر.', ['RUS', 'CHN']],
  ['two states', 'أعلنت بولندا وليتوانيا أنهما ستبنيان الجسر.', ['POL', 'LTU']],
  ['the two sides, by one word', 'التقى الرئيس الكيني نظيره الأوغندي. وقال الجانبان إن التجارة ستنمو.', ['KEN', 'UGA']],
  ['an ambassador to two states speaks for his own', 'قال السفير البلجيكي لدى مصر وليبيا إن الحوار مستمر.', ['BEL']],
  ['one ministry of two affairs', 'قال وزير الخارجية والتعاون الدولي المصري إن الحوار مستمر.', ['EGY']],
])('who said it together: %s', (_name, body, codes) => {
  expect(speakersOf(body)).toEqual(codes)
})
