import { beforeAll, expect, test } from 'vitest'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'

let engine: Engine
beforeAll(async () => {
  engine = await loadEngine()
}, 60_000)

const contexts = (text: string): string[] =>
  engine
    .read({ kind: 'text', body: text, language: 'ar', notices: [], published: { value: '2023-06-14', basis: 'given' } })
    .statements.flatMap(one => (one.kind === 'event' ? one.contexts : []))

test.each([
  ['وقعت مصر والهند اتفاقية للتعاون العسكري في القاهرة.', 'military'],
  ['وقعت تونس وإيطاليا اتفاقا بشأن الهجرة في روما.', 'migration'],
  ['فرض الاتحاد الأوروبي عقوبات على إيران بسبب برنامجها النووي.', 'cbrn'],
  ['طردت السويد ثلاثة دبلوماسيين من السفارة الروسية.', 'diplomatic'],
  ['اتهمت فرنسا ميانمار بارتكاب انتهاكات لحقوق الإنسان.', 'human_rights'],
  ['اتهمت أستراليا الصين بشن هجمات إلكترونية على مؤسساتها.', 'cyber'],
  ['طالبت الجزائر فرنسا بتعويضات عن التجارب.', 'reparations'],
])('%s', (text, context) => expect(contexts(text)).toContain(context))

test('an event whose clause names no context has none', () => {
  expect(contexts('زار الرئيس البولندي فرنسا أمس.')).toEqual([])
})

test('the words of another clause give no context', () => {
  expect(contexts('زار الرئيس البولندي فرنسا أمس. وارتفعت أسعار النفط في الأسواق.')).toEqual([])
})
