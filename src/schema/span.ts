import { type Static, Type } from 'typebox'

/** A stretch of `article.text`: UTF-16 code units, half open (`end` is the first unit outside). */
export const Span = Type.Object(
  {
    start: Type.Integer({ minimum: 0, description: 'First UTF-16 code unit' }),
    end: Type.Integer({ minimum: 0, description: 'First UTF-16 code unit after the stretch' }),
  },
  { description: 'Offsets into article.text, in UTF-16 code units, half open' },
)
export type Span = Static<typeof Span>
