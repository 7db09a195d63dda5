import type { Static } from 'typebox'
import { Type } from 'typebox'
import { type DyadRow, overviewOf } from '../../views/overview.js'
import { pageQuery } from '../answers/page-of.js'
import { answers } from '../answers/problem-answer.js'
import { DifferencePage, DyadPage, SeriesPage, StoryPage } from '../answers/record-answers.js'
import type { RouteMaker } from '../api-parts.js'
import { fromCursor, toCursor } from '../page-by.js'
import { httpError } from '../problem.js'

const PlainQuery = Type.Object(pageQuery)
const DyadQuery = Type.Object({
  ...pageQuery,
  sort: Type.Optional(Type.Union([Type.Literal('happenings'), Type.Literal('mean'), Type.Literal('last')], { default: 'happenings' })),
  party: Type.Optional(Type.String({ maxLength: 80, description: 'Code of a party that takes part' })),
})
const SeriesQuery = Type.Object({
  ...pageQuery,
  verdict: Type.Optional(Type.String({ maxLength: 80, description: 'Verdicts, with commas between them; none: all' })),
})
const DifferenceQuery = Type.Object({ ...pageQuery, kind: Type.Optional(Type.String({ maxLength: 40 })) })

/** A page of a list that is in the order in which it is shown; the cursor is the place of the next item. */
function cut<Item>(list: readonly Item[], { cursor = '', limit = 50 }: Static<typeof PlainQuery>) {
  const from = cursor === '' ? 0 : Number(fromCursor(cursor))
  if (!Number.isSafeInteger(from) || from < 0) throw httpError(400, 'The cursor is none that was given out; begin without one')
  return {
    items: list.slice(from, from + limit),
    next: from + limit < list.length ? toCursor(String(from + limit)) : null,
    total: list.length,
  }
}

const orders: Record<string, (x: DyadRow, y: DyadRow) => number> = {
  mean: (x, y) => x.score - y.score,
  last: (x, y) => y.last.localeCompare(x.last),
}

/** GET /dyads, /stories, /series and /differences: the whole lists whose heads /summary gives, page by page. */
export const listRoutes: RouteMaker = async (api, { desk }) => {
  const overview = async () => overviewOf(desk, await desk.state())
  const config = { followsRecord: true }
  api.get<{ Querystring: Static<typeof DyadQuery> }>(
    '/dyads',
    {
      schema: { summary: 'Pairs of states and bodies by the happenings between them', querystring: DyadQuery, response: answers(DyadPage) },
      config,
    },
    async ({ query }) => {
      const { dyads } = await overview()
      const some = query.party ? dyads.filter(dyad => dyad.a === query.party || dyad.b === query.party) : dyads
      const order = orders[query.sort ?? '']
      return cut(order ? [...some].sort(order) : some, query)
    },
  )
  api.get<{ Querystring: Static<typeof PlainQuery> }>(
    '/stories',
    {
      schema: { summary: 'Stories told by more than one report, newest first', querystring: PlainQuery, response: answers(StoryPage) },
      config,
    },
    async ({ query }) => cut((await overview()).stories, query),
  )
  api.get<{ Querystring: Static<typeof SeriesQuery> }>(
    '/series',
    {
      schema: {
        summary: 'Quantities with all claims about them, those that contradict first',
        querystring: SeriesQuery,
        response: answers(SeriesPage),
      },
      config,
    },
    async ({ query }) => {
      const wanted = query.verdict?.split(',').filter(Boolean) ?? []
      const { series } = await overview()
      return cut(wanted.length === 0 ? series : series.filter(one => wanted.includes(one.verdict)), query)
    },
  )
  api.get<{ Querystring: Static<typeof DifferenceQuery> }>(
    '/differences',
    {
      schema: {
        summary: 'Differences between reports that are not of numbers',
        querystring: DifferenceQuery,
        response: answers(DifferencePage),
      },
      config,
    },
    async ({ query }) => {
      const { differences } = await overview()
      return cut(query.kind ? differences.filter(one => one.kind === query.kind) : differences, query)
    },
  )
}
