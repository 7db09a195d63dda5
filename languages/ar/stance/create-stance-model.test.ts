import { expect, test } from 'vitest'
import { fileData } from '../../../src/base/file-data.js'
import { createTermMaker } from '../terms/create-term-maker.js'
import { createStanceModel } from './create-stance-model.js'

const data = fileData()
const model = createStanceModel(data, createTermMaker(data))

test('the same headline agrees with itself', () => {
  const headline = 'بدء المحادثات النووية في مسقط'
  expect(model.judge(headline, headline).stance).toBe('agree')
})
test('opposite acts disagree, and the opposites are the reason', () => {
  const stance = model.judge('ارتفاع أسعار القمح في الأسواق العالمية', 'انخفاض أسعار القمح في الأسواق العالمية')
  expect(stance.stance).toBe('disagree')
  expect(stance.cues.opposites).toEqual([['ارتفاع', 'انخفاض']])
})
test('a denial disagrees with what it denies', () => {
  const stance = model.judge('كينيا توقع اتفاقا مع الصومال', 'كينيا تنفي توقيع اتفاق مع الصومال')
  expect(stance.cues.negation).toBe(true)
  expect(stance.stance).toBe('disagree')
})
test('the order of the headlines does not matter', () => {
  const [a, b] = ['وصول الوفد إلى أديس أبابا', 'الوفد يؤجل زيارته إلى أديس أبابا']
  expect(model.judge(a as string, b as string).stance).toBe(model.judge(b as string, a as string).stance)
})
