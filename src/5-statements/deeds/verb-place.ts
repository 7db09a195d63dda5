import type { Reading } from '../../language/clause-grammar.js'
import type { Clause } from '../clauses/clause.js'
import type { Word } from '../words/word.js'
import type { Room } from './phrases-around.js'
import type { Deed, Filler, Scene } from './scene.js'

/** A verb of a clause with the phrases around it: the same for all its readings. */
export interface VerbSpot {
  readonly scene: Scene
  readonly clause: Clause
  /** Chunk of the verb. */
  readonly at: number
  readonly word: Word
  readonly room: Room
  /** Bare phrases before it in its clause. */
  readonly before: readonly Filler[]
  /** Chunks that deeds further left in the search have taken. */
  readonly claimed: ReadonlySet<number>
}

/** A verb in one of its readings, with what that reading may take. */
export interface VerbPlace extends VerbSpot {
  readonly reading: Reading
  /** Bare phrases behind it that no deed has taken. */
  readonly free: readonly Filler[]
  /** The first three of them, without names in apposition. */
  readonly bare: readonly Filler[]
  /** It has an object without preposition. */
  readonly takesObject: boolean
  /** Whom or what a pronoun on the verb stands for as its object. */
  readonly pronounObject: Filler | null
  /** What the relative clause of the verb describes. */
  readonly lead: Filler | null
}

/** Who stands in the place of a verb's subject, and what that leaves for its object. */
export interface PlacedSubject {
  readonly filler: Filler | null
  readonly by: Deed['subjectBy']
  /** Bare phrases behind the verb that are left. */
  readonly rest: readonly Filler[]
  /** An object that is plain with the subject: what is described, or whom a pronoun stands for. */
  readonly object: Filler | null
  readonly isPassive: boolean
}
