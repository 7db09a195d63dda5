import { beforeAll, expect, test } from 'vitest'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'

let engine: Engine
beforeAll(async () => {
  engine = await loadEngine()
}, 60_000)

const statuses = (text: string): string[] =>
  engine
    .read({ kind: 'text', body: text, language: 'ar', notices: [], published: { value: '2023-06-14', basis: 'given' } })
    .statements.flatMap(one => (one.kind === 'event' ? [`${one.type} ${one.status}`] : []))

test.each([
  ['ويذكر أن السعودية قطعت علاقاتها مع إيران.', 'SANCTION recalled'],
  ['يشار إلى أن كندا طردت السفير الصيني.', 'SANCTION recalled'],
  ['والجدير بالذكر أن فرنسا أدانت الغارة الإسرائيلية.', 'ACCUSE recalled'],
  ['وتجدر الإشارة إلى أن كندا طردت السفير الصيني.', 'SANCTION recalled'],
  // Whoever mentions it is named: no reminder.
  ['ويذكر الوزير الفرنسي أن بلاده أدانت الغارة الإسرائيلية.', 'ACCUSE happened'],
  ['طردت كندا السفير الصيني.', 'SANCTION happened'],
  ['قطعت السعودية علاقاتها مع إيران قبل عامين.', 'SANCTION recalled'],
  ['ستطرد كندا السفير الصيني غدا.', 'THREATEN planned'],
  // A stretch of time without a date lies behind the news.
  ['شهدت الجزائر خلال الأعوام القليلة الماضية احتجاجات ضد الحكومة الجزائرية.', 'PROTEST recalled'],
  ['طردت كندا في السنوات الأخيرة دبلوماسيين روسا.', 'SANCTION recalled'],
  ['شهدت الجزائر خلال الساعات الماضية احتجاجات ضد الحكومة الجزائرية.', 'PROTEST happened'],
  // What lasts goes on in the present; a step is backed once.
  ['تدعم إثيوبيا الحكومة الصومالية.', 'SUPPORT ongoing'],
  ['تدعم إثيوبيا قرار الحكومة الصومالية.', 'SUPPORT happened'],
  ['دعمت إثيوبيا الحكومة الصومالية.', 'SUPPORT happened'],
  ['وقال إن الاشتباكات متواصلة بين الجيش السوداني وقوات الدعم السريع.', 'ASSAULT ongoing'],
  ['وقال إن الاشتباكات المتواصلة بين الجيش السوداني وقوات الدعم السريع أوقعت قتلى.', 'ASSAULT happened'],
])('%s', (text, status) => expect(statuses(text)).toContain(status))
