import { type Static, Type } from 'typebox'

export const EntityKind = Type.Union([
  Type.Literal('person'),
  Type.Literal('state'),
  Type.Literal('organisation'),
  Type.Literal('company'),
  Type.Literal('group'),
  Type.Literal('place'),
  Type.Literal('publication'),
  Type.Literal('document'),
])
export type EntityKind = Static<typeof EntityKind>

/** One thing in the world that a report names; ids are ASCII paths such as `person/vladimir-putin`. */
export const Entity = Type.Object({
  id: Type.String(),
  kind: EntityKind,
  name: Type.Record(Type.String(), Type.String(), { description: 'Language code to name' }),
  code: Type.Union([Type.String(), Type.Null()], { description: 'Party code: ISO 3166 alpha-3, UN, EU ..., or ISO3~slug' }),
  wikidata: Type.Optional(Type.String()),
})
export type Entity = Static<typeof Entity>
