import { expect, test } from 'vitest'
import { fileData } from '../../../src/base/file-data.js'
import { createTermMaker } from '../terms/create-term-maker.js'
import { createWordAnalyser } from '../words/create-word-analyser.js'
import { createStanceModel } from './create-stance-model.js'

const data = fileData()
const model = createStanceModel(data, createTermMaker(data), createWordAnalyser(data))

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
test('the same act told with a verb and with its verbal noun agrees', () => {
  expect(model.judge('كندا تفرج عن ثلاثة صيادين', 'الإفراج عن 3 صيادين في كندا').stance).toBe('agree')
  expect(model.judge('البنك المركزي النرويجي يرفع الفائدة', 'رفع الفائدة في النرويج من قبل البنك المركزي').stance).toBe('agree')
})
test('a capital or an adjective names the same state as its name', () => {
  const stance = model.judge('اليابان ترسل سفينة إلى الفلبين', 'إرسال سفينة يابانية إلى الفلبين')
  expect(stance.stance).toBe('agree')
  expect(stance.cues.names).toEqual([])
})
test('another state in the same place disagrees, and the two are named', () => {
  const stance = model.judge('البرازيل تفتتح سفارة جديدة في غانا', 'البرازيل تفتتح سفارة جديدة في كينيا')
  expect(stance.stance).toBe('disagree')
  expect(stance.cues.names).toEqual([['غانا', 'كينيا']])
})
test('another number disagrees, and the same number in words does not', () => {
  const stance = model.judge('غرق 7 بحارة قبالة سواحل البرتغال', 'غرق 19 بحارا قبالة سواحل البرتغال')
  expect(stance.stance).toBe('disagree')
  expect(stance.cues.numbers).toEqual([['7', '19']])
  expect(model.judge('غرق 7 بحارة قبالة سواحل البرتغال', 'غرق سبعة بحارة قبالة سواحل البرتغال').cues.numbers).toEqual([])
})
test('a rise and a fall that both headlines tell are no opposites', () => {
  const stance = model.judge('القهوة ترتفع مع هبوط الشاي', 'صعود القهوة وسط تراجع الشاي')
  expect(stance.cues.opposites).toEqual([])
  expect(stance.stance).toBe('agree')
})
test('headlines that share no matter are other', () => {
  expect(model.judge('افتتاح معرض الكتاب في أوسلو', 'زلزال يضرب سواحل بيرو').stance).toBe('other')
})
