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

describe('the time that a figure is told for', () => {
  // published 2023-06-14, a Wednesday
  const cases: readonly (readonly [string, readonly (string | null)[]])[] = [
    ['بلغ حجم التبادل التجاري بين بولندا وتشيكيا 28 مليار يورو في عام 2021.', ['2021-01-01..2021-12-31']],
    ['وبلغ التبادل التجاري 20 مليار دولار منذ بداية العام.', ['2023-01-01..2023-06-14']],
    ['وصلت الاستثمارات القطرية في بريطانيا إلى 35 مليار جنيه العام الماضي.', ['2022-01-01..2022-12-31']],
    ['ارتفعت صادرات المغرب بنسبة 12% في الربع الأول من العام الجاري.', ['2023-01-01..2023-03-31']],
    [
      'تراجع التبادل التجاري بنسبة 14% في 2016 و32% في 2015 و23% في 2009.',
      ['2016-01-01..2016-12-31', '2015-01-01..2015-12-31', '2009-01-01..2009-12-31'],
    ],
    ['وتراجعت الصادرات مرات، منها 2018 بنسبة 5% و2020 بنسبة 9%.', ['2018-01-01..2018-12-31', '2020-01-01..2020-12-31']],
    [
      'زاد التبادل التجاري بين البلدين من 5 مليارات دولار في 2019 إلى 12 مليار دولار في 2022.',
      ['2019-01-01..2019-12-31', '2022-01-01..2022-12-31'],
    ],
    [
      'وتراجعت الصادرات إلى 3 مليارات دولار في الربع الأول، مقابل 4 مليارات في الفترة نفسها من 2022.',
      ['2023-01-01..2023-03-31', '2022-01-01..2022-03-31'],
    ],
    ['وبين عامي 2018 و2022 استقبلت ألمانيا 1.2 مليون لاجئ.', ['2018-01-01..2022-12-31']],
    ['تستهدف الأردن جذب 8 ملايين سائح بحلول 2030.', ['2030-01-01..2030-12-31']],
    ['وأسفر القصف أمس عن مقتل 52 شخصا.', ['2023-06-13..2023-06-13']],
    ['قتل 12 جنديا وأصيب 30 آخرون في هجوم الثلاثاء شمال مالي.', ['2023-06-13..2023-06-13', '2023-06-13..2023-06-13']],
    ['وتستمر زيارة الرئيس الكوري، التي بدأت الاثنين، ثلاثة أيام.', ['2023-06-12..2023-06-14']],
    // near misses
    ['وقالت الحكومة الثلاثاء إن 40 شخصا قتلوا في الفيضانات.', [null]],
    ['تقدم اليابان لفيتنام مساعدات بقيمة مليار دولار سنويا.', [null]],
    ['حُكم على الناشط بالسجن خمس سنوات في فبراير الماضي.', [null]],
    ['ويعيش في الإقليم أكثر من مليوني شخص، وفي الشهرين الأخيرين أغلق المعبر.', [null]],
    ['وارتفعت الأسعار 9% مقارنة بالعام الماضي.', [null]],
    ['تحقق ذلك لأول مرة قبل 65 عاما.', [null]],
  ]
  for (const [text, expected] of cases)
    test(text, () =>
      expect(
        figures(text)
          .slice(0, expected.length)
          .map(f => (f.period ? `${f.period.from}..${f.period.to}` : null)),
      ).toEqual([...expected]),
    )
})

test('at least, at most and nearly may stand behind what is counted', () => {
  expect(figures('قتل 52 شخصا على الأقل.')[0]?.value).toMatchObject({ min: 52, max: null, approx: 'more-than' })
  expect(figures('يتسع المكان لمئة شخص على الأكثر.')[0]?.value).toMatchObject({ approx: 'up-to' })
  expect(figures('قتل 52 شخصا، وعلى الأقل نجا الآخرون.')[0]?.value).toMatchObject({ approx: 'exact' })
})

test('a total that reaches a number has that number', () => {
  expect(figures('يصل إجمالي المساعدات الكويتية إلى ملياري دولار.')[0]?.value).toMatchObject({ min: 2e9, max: 2e9, approx: 'exact' })
})

test('a rate says what it is for, a fiscal year is no rate', () => {
  expect(figures('تقدم اليابان لفيتنام مساعدات بقيمة مليار دولار سنويا.')[0]?.per).toBe('year')
  expect(figures('وتنتج الكويت نحو 3 ملايين برميل يوميا.')[0]?.per).toBe('day')
  expect(figures('نما الناتج المحلي الإجمالي للهند 8.2% في السنة المالية 2022.')[0]?.per).toBeUndefined()
})

test('targets, forecasts, estimates and claims are told as such', () => {
  const standing = (text: string) => figures(text)[0]?.standing
  expect(standing('تستهدف الأردن جذب 8 ملايين سائح بحلول 2030.')).toBe('target')
  expect(standing('من المتوقع أن ينمو الاقتصاد بنسبة 4.4% العام المقبل.')).toBe('forecast')
  expect(standing('وتقدر الأمم المتحدة عدد النازحين بنحو 3 ملايين شخص.')).toBe('estimate')
  expect(standing('وزعم الجيش أنه قتل 17 مسلحا.')).toBe('claim')
  expect(standing('نما الاقتصاد بنسبة 4.4%.')).toBeUndefined()
})

test('what a number is compared with is kept as printed', () => {
  expect(figures('ارتفعت الصادرات بنسبة 12% مقارنة بالفترة نفسها من العام الماضي.')[0]?.base).toBe('الفترة نفسها من العام الماضي')
})

test('bilateral trade is of the two states named last, not of the company beside it', () => {
  const found = figures(
    'التقى الرئيس الفرنسي نظيره البولندي في باريس. وارتفع حجم التبادل التجاري الثنائي إلى 9 مليارات يورو بفضل شركة إيرباص.',
  )
  expect(found[0]?.subjects.map(p => p.code).sort()).toEqual(['FRA', 'POL'])
})
