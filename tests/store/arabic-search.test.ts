import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../src/7-store/store.js'
import { createNameExpander } from '../../src/8-serve/search/create-name-expander.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'
import { makeReport } from '../support/make-report.js'

const SENTENCES = {
  militants: 'قال البيان إن إرهابيين هاجموا الحاجز',
  militantsNominative: 'وأضاف البيان أن الإرهابيون فروا ليلا',
  putin: 'والتقى بوتن عددا من الوزراء',
  putinFull: 'واستقبل فلاديمير بوتين نظيره',
  visit: 'أعلنت الوزارة زيارة رسمية إلى العاصمة',
  visits: 'وشملت الزيارات الرسمية عدة مدن',
  ambassador: 'وودع السفير زملاءه في المطار',
  ambassadors: 'واستدعت الخارجية سفراءها من ثلاث عواصم',
  minister: 'وغادر وزيره قاعة الاجتماع',
  embassy: 'وأغلقت السفارة أبوابها',
  apart: 'الزيارة التي جرت أمس لم تكن رسمية',
}
let engine: Engine
let store: Store
const names = Object.keys(SENTENCES) as (keyof typeof SENTENCES)[]
beforeAll(async () => {
  engine = await loadEngine()
  store = await openStore(':memory:', {
    terms: engine.compareOptions.terms,
    expand: createNameExpander(engine.parts.knowledge),
  })
  await store.add(
    names.map((name, i) => {
      const made = makeReport({
        id: name,
        published: `2024-05-0${i + 1}`,
        sentences: [SENTENCES[name]],
        events: [{ in: 0, type: 'CONSULT', actors: ['RUS'] }],
      })
      return { ...made, article: { ...made.article, language: 'ar' } }
    }),
  )
})
afterAll(() => store.close())
async function found(words: string): Promise<string[]> {
  const { items } = await store.statements({ words })
  const heads = await store.reports(items.map(item => item.report))
  return heads.map(report => report.input.id ?? '').sort()
}

test.each([
  ['الإرهابي', ['militants', 'militantsNominative']],
  ['إرهابيون', ['militants', 'militantsNominative']],
  ['للإرهابيين', ['militants', 'militantsNominative']],
  ['زيارات', ['apart', 'visit', 'visits']],
  ['"زيارة رسمية"', ['visit', 'visits']],
  ['"رسمية زيارة"~4', ['apart', 'visit', 'visits']],
  ['«الزيارات الرسمية»', ['visit', 'visits']],
  ['Putin', ['putin', 'putinFull']],
  ['Vladimir Putin', ['putin', 'putinFull']],
  ['putin وزراء', ['putin']],
  ['سفير', ['ambassador', 'ambassadors']],
  ['السفراء', ['ambassador', 'ambassadors']],
  ['وزير', ['minister', 'putin']],
  ['باب', ['embassy']],
  ['Nobody Known', []],
])('%s finds its sentences in all forms, and no others', async (words, expected) => {
  expect(await found(words)).toEqual(expected)
})
test('what is marked stands where it was printed', () => {
  const wanted = new Set(store.searchTerms('Putin إرهابي', 'ar'))
  const marked = (sentence: string) =>
    (engine.compareOptions.terms('ar')?.terms(sentence) ?? []).filter(t => wanted.has(t.term)).map(t => sentence.slice(t.start, t.end))
  expect(marked(SENTENCES.putin)).toEqual(['بوتن'])
  expect(marked(SENTENCES.militants)).toEqual(['إرهابيين'])
  expect(marked(SENTENCES.visit)).toEqual([])
})
