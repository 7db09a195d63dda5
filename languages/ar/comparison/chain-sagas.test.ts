import { expect, test } from 'vitest'
import { fileData } from '../../../src/base/file-data.js'
import { loadEngine } from '../../../src/load-engine.js'
import type { Report } from '../../../src/schema/report.js'

const engine = await loadEngine(fileData())
const read = (id: string, published: string, title: string, body: string): Report =>
  engine.read({ id, title, published: { value: published, basis: 'given' }, kind: 'text', body, notices: [] })
const chained = (...reports: Report[]) =>
  (engine.compare(reports).sagas ?? []).map(saga => saga.links.map(({ basis, why }) => [basis, why['ar']]))

test('an expulsion and the answer to it three weeks later are episodes of one saga, with the reason in words', () => {
  const found = chained(
    read(
      'a',
      '2024-03-04',
      'كينيا تطرد ثلاثة دبلوماسيين أوغنديين بتهمة التجسس',
      'أعلنت كينيا اليوم الاثنين طرد ثلاثة دبلوماسيين أوغنديين اتهمتهم بالتجسس على ميناء مومباسا. وطردت كينيا الدبلوماسيين بعد تحقيق استمر شهرا في قضية التجسس.',
    ),
    read(
      'b',
      '2024-03-25',
      'أوغندا ترد بطرد ثلاثة دبلوماسيين كينيين',
      'قررت أوغندا طرد ثلاثة دبلوماسيين كينيين ردا على طرد كينيا دبلوماسييها بتهمة التجسس في ميناء مومباسا. وطردت أوغندا الدبلوماسيين الكينيين اليوم الاثنين.',
    ),
  )
  expect(found).toHaveLength(1)
  expect(found[0]?.[0]?.[0]).toBe('matter')
  expect(found[0]?.[0]?.[1]).toContain('الأطراف نفسها والموضوع نفسه خلال شهرين')
})
test('two visits of the same presidents a month apart on other matters are no saga', () => {
  expect(
    chained(
      read(
        'a',
        '2024-03-04',
        'رئيس كينيا يزور أوغندا لبحث مشروع السكك الحديدية',
        'وصل الرئيس الكيني إلى أوغندا في زيارة تستمر يومين يبحث خلالها مشروع السكك الحديدية بين البلدين وتمويل القطارات.',
      ),
      read(
        'b',
        '2024-04-08',
        'رئيس كينيا في أوغندا لحضور مؤتمر الملاريا',
        'شارك الرئيس الكيني في أوغندا في افتتاح مؤتمر عن مكافحة الملاريا ودعا إلى توفير اللقاحات للأطفال في القرى.',
      ),
    ),
  ).toEqual([])
})
