import type { Store } from '../../src/7-store/store.js'
import { openStore } from '../../src/7-store/store.js'
import { createDesk, type Desk } from '../../src/8-serve/desk.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Report } from '../../src/schema/report.js'
import { createEngine, type Engine } from '../../src/pipeline.js'
import { makeReport, plainTerms } from './make-report.js'

const link = (kind: 'outlet' | 'person', name: string) => ({ kind, entity: null, name })
const day = (iso: string) => ({ from: iso, to: iso, basis: 'stated' as const })

/** Three made-up reports: a meeting told by two outlets, a quarrel over a number, a planned visit, and words that try to break a format. */
export const sampleReports: Report[] = [
  makeReport({
    id: 'one',
    outlet: 'first.example.org',
    published: '2024-06-10',
    title: '=cmd|calc',
    sentences: ['The presidents of Uzbekistan and Kazakhstan met in Tashkent.', 'They said "water", tabs\tand <tags> & 20 canals.'],
    events: [
      {
        in: 0,
        type: 'CONSULT',
        modes: ['visit'],
        actors: ['UZB'],
        recipients: ['KAZ'],
        score: 4,
        time: day('2024-06-09'),
        chain: [link('outlet', 'First'), link('person', 'Spokesman, "Z"')],
      },
    ],
    figures: [{ in: 1, what: 'canals', subjects: ['UZB'], value: { min: 20, max: 20, approx: 'exact' }, unit: 'count:canals' }],
  }),
  makeReport({
    id: 'two',
    outlet: 'second.example.org',
    published: '2024-06-11',
    sentences: ['The presidents of Uzbekistan and Kazakhstan met in Tashkent on Sunday.', '=HYPERLINK("x") was said by the minister.'],
    events: [
      {
        in: 0,
        type: 'CONSULT',
        modes: [],
        actors: ['UZB'],
        recipients: ['KAZ'],
        score: 2.5,
        time: day('2024-06-09'),
        chain: [link('outlet', 'Second')],
      },
      { in: 0, type: 'ASSAULT', actors: ['UZB'], recipients: ['KAZ'], status: 'denied', score: -9 },
    ],
    quotations: [{ in: 1, speaker: 'UZB', chain: [link('outlet', 'Second')] }],
  }),
  makeReport({
    id: 'three',
    outlet: 'first.example.org',
    published: '2024-06-12',
    sentences: [
      'The president of Kazakhstan will visit Ankara in July, and this sentence is long enough to be folded twice over by any calendar that keeps the rule.',
    ],
    events: [
      {
        in: 0,
        type: 'AGREE',
        actors: ['KAZ'],
        recipients: ['TUR'],
        status: 'planned',
        score: 2.5,
        time: day('2024-07-31'),
        chain: [link('outlet', 'First')],
      },
    ],
  }),
]

let loaded: Promise<Engine> | null = null
/** The engine, loaded once for all tests of a file: it holds no state. */
function wholeEngine(): Promise<Engine> {
  loaded ??= loadEngine()
  return loaded
}

/** The engine with words for the made-up language of sample reports, so that reports of one thing are told to be that. */
async function plainEngine(): Promise<Engine> {
  const { parts } = await wholeEngine()
  const english = parts.packs.find(pack => pack.code === 'en')
  if (!english) throw new Error('the English pack is missing')
  return createEngine({ ...parts, packs: [...parts.packs, { ...english, code: 'xx', terms: plainTerms }] })
}

/**
 * A desk over a store with the sample reports; `withTerms`: the made-up language of the reports has words, so that stories are found.
 *
 * @param place where the store is; in memory where none is given
 */
export async function sampleDesk({ withTerms = false, place = ':memory:' } = {}): Promise<{ desk: Desk; store: Store }> {
  const engine = await (withTerms ? plainEngine() : wholeEngine())
  const store = await openStore(place, { terms: engine.compareOptions.terms, comparing: engine.comparing })
  await store.add(sampleReports)
  return { desk: createDesk(engine, store), store }
}
