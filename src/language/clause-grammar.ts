import type { PloverType } from '../schema/plover.js'
import type { Analysis, Features, WordForm } from '../schema/token.js'
import type { SecondReadingModel } from './second-reading-model.js'

/**
 * Where an argument of a frame stands: `subject`, `object`, `second` (a second bare object), a preposition by its transliterated name
 * (`ala`, `ila` ...), or `any` (anywhere in the clause; for restrictions only).
 */
export type Slot = string

/** What an argument is to the event. */
export type Role =
  | 'actor'
  | 'recipient'
  /** A deed or a party: the party itself, or the one who did the deed or holds the thing. */
  | 'target'
  /** Joins the actors of a mutual event. */
  | 'partner'
  /** The land or body visited. */
  | 'host'
  /** An official or state to whom something is said: the deed voiced is meant for it. */
  | 'addressed'
  /** A party asked, or the thing asked for. */
  | 'asked'
  /** A deed demanded, promised, threatened, refused, alleged: not asserted by this sentence. */
  | 'demanded'
  | 'promised'
  | 'threatened'
  | 'refused'
  | 'alleged'
  /** A person, place or thing harmed: its state or group is the recipient. */
  | 'victim'
  | 'seized'
  | 'opponent'
  /** A treaty, a body left, goods, a mission: whoever it belongs to or binds is a party. */
  | 'treaty'
  | 'left'
  | 'attack'
  | 'goods'
  | 'convict'
  | 'yielded'
  | 'project'
  | 'owner'
  /** One's own envoy: the land that he is in is a party. */
  | 'envoy'
  | 'gathering'
  | 'crowd'
  | 'court'
  | 'deed'
  | 'scene'
  | 'place'
  | 'ignored'

/** How an operator (to plan, to refuse, to end ...) leaves the deed in its scope. */
export type Effect =
  | 'performs'
  | 'receives'
  | 'decides'
  | 'plans'
  | 'hypothetical'
  | 'negates'
  | 'ends'
  | 'denies'
  | 'claims'
  | 'names'
  | 'makes'

/** A meaning of words with its arguments. `type` is null for operators. */
export interface Frame {
  readonly id: string
  readonly type: PloverType | null
  readonly mode: string | null
  readonly effect: Effect | null
  readonly arguments: Readonly<Record<Slot, Role>>
  /** Class of nouns or of parties that must stand in a slot. */
  readonly needs: Readonly<Record<Slot, string>>
  /** As a noun it is an event only with a verb of doing or voicing. */
  readonly isLight: boolean
  /** Counts only as the charge that a known speaker raises. */
  readonly isCharge: boolean
}

export type Shape = 'past' | 'present' | 'imperative' | 'masdar' | 'active' | 'passive' | 'noun'

/** A word read as the bearer of a frame. */
export interface Reading {
  readonly frame: Frame
  readonly shape: Shape
  /** The preposition that introduces what the frame calls its object, or null. */
  readonly marker: Slot | null
  readonly tags: ReadonlySet<string>
  readonly features: Features
  /** Words that the reading takes, 1 or more. */
  readonly length: number
}

/** What a function word does, for example `preposition:ala`, `negation:past`, `relative`, `subordinator`. */
export type WordFunction = string

/**
 * What a language pack must know of clauses: frames, function words, classes of nouns. All look-ups take folded words without clitics; the form
 * of the word, where it is at hand, makes them faster.
 */
export interface ClauseGrammar {
  readonly language: string
  readonly frames: readonly Frame[]
  /** What annotated reports of the language taught about events, or null where nothing was learned. */
  readonly secondReading: SecondReadingModel | null
  /** Readings of a word in one of its analyses as bearer of frames; `following` are the bare stems after it, for fixed phrases. */
  readingsOf(analysis: Analysis, following: readonly string[]): readonly Reading[]
  /** Functions of a bare word, and of a phrase that begins with it, with its length in words. */
  functionsOf(
    word: string,
    following: readonly string[],
    form?: WordForm,
  ): readonly { readonly function: WordFunction; readonly length: number }[]
  /** The bare word has a function, or begins a phrase that has one. */
  mayFunction(word: string): boolean
  /** Classes of a noun; `following` for fixed phrases. */
  classesOf(word: string, following: readonly string[], form?: WordForm): readonly string[]
  /** Whether a noun as printed shows by its ending that it is indefinite and governs no genitive. */
  isIndefinite(printed: string, stem: string): boolean
  /** Whether a complementiser as printed opens a condition where a past verb follows it ("if she breaks"). */
  opensCondition(printed: string): boolean
  /** Whether a letter before a name is an attached "and". */
  isConjunction(letter: string): boolean
  /** Whether a bare noun has the shape of a relational adjective. */
  isRelational(stem: string, form?: WordForm): boolean
  /** The slot that an attached preposition stands for. */
  attachedSlot(clitic: string): Slot | null
}
