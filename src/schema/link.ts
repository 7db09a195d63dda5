import { type Static, Type } from 'typebox'
import { Span } from './span.js'

/** One link of a chain of transmission (isnad). Chains run outermost first: outlet, agency, spokesman, source. */
export const Link = Type.Object({
  kind: Type.Union([
    Type.Literal('outlet'),
    Type.Literal('agency'),
    Type.Literal('publication'),
    Type.Literal('official'),
    Type.Literal('person'),
    Type.Literal('anonymous'),
    Type.Literal('document'),
  ]),
  entity: Type.Union([Type.String(), Type.Null()]),
  name: Type.String(),
  verb: Type.Optional(Type.String()),
  span: Type.Optional(Span),
})
export type Link = Static<typeof Link>
