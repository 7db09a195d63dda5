import { type Static, Type } from 'typebox'
import { Span } from './span.js'

/** How the day of publication became known. */
export const PublishedBasis = Type.Union([
  Type.Literal('given'),
  Type.Literal('metadata'),
  Type.Literal('printed'),
  Type.Literal('feed'),
  Type.Literal('inferred'),
])

export const Block = Type.Object({
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  kind: Type.Union([Type.Literal('title'), Type.Literal('heading'), Type.Literal('paragraph')]),
})
export type Block = Static<typeof Block>

/** A report freed of its site: title, then paragraphs, separated by one newline each; what was taken away is in `dropped`. */
export const Article = Type.Object({
  id: Type.String(),
  url: Type.Union([Type.String(), Type.Null()]),
  outlet: Type.Union([Type.String(), Type.Null()], { description: 'Outlet id or host' }),
  agencies: Type.Array(Type.String(), { description: "Agencies credited as the report's own source: afp, reuters, tass ..." }),
  agenciesNamed: Type.Optional(
    Type.Literal(true, {
      description:
        'True where no dateline, byline or credit line names the agencies but only the text does; then they are links only of what their paragraphs tell.',
    }),
  ),
  authors: Type.Array(Type.String()),
  dateline: Type.Union([Type.Object({ place: Type.Union([Type.String(), Type.Null()]), span: Span }), Type.Null()]),
  title: Type.Union([Type.String(), Type.Null()]),
  published: Type.Union([Type.Object({ value: Type.String({ description: 'ISO 8601' }), basis: PublishedBasis }), Type.Null()]),
  language: Type.String({ description: 'ISO 639-1 code' }),
  translatedFrom: Type.Union([Type.String(), Type.Null()]),
  text: Type.String({ description: 'Title, then paragraphs, separated by "\\n"; chrome removed' }),
  blocks: Type.Array(Block),
  sentences: Type.Array(Span),
  dropped: Type.Array(Type.Object({ text: Type.String(), reason: Type.String() })),
})
export type Article = Static<typeof Article>
