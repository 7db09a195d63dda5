import type { Span } from './span.js'

/** Something that looked like a statement and was not read as one, with the reason: for `isnad explain`, never part of a report. */
export interface Rejection extends Span {
  readonly kind: 'quotation' | 'figure'
  readonly reason: /** A word of saying under a negation, or impersonal. */
    | 'denied'
    /** The word is a noun here. */
    | 'noun'
    /** Nothing that was said follows. */
    | 'nothing-said'
    /** Nobody in the text can have said it. */
    | 'no-speaker'
    /** What follows is read as said already. */
    | 'taken'
    /** A source phrase that names no source ("according to the rules"). */
    | 'no-source'
    /** Quotation marks around a name. */
    | 'quoted-name'
    /** Quotation marks that no word of saying takes: irony, a term, a slogan. */
    | 'no-saying'
    | 'date'
    | 'ordinal'
    | 'age'
    | 'year'
    /** A sum in brackets: the same one in another currency. */
    | 'conversion'
    /** No counted noun, unit or casualty beside the number. */
    | 'counts-nothing'
    /** The same figure stands in the body or stood before. */
    | 'repeated'
}
