import { expect, test } from 'vitest'
import { dates, durations, measures, money, numbers, ordinals, percentages } from './arabic-values.js'

test('numbers() reads numerals whatever they count', () => {
  expect(numbers('سبعة وأربعون و12 ألفا').map(n => n.value)).toEqual([47, 12000])
  expect(numbers('ثلاثة آلاف وخمسمئة').map(n => n.value)).toEqual([3500])
})

test('ordinals() reads simple and compound ordinals', () => {
  expect(ordinals('الدورة الحادية والثلاثون').map(n => n.value)).toEqual([31])
})

test('money() names the currency by its nationality', () => {
  expect(money('خمسة دنانير كويتية')).toMatchObject([{ min: 5, max: 5, unit: 'KWD' }])
  expect(money('7 ليرات', { state: 'LB' })).toMatchObject([{ unit: 'LBP' }])
})

test('measures(), percentages() and durations() give units', () => {
  expect(measures('مساحتها 3 آلاف كيلومتر مربع')).toMatchObject([{ min: 3000, unit: 'km2' }])
  expect(percentages('ارتفعت 7 بالمئة')).toMatchObject([{ min: 7, unit: '%' }])
  expect(durations('ساعة ونصف')).toMatchObject([{ min: 1.5, unit: 'h' }])
})

test('dates() reckons from the reference and rejects one that is no date', () => {
  expect(dates('غدا', { reference: '2024-02-28' })[0]?.interval).toEqual({ from: '2024-02-29', to: '2024-02-29' })
  expect(() => dates('غدا', { reference: 'soon' })).toThrow(RangeError)
})

test('the two styles read a bare weekday differently', () => {
  const text = 'الخميس'
  expect(dates(text, { reference: '2024-11-26' })[0]?.interval?.from).toBe('2024-11-21')
  expect(dates('كل شيء الخميس القادم', { reference: '2024-11-26', style: 'spoken' })[0]?.interval?.from).toBe('2024-11-28')
})
