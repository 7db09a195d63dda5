import { contentHash } from '../../src/base/hash.js'
import type { TermMaker } from '../../src/language/term-maker.js'
import type { Party } from '../../src/schema/party.js'
import type { PloverType } from '../../src/schema/plover.js'
import type { Report } from '../../src/schema/report.js'
import type { EventStatement, FigureStatement, QuotationStatement, Statement } from '../../src/schema/statement.js'

type Sketch<T extends Statement> = Partial<Omit<T, 'id' | 'sentence' | 'actors' | 'recipients' | 'subjects' | 'speaker'>> & {
  readonly in: number
}

export interface ReportSketch {
  readonly id: string
  readonly published?: string
  readonly agencies?: string[]
  readonly outlet?: string
  readonly title?: string
  readonly sentences: readonly string[]
  readonly events?: readonly (Sketch<EventStatement> & { readonly actors?: string[]; readonly recipients?: string[] })[]
  readonly figures?: readonly (Sketch<FigureStatement> & { readonly subjects?: string[] })[]
  readonly allusions?: readonly { readonly in: number; readonly type: PloverType; readonly actors?: string[]; readonly rule?: string }[]
  readonly quotations?: readonly (Sketch<QuotationStatement> & { readonly speaker: string })[]
}

/** A report for tests, from its sentences and the bare bones of its statements; `in` is the index of the sentence. */
export function makeReport(sketch: ReportSketch): Report {
  const head = sketch.title ? `${sketch.title}\n` : ''
  const text = head + sketch.sentences.join(' ')
  let at = head.length
  const sentences = sketch.sentences.map(s => {
    const span = { start: at, end: at + s.length }
    at += s.length + 1
    return span
  })
  const id = contentHash(`${sketch.outlet ?? ''}\n${sketch.id}\n${text}`)
  const spanOf = (index: number) => sentences[index] ?? { start: 0, end: 0 }
  const party = (code: string): Party => ({ entity: null, code, sector: null, span: { start: 0, end: 0 } })
  const base = (s: Sketch<Statement>, key: string) => ({
    id: contentHash(`${id} ${key}`),
    sentence: spanOf(s.in),
    trigger: s.trigger ?? spanOf(s.in),
    chain: s.chain ?? [],
    status: s.status ?? ('happened' as const),
    time: s.time ?? null,
    place: s.place ?? null,
    rule: s.rule ?? 'test',
    confidence: s.confidence ?? 0.9,
  })
  const statements: Statement[] = [
    ...(sketch.events ?? []).map(
      (e, i): EventStatement => ({
        ...base(e, `event ${i}`),
        kind: 'event',
        type: e.type ?? 'CONSULT',
        modes: e.modes ?? [],
        contexts: [],
        actors: (e.actors ?? []).map(party),
        recipients: (e.recipients ?? []).map(party),
        score: e.score ?? 0,
      }),
    ),
    ...(sketch.figures ?? []).map(
      (f, i): FigureStatement => ({
        ...base(f, `figure ${i}`),
        kind: 'figure',
        measure: f.measure ?? null,
        what: f.what ?? 'thing',
        subjects: (f.subjects ?? []).map(party),
        value: f.value ?? { min: 1, max: 1, approx: 'exact' },
        unit: f.unit ?? 'persons',
        period: f.period ?? null,
      }),
    ),
    ...(sketch.quotations ?? []).map(
      (q, i): QuotationStatement => ({
        ...base(q, `quotation ${i}`),
        kind: 'quotation',
        speaker: { ...party(q.speaker), name: q.speaker },
        verb: q.verb ?? null,
        form: q.form ?? 'direct',
        content: q.content ?? spanOf(q.in),
      }),
    ),
  ]
  return {
    schema: 'isnad.report/1',
    engine: { version: '0.0.0', packs: {} },
    input: { id: sketch.id },
    article: {
      id,
      url: null,
      outlet: sketch.outlet ?? null,
      agencies: sketch.agencies ?? [],
      authors: [],
      dateline: null,
      title: sketch.title ?? null,
      published: sketch.published ? { value: sketch.published, basis: 'given' } : null,
      language: 'xx',
      translatedFrom: null,
      text,
      blocks: [],
      sentences,
      dropped: [],
    },
    entities: [],
    mentions: [],
    statements,
    ...(sketch.allusions
      ? {
          allusions: sketch.allusions.map(a => ({
            type: a.type,
            sentence: spanOf(a.in),
            trigger: spanOf(a.in),
            status: 'happened' as const,
            actors: a.actors ?? [],
            recipients: [],
            rule: a.rule ?? 'test',
          })),
        }
      : {}),
    notices: [],
  }
}

const COMMON = new Set(['the', 'of', 'in', 'and', 'to', 'a', 'was', 'on', 'with', 'for', 'at', 'is'])

/** A term maker for the made-up language of tests: lower-case words of Latin letters, all equally rare. */
export const plainTerms: TermMaker = {
  terms: text =>
    [...text.matchAll(/[\p{L}\p{N}]+/gu)]
      .map(m => ({ term: m[0].toLowerCase(), start: m.index, end: m.index + m[0].length }))
      .filter(t => !COMMON.has(t.term)),
  rarity: () => 4,
}
export const plainOptions = { terms: () => plainTerms, words: {} }
