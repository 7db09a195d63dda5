import { type Static, Type } from 'typebox'

/** Language code to name. */
export const Names = Type.Record(Type.String(), Type.String(), { description: 'Language code to name' })

export const OrNull = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** What a list shows of a report. */
export const ReportHead = Type.Object(
  {
    id: Type.String(),
    title: OrNull(Type.String()),
    outlet: OrNull(Type.String()),
    outletName: OrNull(Names),
    agencies: Type.Array(Type.String()),
    published: OrNull(Type.String({ description: 'ISO 8601' })),
    statements: Type.Integer(),
  },
  { description: 'What a list shows of a report' },
)
export type ReportHead = Static<typeof ReportHead>
