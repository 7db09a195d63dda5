import { type Static, Type } from 'typebox'
import { Link } from './link.js'
import { PloverType } from './plover.js'
import { Span } from './span.js'
import { Period, Quantity, Status, Time } from './statement.js'

export const Verdict = Type.Union([
  Type.Literal('single'),
  Type.Literal('agree'),
  Type.Literal('adds'),
  Type.Literal('differs'),
  Type.Literal('contradicts'),
  Type.Literal('evolves'),
])
export type Verdict = Static<typeof Verdict>

/** One report's say on a matter: the sentence as printed, its status and its chain. */
export const Claim = Type.Object({
  report: Type.String(),
  statement: Type.String(),
  sentence: Span,
  text: Type.String({ description: 'The sentence as printed' }),
  status: Status,
  chain: Type.Array(Link),
  basis: Type.Optional(
    Type.Union([Type.Literal('alluded'), Type.Literal('sentence')], {
      description:
        'Absent: a statement of the report. alluded: the sentence speaks of the act without telling it whole. sentence: the sentence as such, of which nothing was read (its status says nothing). With both, `statement` is an id of its own and names no statement of the report',
    }),
  ),
})
export type Claim = Static<typeof Claim>

export const Story = Type.Object({
  id: Type.String(),
  title: Type.String(),
  reports: Type.Array(Type.String()),
  origins: Type.Array(Type.Array(Type.String()), { description: 'A partition of the reports: those in one part have one origin' }),
})
export type Story = Static<typeof Story>

export const Happening = Type.Object({
  id: Type.String(),
  story: Type.Union([Type.String(), Type.Null()]),
  type: PloverType,
  actors: Type.Array(Type.String()),
  recipients: Type.Array(Type.String()),
  time: Time,
  status: Status,
  claims: Type.Array(Claim),
  basis: Type.Optional(
    Type.Literal('alluded', {
      description: 'No sentence tells the act whole: its parties are those that two reports name in the same role, or none',
    }),
  ),
})
export type Happening = Static<typeof Happening>

export const FigureClaim = Type.Object({ ...Claim.properties, value: Quantity })
export type FigureClaim = Static<typeof FigureClaim>

export const Series = Type.Object({
  id: Type.String(),
  what: Type.String(),
  measure: Type.Union([Type.String(), Type.Null()]),
  subjects: Type.Array(Type.String()),
  unit: Type.String(),
  period: Period,
  claims: Type.Array(FigureClaim),
  verdict: Verdict,
  why: Type.Record(Type.String(), Type.String(), { description: 'Language code to the reason in words' }),
})
export type Series = Static<typeof Series>

export const Difference = Type.Object({
  kind: Type.Union([
    Type.Literal('status'),
    Type.Literal('actors'),
    Type.Literal('date'),
    Type.Literal('place'),
    Type.Literal('attribution'),
    Type.Literal('wording'),
    Type.Literal('denial'),
  ]),
  story: Type.Union([Type.String(), Type.Null()]),
  why: Type.Record(Type.String(), Type.String()),
  sides: Type.Array(Claim),
})
export type Difference = Static<typeof Difference>

export const Comparison = Type.Object({
  schema: Type.Literal('isnad.comparison/1'),
  stories: Type.Array(Story),
  happenings: Type.Array(Happening),
  series: Type.Array(Series),
  differences: Type.Array(Difference),
})
export type Comparison = Static<typeof Comparison>
