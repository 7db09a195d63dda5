import { type Static, Type } from 'typebox'
import { EntityKind } from '../schema/entity.js'

/** An ISO day, month or year: as precise as it is known. */
const DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?'
/** From / to; `..` as end: still so when the file was last looked through; an empty side: not known. */
const INTERVAL = `(${DATE})?/(${DATE}|\\.\\.)?`

/** A name as written in a source file: the bare text, or with the days between which it was in use. */
const SourceName = Type.Union([
  Type.String({ minLength: 1 }),
  Type.Object(
    {
      from: Type.Optional(Type.String({ pattern: `^${DATE}$` })),
      to: Type.Optional(Type.String({ pattern: `^${DATE}$` })),
      text: Type.String({ minLength: 1 }),
    },
    { additionalProperties: false },
  ),
])
export type SourceName = Static<typeof SourceName>

const names = Type.Optional(Type.Array(SourceName, { minItems: 1 }))

/** Lists of names by kind; the first `name` is the one shown to readers. */
const nameKinds = {
  name: names,
  formal: names,
  abbreviation: names,
  nickname: names,
  adjective: names,
  demonym: names,
  metonym: names,
  surname: names,
}

/** The names of one language; those under `weak` also mean something else and need support from their context. */
const SourceNames = Type.Object(
  { ...nameKinds, weak: Type.Optional(Type.Object(nameKinds, { additionalProperties: false })) },
  { additionalProperties: false },
)
export type SourceNames = Static<typeof SourceNames>

/** One entity as people write it down under `knowledge/`. */
export const SourceEntity = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*$' }),
    kind: Type.Optional(EntityKind),
    code: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    wikidata: Type.Optional(Type.String({ pattern: '^Q\\d+$' })),
    basis: Type.Optional(Type.String()),
    state: Type.Optional(Type.String({ description: 'ISO 3166 alpha-3 code; by default that of the file' })),
    type: Type.Optional(Type.String()),
    sector: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
    gender: Type.Optional(Type.Union([Type.Literal('m'), Type.Literal('f')])),
    capital: Type.Optional(Type.String()),
    held: Type.Optional(
      Type.Literal(true, { description: 'held by another state than its own: whoever is there or strikes it has not dealt with its own' }),
    ),
    hosts: Type.Optional(Type.Array(Type.String({ pattern: '^[a-z0-9-]+(\\.[a-z0-9-]+)+$' }))),
    offices: Type.Optional(
      Type.Array(
        Type.String({
          pattern: `^[a-z]+(-[a-z]+)*( of [a-z]+(-[a-z]+)*/[a-z0-9-]+)?( ${INTERVAL})?$`,
          description: 'office, where it is not of the state of the file "of ENTITY", then from/to',
        }),
      ),
    ),
    members: Type.Optional(
      Type.Array(Type.String({ pattern: `^[A-Z][A-Z0-9]+( ${INTERVAL})?$`, description: 'Code of a member, then from/to' })),
    ),
    en: SourceNames,
    ar: Type.Optional(SourceNames),
  },
  { additionalProperties: false },
)
export type SourceEntity = Static<typeof SourceEntity>

/** A file that holds many small entities which belong together, such as the cities or the people of a state. */
export const SourceList = Type.Object(
  {
    state: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
    basis: Type.String({ description: 'What the facts rest on and up to when they were looked through' }),
    entities: Type.Array(SourceEntity),
  },
  { additionalProperties: false },
)
export type SourceList = Static<typeof SourceList>
