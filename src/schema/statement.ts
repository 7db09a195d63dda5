import { type Static, Type } from 'typebox'
import { Link } from './link.js'
import { Party } from './party.js'
import { PloverType } from './plover.js'
import { Span } from './span.js'

export const Status = Type.Union([
  Type.Literal('happened'),
  Type.Literal('ongoing'),
  Type.Literal('planned'),
  Type.Literal('called-for'),
  Type.Literal('denied'),
  Type.Literal('recalled'),
])
export type Status = Static<typeof Status>

/** A stretch of days, both ends included, and how it became known; `null` where the text does not fix it. */
export const Time = Type.Union([
  Type.Object({
    from: Type.String({ description: 'ISO 8601 date' }),
    to: Type.String({ description: 'ISO 8601 date, included' }),
    basis: Type.Union([Type.Literal('stated'), Type.Literal('relative'), Type.Literal('published')]),
    text: Type.Optional(Type.String()),
  }),
  Type.Null(),
])
export type Time = Static<typeof Time>

export const Place = Type.Union([
  Type.Object({ entity: Type.String(), code: Type.Union([Type.String(), Type.Null()]), span: Span }),
  Type.Null(),
])
export type Place = Static<typeof Place>

const base = {
  id: Type.String({ description: 'Hash of the content: same text, same id, on any machine' }),
  sentence: Span,
  trigger: Span,
  chain: Type.Array(Link),
  status: Status,
  time: Time,
  place: Place,
  rule: Type.String({ description: 'The frame or rule that fired' }),
  confidence: Type.Number({ minimum: 0, maximum: 1, description: 'Calibrated on gold' }),
}

/** Who did what to whom. */
export const EventStatement = Type.Object({
  ...base,
  kind: Type.Literal('event'),
  type: PloverType,
  modes: Type.Array(Type.String()),
  contexts: Type.Array(Type.String()),
  actors: Type.Array(Party),
  recipients: Type.Array(Party),
  score: Type.Number({ minimum: -10, maximum: 10, description: 'PLOVER score of type or mode' }),
})
export type EventStatement = Static<typeof EventStatement>

export const Speaker = Type.Object({ ...Party.properties, name: Type.String() })

/** Who said what. */
export const QuotationStatement = Type.Object({
  ...base,
  kind: Type.Literal('quotation'),
  speaker: Speaker,
  verb: Type.Union([Type.String(), Type.Null()]),
  form: Type.Union([Type.Literal('direct'), Type.Literal('indirect'), Type.Literal('mixed')]),
  content: Span,
  addressee: Type.Optional(Party),
  occasion: Type.Optional(Type.String()),
  jointly: Type.Optional(
    Type.Array(Party, { description: 'Further parties who said it together with the speaker: the other side of a joint statement.' }),
  ),
})
export type QuotationStatement = Static<typeof QuotationStatement>

export const Approximation = Type.Union([
  Type.Literal('exact'),
  Type.Literal('about'),
  Type.Literal('more-than'),
  Type.Literal('less-than'),
  Type.Literal('up-to'),
  Type.Literal('between'),
])
export type Approximation = Static<typeof Approximation>

export const Quantity = Type.Object({
  min: Type.Union([Type.Number(), Type.Null()]),
  max: Type.Union([Type.Number(), Type.Null()]),
  approx: Approximation,
})
export type Quantity = Static<typeof Quantity>

export const Period = Type.Union([Type.Object({ from: Type.String(), to: Type.String() }), Type.Null()])
export type Period = Static<typeof Period>

/** What was counted or measured. */
export const FigureStatement = Type.Object({
  ...base,
  kind: Type.Literal('figure'),
  measure: Type.Union([Type.String(), Type.Null()]),
  what: Type.String(),
  subjects: Type.Array(Party),
  value: Quantity,
  unit: Type.String({ description: 'ISO 4217 code, %, km, t, bbl, MW, m3, year, month, day, persons, count:<noun>' }),
  period: Period,
  change: Type.Optional(Type.Union([Type.Literal('up'), Type.Literal('down')])),
  base: Type.Optional(Type.String({ description: 'what it is compared with, as printed' })),
  per: Type.Optional(
    Type.Union([Type.Literal('year'), Type.Literal('month'), Type.Literal('day'), Type.Literal('hour')], {
      description: 'the denominator of a rate: three billion a year',
    }),
  ),
  standing: Type.Optional(
    Type.Union([Type.Literal('target'), Type.Literal('forecast'), Type.Literal('estimate'), Type.Literal('claim')], {
      description: 'told as a target, a forecast, an estimate or a claim; absent where it is told as fact',
    }),
  ),
})
export type FigureStatement = Static<typeof FigureStatement>

/** What stands between two parties: membership, alliance, office, border, ownership, candidacy. */
export const RelationStatement = Type.Object({
  ...base,
  kind: Type.Literal('relation'),
  subject: Party,
  predicate: Type.String(),
  object: Party,
})
export type RelationStatement = Static<typeof RelationStatement>

export const Statement = Type.Union([EventStatement, QuotationStatement, FigureStatement, RelationStatement])
export type Statement = Static<typeof Statement>
