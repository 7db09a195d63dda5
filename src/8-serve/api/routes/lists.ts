import type { Static } from 'typebox'
import { Type } from 'typebox'
import { type Listed, type ListPage, overviewOf } from '../../views/overview.js'
import { pageQuery } from '../answers/page-of.js'
import { answers } from '../answers/problem-answer.js'
import { DifferencePage, DyadPage, SeriesPage, StoryPage } from '../answers/record-answers.js'
import type { RouteMaker } from '../api-parts.js'
import { placeFrom, toCursor } from '../page-by.js'

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

/** Where a page begins; the cursor is the place of its first item. */
const placeOf = ({ cursor, limit = 50 }: Static<typeof PlainQuery>): ListPage => ({ limit, offset: placeFrom(cursor) })
function pageOfList<T>({ items, total }: Listed<T>, { limit, offset }: ListPage) {
  return { items: [...items], next: offset + limit < total ? toCursor(String(offset + limit)) : null, total }
}

/** GET /dyads, /stories, /series and /differences: the whole lists whose heads /summary gives, page by page. */
export const listRoutes: RouteMaker = async (api, { desk }) => {
  const overview = overviewOf(desk)
  const config = { followsRecord: true }
  api.get<{ Querystring: Static<typeof DyadQuery> }>(
    '/dyads',
    {
      schema: { summary: 'Pairs of states and bodies by the happenings between them', querystring: DyadQuery, response: answers(DyadPage) },
      config,
    },
    async ({ query }) => {
      const page = placeOf(query)
      return pageOfList(await overview.dyads({ ...page, party: query.party, sort: query.sort }), page)
    },
  )
  api.get<{ Querystring: Static<typeof PlainQuery> }>(
    '/stories',
    {
      schema: { summary: 'Stories told by more than one report, newest first', querystring: PlainQuery, response: answers(StoryPage) },
      config,
    },
    async ({ query }) => {
      const page = placeOf(query)
      return pageOfList(await overview.stories(page), page)
    },
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
      const page = placeOf(query)
      return pageOfList(await overview.series({ ...page, verdicts: query.verdict?.split(',').filter(Boolean) ?? [] }), page)
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
      const page = placeOf(query)
      return pageOfList(await overview.differences({ ...page, kind: query.kind }), page)
    },
  )
}
