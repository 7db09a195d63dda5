import type { Saying, SpeechNoun } from '../../../language/speech-grammar.js'
import type { Link } from '../../../schema/link.js'
import type { Mention } from '../../../schema/mention.js'
import type { Span } from '../../../schema/span.js'

/** Who spoke, as far as the words tell. */
export interface SpeakerFound {
  readonly span: Span
  readonly name: string
  readonly entity: string | null
  readonly code: string | null
  readonly sector: string | null
  readonly kind: Link['kind']
  /** Whoever the document that speaks belongs to by its own words. */
  readonly author?: Mention | null
  /** What kind of speaking noun stands at the head; null for a name or another noun. */
  readonly noun: SpeechNoun['kind'] | null
  /** The speaking noun at the head ("source", "statement", "minister"), for later "the source". */
  readonly head: string | null
  readonly gender: 'm' | 'f' | null
  readonly number: 'singular' | 'dual' | 'plural' | null
  /** Index of the first word after the noun phrase in its passage. */
  readonly next: number
  /** The noun phrase only points back ("the source", "he"). */
  readonly isBackward: boolean
  /** Nothing but an adjective or two stands with its head: no name, no affiliation of its own. */
  readonly isBare: boolean
  readonly isPronoun: boolean
  /** A statement, a letter: it speaks for whoever spoke last. */
  readonly isStatement: boolean
  /** A ministry, an army ... is named: without a state it is that of the state that the report is about. */
  readonly isGovernment: boolean
  /** A minister, an officer, a military source ...: without a state likewise. */
  readonly isOffice?: boolean
  /** The state in which a private person without a party works or lives. */
  readonly seat: string | null
  /** Analysts, media ... of whom nothing says where they belong. */
  readonly isAnyone: boolean
  /** Whose office it is stands as a pronoun (its spokesman, the spokesman in its name). */
  readonly isBound: boolean
  /** An agency, a paper: "the agency" points back to one rather than to its state. */
  readonly isMedium: boolean
}

/** Whether a speaker may be the subject of a word of saying: gender and number do not speak against it. */
export function agrees(speaker: Pick<SpeakerFound, 'gender' | 'number'>, saying: Saying): boolean {
  return speaker.gender === null || saying.gender === null || speaker.gender === saying.gender
}
