import { type Static, Type } from 'typebox'
import { Span } from './span.js'

/** Something the reader of a report should know: a date left open, a language not supported, a faulty encoding. */
export const Notice = Type.Object({
  code: Type.String({ description: 'Stable ASCII code, for example date-unresolved' }),
  message: Type.String(),
  span: Type.Optional(Span),
})
export type Notice = Static<typeof Notice>
