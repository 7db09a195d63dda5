import { Type } from 'typebox'
import { Entity } from '../../../schema/entity.js'
import { EventStatement } from '../../../schema/statement.js'
import { Quoted } from './dossier-answer.js'
import { Names, ReportHead } from './report-head.js'

/** Party code (or id of an outlet or agency) to names. */
export const CodesAnswer = Type.Record(Type.String(), Names, { description: 'Party code, outlet or agency to names' })

export const EntityAnswer = Type.Object(
  {
    entity: Entity,
    names: Type.Record(
      Type.String(),
      Type.Array(Type.Object({ text: Type.String(), kind: Type.String(), count: Type.Optional(Type.Integer()) })),
    ),
    offices: Type.Array(
      Type.Object({
        office: Type.String(),
        of: Type.String(),
        from: Type.Optional(Type.String()),
        to: Type.Optional(Type.String()),
        current: Type.Optional(Type.Boolean()),
      }),
    ),
    quotations: Type.Array(Quoted),
    events: Type.Array(Type.Object({ statement: EventStatement, report: ReportHead, sentence: Type.String() })),
    named: Type.Array(Type.Object({ report: ReportHead, sentence: Type.String() }), {
      description: 'The first sentence that names it, of the newest reports',
    }),
    totals: Type.Object({
      reports: Type.Integer({ description: 'Reports that mention it' }),
      read: Type.Integer({ description: 'Of these, the newest, from which names, sayings and acts are taken' }),
    }),
  },
  { description: 'One entity: names, offices, sayings, acts' },
)
export const EntityCount = Type.Object(
  { ...Entity.properties, reports: Type.Integer({ description: 'Reports that mention it' }), mentions: Type.Integer() },
  { description: 'An entity with how often it is mentioned' },
)
const Share = Type.Object({
  id: Type.String(),
  name: Names,
  reports: Type.Integer(),
  own: Type.Integer({ description: 'Reports that no other outlet shares' }),
  agency: Type.Integer({ description: 'Reports that credit an agency' }),
  unknown: Type.Integer({ description: 'Reports shared with others without credit' }),
})
export const SourcesAnswer = Type.Object(
  {
    outlets: Type.Array(Share),
    agencies: Type.Array(Type.Object({ id: Type.String(), name: Names, reports: Type.Integer(), outlets: Type.Array(Type.String()) })),
    nameless: Type.Array(Type.Object({ name: Type.String(), statements: Type.Integer(), reports: Type.Array(Type.String()) })),
  },
  { description: 'Whom one is really reading' },
)
