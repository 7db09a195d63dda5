import type { SpeakerFound } from '../phrase/speaker-found.js'

/** How the speaker was found; part of the rule's name and of its confidence. */
export type SpeakerPath =
  | 'after-verb'
  | 'before-verb'
  | 'antecedent'
  | 'relayed'
  | 'document'
  | 'possessor'
  | 'same-sentence'
  | 'carried'
  | 'colon'
  | 'source'
  | 'bare'

export interface SpeakerChoice {
  readonly speaker: SpeakerFound
  readonly path: SpeakerPath
  /** Whose voice passes the words on, outermost first. */
  readonly via: readonly SpeakerFound[]
}
