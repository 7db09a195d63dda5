import { describe, expect, test } from 'vitest'
import { fileData } from '../../../src/base/file-data.js'
import type { Value } from '../../../src/schema/value.js'
import { createValueFinder } from './create-value-finder.js'

const finder = createValueFinder(fileData())
const PUBLISHED = '2023-06-14' // a Wednesday

const find = (text: string, published: string | null = PUBLISHED): Value[] => finder.findValues(text, { published })
const only = (text: string): Value => {
  const found = find(text)
  expect(found, `one value in: ${text}`).toHaveLength(1)
  return found[0]!
}
const amount = (text: string) => {
  const v = only(text)
  return [v.value?.min ?? null, v.value?.max ?? null, v.unit ?? v.counted?.lemma ?? '']
}
const days = (text: string) => {
  const v = find(text).find(x => x.kind === 'date')
  return v?.interval ? `${v.interval.from}..${v.interval.to}` : (v?.unresolved ?? 'nothing')
}

describe('amounts: value, then all the ways to say it', () => {
  const cases: readonly (readonly [string, readonly unknown[], readonly string[]])[] = [
    [
      '3.5 billion dollars',
      [3.5e9, 3.5e9, 'USD'],
      ['3,5 مليارات دولار', '3.5 مليار دولار أميركي', 'ثلاثة مليارات ونصف المليار دولار', '٣٫٥ مليار دولار'],
    ],
    ['twelve thousand tons', [12000, 12000, 't'], ['12 ألف طن', 'اثني عشر ألف طن', '12,000 طن', '12.000 طن']],
    ['four hundred and sixty kilometres', [460, 460, 'km'], ['460 كيلومترا', 'أربعمئة وستين كيلومتراً', '460 كلم', 'أربع مئة وستون كم']],
    ['two and a half million euros', [2.5e6, 2.5e6, 'EUR'], ['مليوني ونصف المليون يورو', 'مليونين ونصف مليون يورو', '2.5 مليون يورو']],
    ['a half', [0.5, 0.5, ''], ['نصف']],
    ['fourteen per cent', [14, 14, '%'], ['14 في المئة', '14%', '14 بالمائة', 'أربعة عشر في المئة', '١٤٪']],
    ['more than ninety states', [90, null, 'دوله'], ['أكثر من 90 دولة', 'ما يزيد على تسعين دولة']],
    ['at most three thousand soldiers', [null, 3000, 'جندي'], ['ما لا يزيد على ثلاثة آلاف جندي', 'لا يتجاوز 3 آلاف جندي']],
    [
      'between ten and fifteen thousand',
      [10000, 15000, 'متظاهر'],
      ['بين 10 و15 ألف متظاهر', 'من 10 إلى 15 ألف متظاهر', '10-15 ألف متظاهر'],
    ],
    ['two agreements', [2, 2, 'اتفاقيه'], ['اتفاقيتان', 'اتفاقيتين']],
    ['three days', [3, 3, 'd'], ['ثلاثة أيام', '3 أيام']],
  ]
  for (const [name, expected, ways] of cases) {
    for (const way of ways) test(`${name}: ${way}`, () => expect(amount(way)).toEqual(expected))
  }
})

test('a decimal point before three digits parts thousands in news, but not before a scale word', () => {
  expect(amount('17.500 طن')).toEqual([17500, 17500, 't'])
  expect(amount('3.125 مليار يورو')).toEqual([3.125e9, 3.125e9, 'EUR'])
})

test('a bare dinar is that of the state that the text is about', () => {
  expect(amount('أقرت الحكومة في الأردن موازنة بلغت 11 مليار دينار')[2]).toBe('JOD')
  expect(amount('خصص العراق 11 مليار دينار')[2]).toBe('IQD')
  expect(amount('11 مليار دينار')[2]).toBe('XXX')
})

test('the verb may bound a number that stands far from it', () => {
  expect(only('تجاوز عدد المشاركين في المسيرة 40 ألفا').value).toMatchObject({ min: 40000, max: null, approx: 'more-than' })
  expect(only('لم يتجاوز عدد المشاركين 40 ألفا').value).toMatchObject({ max: 40000 })
  expect(only('قد يصل حجم القوة إلى 900 عنصر').value).toMatchObject({ min: null, max: 900, approx: 'up-to' })
})

describe('dates in the news reading', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['وصل الوفد أمس الثلاثاء', '2023-06-13..2023-06-13'],
    ['أعلنت الوزارة الاثنين قرارها', '2023-06-12..2023-06-12'],
    ['يلتقي الوزيران الجمعة في جنيف', '2023-06-16..2023-06-16'],
    ['تعقد القمة يومي 20 و21 يوليو/تموز المقبل', '2023-07-20..2023-07-21'],
    ['بين عامي 2016 و2019', '2016-01-01..2019-12-31'],
    ['خلال الأشهر الستة الأولى من العام الماضي', '2022-01-01..2022-06-30'],
    ['في الربع الأخير من 2021', '2021-10-01..2021-12-31'],
    ['مطلع نيسان/أبريل الماضي', '2023-04-01..2023-04-10'],
    ['من 28 جويلية إلى 3 أوت 2022', '2022-07-28..2022-08-03'],
    ['في 5 غشت 2020', '2020-08-05..2020-08-05'],
    ['عام 1444 هـ', '2022-07-30..2023-07-18'],
    ['12 رمضان 1444 هـ', '2023-04-03..2023-04-03'],
    ['تسعينيات القرن الماضي', '1990-01-01..1999-12-31'],
    ['القرن التاسع عشر', '1801-01-01..1900-12-31'],
    ['خلال الشتاء الماضي', '2022-12-01..2023-02-28'],
    ['منذ ثلاث سنوات', '2020-06-14..2020-06-14'],
  ]
  for (const [text, expected] of cases) test(text, () => expect(days(text)).toBe(expected))
})

test('a deadline, a beginning and an end say their relation', () => {
  expect(only('بحلول عام 2030').relation).toBe('by')
  expect(only('منذ عام 2014').relation).toBe('since')
})

test('the same year is the year of the last date', () => {
  const [, second] = find('وقع الاتفاق في مارس 2019 ودخل حيز التنفيذ في أيلول من العام نفسه')
  expect(second).toMatchObject({ basis: 'anaphoric', interval: { from: '2019-09-01', to: '2019-09-30' } })
})

test('without a day of publication relative dates stay open and say so', () => {
  const [v] = find('وصل الوفد أمس', null)
  expect(v).toMatchObject({ kind: 'date', basis: 'relative' })
  expect(v?.interval).toBeUndefined()
  expect(v?.unresolved).toContain('publication')
})

test('a year or a weekday with its word is no length of time', () => {
  const from = (text: string) => find(text)[0]?.interval?.from
  expect(from('القانون نافذ منذ عام 2014')).toBe('2014-01-01')
  expect(from('لم يصدر شيء قبل سنة 1998')).toBe('1998-01-01')
  // Near misses: the bare word is a length of time, with a number of people after it too.
  expect(find('يعمل هنا منذ عام')[0]?.granularity).toBe('year')
  expect(find('يعمل هنا منذ عام')[0]?.basis).toBe('relative')
  expect(find('نزح منذ عام 2,000 شخص')[0]?.basis).toBe('relative')
})

describe('traps that yield nothing', () => {
  for (const text of [
    'الأمين العام للمنظمة',
    'أحد المسؤولين الحكوميين',
    'منطقة القرن الأفريقي',
    'وقعت الشركة عقدا جديدا',
    'مقاتلات إف-35 وصواريخ إس-300',
    'القرار 1701',
    'قرار مجلس الأمن الدولي رقم 2254',
    'المادة 5 من ميثاق الحلف',
    'مضيق باب المندب',
    'قالت تيريزا ماي',
    'في أثناء الجلسة',
    'البيان نص على ذلك',
    'نصف نهائي البطولة',
    'https://example.org/2020/12/30?x=45%25',
  ])
    test(text, () => expect(find(text)).toEqual([]))
})

test('spans lead to the printed words, vowel marks and kashida included', () => {
  const text = 'بلغت المساعدات ٥٠ مليونَ دولارٍ، وأُرسلت بـ12 شاحنةً'
  for (const v of find(text)) expect(text.slice(v.start, v.end).trim()).toBe(text.slice(v.start, v.end))
  expect(find(text).map(v => text.slice(v.start, v.end))).toEqual(['٥٠ مليونَ دولارٍ', '12 شاحنةً'])
})

test('hostile repetition is read in linear time', () => {
  for (const unit of ['من 5 إلى ', 'قبل بعد ', 'مطلع ', '1-2-', 'نصف ', 'واحد و ', '( 3/4 - ', 'مئة ألف و ']) {
    const started = process.cpuUsage().user
    find(unit.repeat(3_000))
    expect((process.cpuUsage().user - started) / 1000, unit).toBeLessThan(3_000) // milliseconds of processor
  }
})
