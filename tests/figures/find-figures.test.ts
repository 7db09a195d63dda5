import { beforeAll, describe, expect, test } from 'vitest'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'
import type { FigureStatement } from '../../src/schema/statement.js'

let engine: Engine
beforeAll(async () => {
  engine = await loadEngine()
}, 60_000)

const figures = (text: string): FigureStatement[] =>
  engine
    .read({ kind: 'text', body: text, published: { value: '2023-06-14', basis: 'given' }, notices: [] })
    .statements.filter((s): s is FigureStatement => s.kind === 'figure')
const values = (text: string) => figures(text).map(f => [f.value.min, f.value.max, f.unit])

describe('what is counted and in what unit', () => {
  const cases: readonly (readonly [string, readonly (readonly [number | null, number | null, string])[]])[] = [
    ['بلغت صادرات الأردن إلى العراق 650 مليون دولار في عام 2022.', [[6.5e8, 6.5e8, 'USD']]],
    ['وقع البلدان اتفاقيتين في مجال النقل.', [[2, 2, 'count:agreement']]],
    [
      'أصيب في الحادث 14 شخصا بينهم 3 أطفال.',
      [
        [14, 14, 'persons'],
        [3, 3, 'persons'],
      ],
    ],
    [
      'أدى القصف إلى مقتل سبعة وإصابة 20 آخرين.',
      [
        [7, 7, 'persons'],
        [20, 20, 'persons'],
      ],
    ],
    ['تمتد الحدود على 800 متر.', [[0.8, 0.8, 'km']]],
    ['استقبلت البلاد عشرات الآلاف من اللاجئين.', [[20000, null, 'persons']]],
    ['خسرت العملة نحو ثلثي قيمتها.', [[66.67, 66.67, '%']]],
    ['وافقت الدول الخمس على المقترح.', [[5, 5, 'count:state']]],
    ['وتستمر المناورات عشرة أيام.', [[10, 10, 'day']]],
  ]
  for (const [text, expected] of cases) test(text, () => expect(values(text)).toEqual(expected))
})

describe('numbers that count nothing are no figures', () => {
  for (const text of [
    'يعقد الاجتماع الساعة 8:30 مساء في 12 يوليو 2023.',
    'صدر القرار 1701 عن مجلس الأمن.',
    'تحتفل البلاد بالذكرى الخامسة والعشرين للاستقلال.',
    'وقال خالد (45 عاما) إنه لن يغادر.',
    'البالغ من العمر 70 عاما',
  ])
    test(text, () => expect(values(text)).toEqual([]))
})

test('a unit that is not said again is carried over', () => {
  const found = values('بلغ حجم التجارة 28 مليار دولار في 2023 و26 مليارا في 2022.')
  expect(found).toEqual([
    [28e9, 28e9, 'USD'],
    [26e9, 26e9, 'USD'],
  ])
})

test('measure, period and status come from the clause', () => {
  const [trade] = figures('بلغ حجم التبادل التجاري بين تركيا وإيران 5 مليارات دولار عام 2021.')
  expect(trade).toMatchObject({ measure: 'trade', period: { from: '2021-01-01', to: '2021-12-31' }, status: 'happened' })
  const [aim] = figures('تستهدف تركيا وإيران رفع حجم التجارة إلى 30 مليار دولار بحلول عام 2030.')
  expect(aim).toMatchObject({ status: 'planned', unit: 'USD' })
  const [fall] = figures('تراجعت الواردات بنسبة 12 في المئة العام الماضي.')
  expect(fall).toMatchObject({ unit: '%', change: 'down', measure: 'imports' })
})

test('subjects are the parties named nearest', () => {
  const [trade] = figures('بلغت صادرات مصر إلى السودان 900 مليون دولار.')
  expect(new Set(trade?.subjects.map(s => s.code))).toEqual(new Set(['EGY', 'SDN']))
})

test('a headline figure that the body repeats is told once', () => {
  const report = engine.read({
    kind: 'text',
    title: 'الصين تتعهد بتقديم 300 مليون دولار لباكستان',
    body: 'تعهدت الصين اليوم بتقديم 300 مليون دولار لباكستان لدعم المتضررين من الفيضانات.',
    published: { value: '2023-06-14', basis: 'given' },
    notices: [],
  })
  expect(report.statements.filter(s => s.kind === 'figure')).toHaveLength(1)
})
