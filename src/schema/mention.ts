import { type Static, Type } from 'typebox'

/** A stretch of text that stands for an entity. Mentions may nest; they are sorted by start, longest first. */
export const Mention = Type.Object({
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  entity: Type.String(),
  form: Type.Union([
    Type.Literal('name'),
    Type.Literal('title'),
    Type.Literal('metonym'),
    Type.Literal('pronoun'),
    Type.Literal('description'),
  ]),
  resolvedBy: Type.String({
    description: 'The rule that linked the words to the entity, for example gazetteer, office-by-date, counterpart',
  }),
  code: Type.Optional(
    Type.Union([Type.String(), Type.Null()], {
      description: 'Party code of the state or body acted for, where it differs from or adds to that of the entity',
    }),
  ),
  sector: Type.Optional(Type.Union([Type.String(), Type.Null()], { description: 'PLOVER sector: GOV, MIL, REB, ...' })),
  members: Type.Optional(
    Type.Array(Type.String(), { description: 'Entities meant together by a plural or dual such as the two countries' }),
  ),
})
export type Mention = Static<typeof Mention>
