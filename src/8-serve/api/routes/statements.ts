import { Readable } from 'node:stream'
import type { Desk } from '../../desk.js'
import { answers } from '../answers/problem-answer.js'
import { Found, StatementPage } from '../answers/record-answers.js'
import type { RouteMaker } from '../api-parts.js'
import { fromCursor, NEVER_GIVEN, toCursor } from '../page-by.js'
import { httpError } from '../problem.js'
import { mergedEntities } from '../../views/merged-entities.js'
import { reportHead, sentenceOf } from '../../views/report-head.js'

interface Query {
  id?: string
  q?: string
  kind?: string
  type?: string
  actor?: string
  recipient?: string
  party?: string
  entity?: string
  outlet?: string
  status?: string
  from?: string
  to?: string
  happenedFrom?: string
  happenedTo?: string
  least?: number
  most?: number
  unit?: string
  sort?: 'newest' | 'best'
  cursor?: string
  limit?: number
}
const short = { type: 'string', maxLength: 200 } as const
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const
const querystring = {
  type: 'object',
  properties: {
    id: short,
    q: { ...short, description: 'Words; in quotation marks side by side, "..."~5 within five words of each other' },
    kind: { enum: ['event', 'quotation', 'figure', 'relation'] },
    type: short,
    actor: short,
    recipient: short,
    party: short,
    entity: { ...short, description: 'Entity id in any role, with those that were judged to be the same' },
    outlet: short,
    status: short,
    from: day,
    to: day,
    happenedFrom: { ...day, description: 'What is told lies on or after this day' },
    happenedTo: { ...day, description: 'What is told lies on or before this day' },
    least: { type: 'number', description: 'Figures that are, or may be, at least so much' },
    most: { type: 'number', description: 'Figures that are, or may be, at most so much' },
    unit: short,
    sort: { enum: ['newest', 'best'], default: 'newest' },
    cursor: { type: 'string', maxLength: 400, description: 'The `next` of the page before' },
    limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
  },
} as const

/** The place of a search at which a page begins. */
function placeIn(cursor: string): string {
  const place = fromCursor(cursor)
  if (!/^\d{1,16}(?:-\d{1,6})?$/.test(place)) throw httpError(400, NEVER_GIVEN)
  return place
}

/** GET /statements: search by words of the sentence and by filters, with the matching words marked; as NDJSON, all that answers. */
export const statementRoutes: RouteMaker = async (api, { desk }) => {
  async function find({ q, cursor, entity, ...filters }: Query) {
    const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''))
    const { items, reports, total, isMore, next } = await desk.store.statements({
      ...given,
      ...(cursor ? { cursor: placeIn(cursor) } : {}),
      ...(q ? { words: q } : {}),
      ...(entity ? { entities: await mergedEntities(desk.store, entity) } : {}),
    })
    return {
      total,
      isMore,
      next: next === null ? null : toCursor(next),
      items: items.flatMap(({ statement, report: id }) => {
        const report = reports.get(id)
        if (!report) return []
        const sentence = sentenceOf(report, statement.sentence)
        return [
          { statement, report: reportHead(report, desk), sentence, highlights: highlight(desk, report.article.language, sentence, q) },
        ]
      }),
    }
  }
  async function* lines(query: Query): AsyncGenerator<string> {
    for (let cursor = query.cursor; ; ) {
      const { items, next } = await find({ ...query, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
      if (items.length > 0) yield `${items.map(item => JSON.stringify(item)).join('\n')}\n`
      if (next === null) return
      cursor = next
    }
  }
  api.get<{ Querystring: Query }>(
    '/statements',
    {
      schema: {
        summary: 'Statements by words of their sentence and by filters',
        description: 'With Accept: application/x-ndjson all that answer are streamed, one a line; `limit` then says nothing',
        querystring,
        response: answers(StatementPage, 200, 'The answer', Found),
      },
      config: { followsRecord: true },
    },
    async (request, reply) => {
      if (!/\bapplication\/x-ndjson\b/.test(request.headers.accept ?? '')) return find(request.query)
      return reply
        .type('application/x-ndjson')
        .header('vary', 'accept')
        .send(Readable.from(lines(request.query)))
    },
  )
}

/** Where the words of a query stand in a sentence, as [start, end) pairs. */
function highlight(desk: Desk, language: string, sentence: string, words: string | undefined): [number, number][] {
  const maker = words ? desk.engine.compareOptions.terms(language) : null
  if (!maker || !words) return []
  const wanted = new Set(desk.store.searchTerms(words, language))
  return maker
    .terms(sentence)
    .filter(t => wanted.has(t.term))
    .map(t => [t.start, t.end])
}
