import { Type } from 'typebox'
import { Difference, Happening, Saga, Series } from '../../../schema/comparison.js'
import { Entity } from '../../../schema/entity.js'
import { QuotationStatement, RelationStatement } from '../../../schema/statement.js'
import { Names, OrNull, ReportHead } from './report-head.js'

export const ScoredHappening = Type.Object(
  {
    ...Happening.properties,
    score: Type.Number({ minimum: -10, maximum: 10, description: 'Mean PLOVER score of its statements' }),
    when: OrNull(Type.String({ description: 'Best day, ISO 8601' })),
    origins: Type.Integer({ description: 'Independent sources; a wire report reprinted by ten outlets counts once' }),
    reports: Type.Integer(),
    modes: Type.Array(Type.String(), { description: 'PLOVER modes that at least half of its statements have' }),
  },
  { description: 'One event, merged from the statements of all reports that tell it' },
)
export const MonthIndex = Type.Object(
  {
    month: Type.String({ description: 'YYYY-MM' }),
    mean: OrNull(Type.Number()),
    count: Type.Integer(),
    cooperation: Type.Integer(),
    conflict: Type.Integer(),
    low: Type.Optional(Type.Number({ description: 'Lower end of the band that holds nine in ten means of so few happenings' })),
    high: Type.Optional(Type.Number({ description: 'Upper end of that band' })),
  },
  { description: 'PLOVER scores of the happenings of a month that were done' },
)
export const Quoted = Type.Object({ statement: QuotationStatement, report: ReportHead, text: Type.String(), sentence: Type.String() })
const Side = Type.Object({ code: Type.String(), name: Names })

/** How two parties stand, on what evidence. */
export const DossierAnswer = Type.Object(
  {
    a: Side,
    b: Side,
    happenings: Type.Array(ScoredHappening),
    months: Type.Array(MonthIndex),
    changes: Type.Array(
      Type.Object({
        month: Type.String({ description: 'YYYY-MM, the first month of the new level' }),
        before: Type.Number(),
        after: Type.Number(),
      }),
      { description: 'Months from which on the level of the index is another one' },
    ),
    sagas: Type.Array(
      Type.Object({
        ...Saga.properties,
        episodes: Type.Array(
          Type.Object({
            id: Type.String({ description: 'Story' }),
            title: Type.String(),
            from: OrNull(Type.String({ description: 'Day of its first report (ISO)' })),
            reports: Type.Integer(),
            origins: Type.Integer(),
          }),
        ),
      }),
      { description: 'Stories of the listed reports that are episodes of one another, the newest saga first' },
    ),
    series: Type.Array(Series),
    quotations: Type.Array(Quoted),
    differences: Type.Array(Difference),
    relations: Type.Array(Type.Object({ statement: RelationStatement, sentence: Type.String(), report: ReportHead })),
    people: Type.Array(Type.Object({ entity: Entity, offices: Type.Array(Type.String()), mentions: Type.Integer() })),
    reports: Type.Array(ReportHead),
    names: Type.Record(Type.String(), Names, { description: 'Entity id to names, of those that quotations and relations name' }),
    totals: Type.Object(
      { happenings: Type.Integer(), reports: Type.Integer() },
      { description: 'How much there is in all; the lists hold the newest of it' },
    ),
  },
  { description: 'All that is known between two parties' },
)
