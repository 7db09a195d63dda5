import { type Static, Type } from 'typebox'
import { Notice } from './notice.js'

/** What room 1 hands to room 2: one document as it was found, with what its container said about it. */
export const Capture = Type.Object({
  id: Type.Optional(Type.String({ description: 'Id as given in NDJSON input' })),
  path: Type.Optional(Type.String()),
  url: Type.Optional(Type.String()),
  kind: Type.Union([Type.Literal('text'), Type.Literal('html')]),
  body: Type.String({ description: 'The text or the HTML source, decoded' }),
  title: Type.Optional(Type.String()),
  published: Type.Optional(
    Type.Object({
      value: Type.String({ description: 'ISO 8601 date or date-time' }),
      basis: Type.Union([Type.Literal('given'), Type.Literal('metadata'), Type.Literal('feed')]),
    }),
  ),
  outlet: Type.Optional(Type.String({ description: 'Outlet id or host as given' })),
  authors: Type.Optional(Type.Array(Type.String())),
  language: Type.Optional(Type.String()),
  notices: Type.Array(Notice),
})
export type Capture = Static<typeof Capture>
