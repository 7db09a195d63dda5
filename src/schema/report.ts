import { type Static, Type } from 'typebox'
import { Allusion } from './allusion.js'
import { Article } from './article.js'
import { Entity } from './entity.js'
import { Mention } from './mention.js'
import { Notice } from './notice.js'
import { Statement } from './statement.js'

export const Report = Type.Object(
  {
    schema: Type.Literal('isnad.report/1'),
    engine: Type.Object({
      version: Type.String(),
      packs: Type.Record(Type.String(), Type.String(), { description: 'Digest of each data pack' }),
    }),
    input: Type.Object({
      id: Type.Optional(Type.String()),
      path: Type.Optional(Type.String()),
      url: Type.Optional(Type.String()),
    }),
    article: Article,
    entities: Type.Array(Entity),
    mentions: Type.Array(Mention),
    statements: Type.Array(Statement),
    allusions: Type.Optional(Type.Array(Allusion, { description: 'Acts that sentences speak of without telling them whole' })),
    notices: Type.Array(Notice),
  },
  { description: 'One report as Isnad reads it' },
)
export type Report = Static<typeof Report>
