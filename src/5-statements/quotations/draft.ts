import type { Span } from '../../schema/span.js'
import type { Complement } from './complement/complement.js'
import type { SpeakerFound } from './phrase/speaker-found.js'
import type { SpeakerPath } from './speaker/speaker-choice.js'

/** A quotation as found, before it becomes a statement. */
export interface Draft {
  readonly passage: number
  /** Word index of the cue in its passage; of a bare quotation its first word. */
  readonly at: number
  readonly trigger: Span
  readonly verb: string | null
  readonly frame: string
  readonly shape: Complement['shape'] | 'bare' | 'source' | 'title'
  readonly path: SpeakerPath
  readonly speaker: SpeakerFound
  readonly via: readonly SpeakerFound[]
  /** Where it was said, where the words tell: "in a speech before parliament". */
  readonly occasion?: Span | null
  /** Word indices of what was said. */
  readonly from: number
  readonly to: number
  readonly content: Span
  readonly form: 'direct' | 'indirect' | 'mixed'
}
