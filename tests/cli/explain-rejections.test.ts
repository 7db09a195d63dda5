import { beforeAll, expect, test } from 'vitest'
import { explainReport } from '../../src/8-serve/cli/explain.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'
import type { Rejection } from '../../src/schema/rejection.js'

let engine: Engine
beforeAll(async () => {
  engine = await loadEngine()
}, 60_000)

function rejected(body: string): string[] {
  const found: Rejection[] = []
  const report = engine.read({ kind: 'text', body, language: 'ar', notices: [] }, { onReject: one => found.push(one) })
  return found.map(one => `${one.reason}: ${report.article.text.slice(one.start, one.end)}`)
}

test.each([
  ['ولم يقل الوزير الكندي إن بلاده ستنسحب.', 'denied: يقل'],
  ['ورفع المتظاهرون شعار "لا للحرب أبدا" أمام السفارة.', 'no-saying: لا للحرب أبدا'],
  ['ووفقا للقواعد المعمول بها، أغلقت الحدود أمس.', 'no-source: ووفقا'],
  ['حلت النرويج في المرتبة الثالثة.', 'ordinal: الثالثة'],
  ['وقال خالد (45 عاما) إنه لن يغادر.', 'age: 45 عاما'],
  ['وبلغت الصادرات 5 مليارات دولار (4.6 مليار يورو).', 'conversion: 4.6 مليار يورو'],
])('a near miss is told with its reason: %s', (text, expected) => expect(rejected(text)).toContain(expected))

test('what was read is not among the rejected', () => {
  expect(rejected('قال الوزير الكندي إن بلاده لن تنسحب.')).toEqual([])
})

test('isnad explain prints the near misses under their sentence', () => {
  const rejections: Rejection[] = []
  const body = 'ولم يقل الوزير الكندي إن بلاده ستنسحب.'
  const report = engine.read({ kind: 'text', body, language: 'ar', notices: [] }, { onReject: one => rejections.push(one) })
  expect(explainReport(report, { colour: false, language: 'en', rejections })).toContain('denied or impersonal')
})
