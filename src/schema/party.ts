import { type Static, Type } from 'typebox'
import { Span } from './span.js'

/** A party to a statement. `code`: the state acted for (ISO 3166 alpha-3), an organisation (UN, EU ...) or a non-state actor (LBN~hezbollah). */
export const Party = Type.Object({
  entity: Type.Union([Type.String(), Type.Null()]),
  code: Type.String(),
  sector: Type.Union([Type.String(), Type.Null()]),
  span: Span,
})
export type Party = Static<typeof Party>
