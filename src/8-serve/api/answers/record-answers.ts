import { Type } from 'typebox'
import { Difference, Saga, Series, Story } from '../../../schema/comparison.js'
import { Report } from '../../../schema/report.js'
import { Statement } from '../../../schema/statement.js'
import { ScoredHappening } from './dossier-answer.js'
import { pageOf } from './page-of.js'
import { Names, OrNull, ReportHead } from './report-head.js'

export const KeptDifference = Type.Object({ ...Difference.properties, id: Type.String() })
export const Dyad = Type.Object(
  {
    a: Type.String(),
    b: Type.String(),
    nameA: Names,
    nameB: Names,
    happenings: Type.Integer(),
    score: Type.Number(),
    scores: Type.Array(Type.Number(), { description: 'Scores that occur, each at most three times' }),
    last: Type.String(),
  },
  { description: 'Two parties with the scores of what happened between them' },
)
export const SummaryAnswer = Type.Object(
  {
    reports: Type.Integer(),
    statements: Type.Integer(),
    stories: Type.Array(Story),
    dyads: Type.Array(Dyad),
    differences: Type.Array(KeptDifference),
    series: Type.Array(Series),
    recent: Type.Array(ReportHead),
    planned: Type.Array(ScoredHappening),
    changed: Type.Array(ScoredHappening, { description: 'Announced in one report, come about or denied in another' }),
    totals: Type.Object(
      {
        stories: Type.Integer(),
        dyads: Type.Integer(),
        differences: Type.Integer(),
        figures: Type.Integer(),
        contradictions: Type.Integer({ description: 'Quantities whose values exclude each other' }),
        differing: Type.Integer({ description: 'Quantities whose values differ and can all be right' }),
        planned: Type.Integer(),
      },
      { description: 'How many there are in all; the lists here are the first of them' },
    ),
  },
  { description: 'What is new and what needs a look' },
)
export const KeptReport = Type.Object(
  {
    id: Type.String(),
    report: Report,
    names: Type.Record(Type.String(), Names, { description: 'Entity id to names' }),
    origins: OrNull(Story),
  },
  { description: 'One report with its record and its story' },
)
export const StoryAnswer = Type.Object(
  {
    story: Story,
    reports: Type.Array(ReportHead),
    happenings: Type.Array(ScoredHappening),
    series: Type.Array(Series),
    differences: Type.Array(Difference),
    saga: OrNull(Saga),
    episodes: Type.Array(Story, { description: 'The stories of the saga, from the earliest on' }),
  },
  { description: 'One story: who reports what, who differs' },
)
export const SeriesAnswer = Type.Object(
  { ...Series.properties, reports: Type.Array(ReportHead) },
  { description: 'One quantity with every claim about it' },
)
export const Found = Type.Object(
  {
    statement: Statement,
    report: ReportHead,
    sentence: Type.String(),
    highlights: Type.Array(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 }), {
      description: 'Where words of the query stand in the sentence: [start, end)',
    }),
  },
  { description: 'A statement that answers a query' },
)
export const StatementPage = Type.Object({
  ...pageOf(Found).properties,
  total: Type.Integer({ description: 'How many there are, counted up to 10,000' }),
  isMore: Type.Boolean({ description: 'There are more than were counted' }),
})
export const HealthAnswer = Type.Object({ status: Type.String(), reports: Type.Integer(), statements: Type.Integer() })

export const DyadMonth = Type.Object(
  {
    a: Type.String(),
    b: Type.String({ description: 'The two party codes, in order' }),
    month: Type.String({ description: 'YYYY-MM' }),
    happenings: Type.Integer(),
    scoreTenths: Type.Integer({ description: 'Sum of the PLOVER scores in tenths, exact' }),
    mean: Type.Number({ description: 'scoreTenths / 10 / happenings' }),
    cooperation: Type.Integer({ description: 'Happenings with a score above 0' }),
    conflict: Type.Integer({ description: 'Happenings with a score below 0' }),
    quads: Type.Array(Type.Integer(), {
      minItems: 4,
      maxItems: 4,
      description: 'Happenings by quad: verbal cooperation, material cooperation, verbal conflict, material conflict',
    }),
  },
  { description: 'What two parties did to each other in a month' },
)
const listOf = <T extends import('typebox').TSchema>(item: T) => Type.Object({ ...pageOf(item).properties, total: Type.Integer() })
export const DyadPage = listOf(Dyad)
export const StoryPage = listOf(Story)
export const SeriesPage = listOf(Series)
export const DifferencePage = listOf(KeptDifference)
