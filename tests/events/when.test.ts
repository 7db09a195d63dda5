import { expect, test } from 'vitest'
import { loadEngine } from '../../src/load-engine.js'

const engine = await loadEngine()
const eventsOf = (body: string, type: string) =>
  engine
    .read({ kind: 'text', body, notices: [], published: { value: '2024-11-27', basis: 'given' } })
    .statements.flatMap(s => (s.kind === 'event' && s.type === type ? [s] : []))
const timesOf = (body: string, type: string) => eventsOf(body, type).map(s => s.time?.from ?? null)

test('a sentence that opens with "and in" gives its date to what it tells', () => {
  expect(timesOf('وفي يونيو الماضي، زار الرئيس الروسي كازاخستان.', 'CONSULT')).toEqual(['2024-06-01'])
})

test('what goes on meanwhile has the day of the deed that it frames', () => {
  const text =
    'وفي مايو الماضي، رفضت تركيا الاعتراف بنتائج التصويت في القرم، وذلك خلال لقاء الرئيس التركي نظيره الروسي فلاديمير بوتين في سوتشي.'
  expect(timesOf(text, 'CONSULT')).toEqual(['2024-05-01'])
})

test('a visit paid "since a year" was a year ago, one paid many times since then was not', () => {
  const once = eventsOf('وصل الرئيس الروسي الذي قام بآخر زيارة له إلى كازاخستان منذ عام.', 'CONSULT')
  expect(once.map(s => [s.time?.from, s.status])).toContainEqual(['2023-11-27', 'recalled'])
  expect(timesOf('زار الرئيس الفرنسي لبنان ثلاث مرات منذ عامين.', 'CONSULT')).toEqual([null])
})

test('an act that is counted over years does not take the day of another between the same parties', () => {
  const text = 'زار الرئيس الروسي كازاخستان الثلاثاء.\n\nومنذ توليه السلطة منذ 25 عاما، زار بوتين كازاخستان 32 مرة.'
  expect(timesOf(text, 'CONSULT')).toEqual(['2024-11-26', null])
})

test('a day is lent to a fellow that has none, a year is not', () => {
  const told = (when: string) => `قصفت إسرائيل مواقع في سوريا ${when}.\n\nوقال سكان إن إسرائيل قصفت مواقع في سوريا.`
  expect(timesOf(told('الثلاثاء'), 'ASSAULT')).toEqual(['2024-11-26', '2024-11-26'])
  expect(timesOf(told('في عام 2024'), 'ASSAULT')).toEqual(['2024-01-01', null])
})

test('fellows that do not agree on the day give it to nobody', () => {
  const text =
    'زار الوزير الروسي كازاخستان الأحد.\n\nوزار الرئيس الروسي كازاخستان الثلاثاء.\n\nوجرت زيارة الرئيس الروسي إلى كازاخستان في أجواء ودية.'
  expect(timesOf(text, 'CONSULT')).not.toContain('2024-11-27')
  expect(
    timesOf(text, 'CONSULT')
      .slice(2)
      .every(day => day === null),
  ).toBe(true)
})

test('the bare weekday of what was done lies before the day of publication', () => {
  // A name that looks like an imperfect stands before it.
  const text = 'اعتبرت يانغون أن قمة الجمعة بين الرئيسين الروسي والكازاخستاني ناجحة.'
  for (const day of timesOf(text, 'CONSULT')) expect(day).toBe('2024-11-22')
  expect(timesOf(text, 'CONSULT')).toHaveLength(1)
})
