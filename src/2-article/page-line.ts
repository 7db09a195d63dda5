import type { LineVerdict } from '../language/page-grammar.js'
import { countRuns } from './count-runs.js'

/** A line of a page on its way to becoming a block of the article or something dropped. */
export interface PageLine {
  text: string
  readonly words: number
  /** Its words folded, for comparing; made when first asked for. */
  readonly key: string
  readonly verdict: LineVerdict | null
  /** Long or closed like a sentence: the report's own text unless something says otherwise. */
  readonly isProse: boolean
  /** Said by the markup, where there is one. */
  readonly isHeading?: boolean
  role: 'body' | 'title' | 'heading' | 'dropped'
  reason: string | null
}

/** Full stop, question or exclamation mark, ellipsis, also inside closing marks; a colon introduces what follows. */
export const CLOSED = /[.!?\u061f\u2026\u06d4:\uff1a\u061b;][\s"\u00bb\u201d\u201c)\]'\u2019]*$/
/** Signs of a list item that belongs to the report. */
export const BULLET = /^\s*(?:[-\u2010-\u2015\u2022\u25cf\u25aa\u25a0*\u00b7]|[\d\u0660-\u0669]{1,2}\s*[-.)\u2013])\s*\S/

const WORDS = /[\p{L}\p{N}\p{M}\u0640]+/gu
const LONG = 16

/** Makes the record of a line. */
export function makePageLine(text: string, verdict: LineVerdict | null, fold: (text: string) => string, isHeading?: boolean): PageLine {
  const words = countRuns(text)
  const isProse = verdict === null && (words >= LONG || (words >= 5 && CLOSED.test(text)))
  let key: string | undefined
  return {
    text,
    words,
    get key() {
      key ??= fold((text.match(WORDS) ?? []).join(' '))
      return key
    },
    verdict,
    isProse,
    role: 'body',
    reason: null,
    ...(isHeading === undefined ? {} : { isHeading }),
  }
}

export function drop(line: PageLine, reason: string): void {
  if (line.role === 'dropped') return
  line.role = 'dropped'
  line.reason = reason
}
