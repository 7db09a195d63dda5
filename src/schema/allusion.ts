import { type Static, Type } from 'typebox'
import { PloverType } from './plover.js'
import { Span } from './span.js'
import { Status } from './statement.js'

/**
 * An act that a sentence speaks of without telling it whole: "the expulsion", "after the attack". It states nothing by itself; where another
 * report of the story tells the act, its sentence is known to speak of the same one.
 */
export const Allusion = Type.Object(
  {
    type: PloverType,
    sentence: Span,
    trigger: Span,
    status: Status,
    actors: Type.Array(Type.String(), { description: 'Party codes, as far as the sentence names them' }),
    recipients: Type.Array(Type.String()),
    rule: Type.String({ description: 'The frame of the word' }),
  },
  { description: 'An act that a sentence speaks of without telling it whole' },
)
export type Allusion = Static<typeof Allusion>
