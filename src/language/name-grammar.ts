import type { TaggerModel } from '../base/sequence-tagger.js'
import type { Spelling } from '../base/spelling.js'
import type { Features, Token } from '../schema/token.js'

/** One way of cutting a printed word down to a word that may stand in a name or title. */
export interface NameKey {
  /** The word folded for names, without what was cut off. */
  readonly key: string
  /** Code units of the printed word before the key and up to its end. */
  readonly start: number
  readonly end: number
  readonly conjunction: boolean
  /** What an attached preposition means, or null where there is none. */
  readonly preposition: 'to' | 'in' | 'as' | null
  /** The attached pronoun, or null. */
  readonly pronoun: Features | null
  /** The printed word bears the ending of an indefinite object, which no place's name takes. */
  readonly isIndefinite?: true
}

/** One inflected form of a word or phrase; `keys` are its words folded for names. */
export interface NameForm {
  readonly keys: readonly string[]
  readonly gender: 'm' | 'f' | null
  readonly number: 'singular' | 'dual' | 'plural'
  readonly definite: boolean
  /** The form stands only before an attached pronoun. */
  readonly pronoun: boolean
}

/** A word for an office, body or group, with the party that it acts for. */
export interface Role {
  readonly id: string
  readonly kind: 'person' | 'body' | 'people'
  /** Offices in knowledge that the title may stand for, the likeliest first. */
  readonly offices: readonly string[]
  readonly sector: string | null
  /** state: its state's own code; group: that code with `~slug`; open: only what its complement says. */
  readonly acts: 'state' | 'group' | 'open'
  readonly slug: string | null
  /** A person's name may follow. */
  readonly isHuman: boolean
  /** A singular word for many people ("the opposition"). */
  readonly isCollective: boolean
  /** The place after "in" says whose they are: "protesters in Tunis". */
  readonly isLocal: boolean
  /** What the definite word points to by itself. */
  readonly alone: 'person' | 'state' | null
  /** Entity id of the one state that has this title, or null. */
  readonly of: string | null
  /** Nouns may stand between the head and its state ("ministry of oil"). */
  readonly takesNouns: boolean
  /** body: a body's name must follow ("spokesman for ..."), not a person's. */
  readonly complement: 'body' | null
  readonly forms: readonly NameForm[]
}

export type ReferenceKind =
  | 'own-country'
  | 'honoured'
  | 'two-persons'
  | 'two-countries'
  | 'two-sides'
  | 'countries'
  | 'latter'
  | 'kingdom'
  | 'sultanate'
  | 'home'

/** A word that points back to something named before. */
export interface Reference {
  readonly kind: ReferenceKind
  readonly forms: readonly NameForm[]
  /** The word itself, folded, where the one meant must have borne the same word before ("His Majesty"). */
  readonly word?: string
}

/** Closed lists of small words, folded for names; a phrase is its words joined by one space. */
export interface NameParticles {
  /** Words that stand inside a person's name ("bin", "von"). */
  readonly links: ReadonlySet<string>
  /** Words that open a compound name and never stand alone ("Abd", "Abu"). */
  readonly starts: ReadonlySet<string>
  /** Words of respect between a title and a name. */
  readonly honorifics: readonly (readonly string[])[]
  /** The nouns among them that "His ..." goes back by ("Majesty"). */
  readonly honours: ReadonlySet<string>
  /** Adjectives of a past office. */
  readonly former: ReadonlySet<string>
  /** Prepositions that tie an official to his body ("an official in the ministry"). */
  readonly belonging: ReadonlySet<string>
  /** Those among them that tie only an indefinite official: "officials from". */
  readonly partitive: ReadonlySet<string>
  /** Words before a capital that show the city is meant, not the government. */
  readonly locative: ReadonlySet<string>
  /** Nouns of politics: an adjective that is as often geographical means the organisation behind them ("European sanctions"). */
  readonly political: ReadonlySet<string>
  /** Nouns that a place's name follows: "town", "province". */
  readonly places: ReadonlySet<string>
  /** Nouns that after "in" say under whom something is done: "chaired by", "led by". */
  readonly presiding: ReadonlySet<string>
  /** "Without": whom a report says to be missing is no party. */
  readonly without: ReadonlySet<string>
  /** Adjectives that take people or firms from no state in particular ("foreign"). */
  readonly foreign: ReadonlySet<string>
  /** Adjectives that say whose a group is ("belonging to"). */
  readonly owned: ReadonlySet<string>
  /** Nouns for kinds of bodies, without article: what the first word of a body's name says of it ("movement", "alliance"). */
  readonly kinds: ReadonlySet<string>
  /** Words of sea and shore: behind them the Atlantic is an ocean and no alliance. */
  readonly shores: ReadonlySet<string>
  /** Words that carry a name on to forefathers and house: "bin", "Al". */
  readonly descent: ReadonlySet<string>
  /** Words that never belong to a name of a person. */
  readonly never: ReadonlySet<string>
}

/** A learned spelling model with the folding that it was trained on. */
export interface NameSpelling {
  readonly model: Spelling
  foldOwn(word: string): string
  foldLatin(word: string): string
  /** Further ways to read a folded own word: letters of neighbouring alphabets, without the article. The word itself comes first. */
  variants(own: string): readonly string[]
}

/** Two models: what the first takes a word for anywhere in a report is told to the second. */
export interface NameRecogniser {
  readonly first: TaggerModel
  readonly second: TaggerModel
}

/** What a language pack must know of names: titles, relational adjectives, reference words and the name recogniser. */
export interface NameGrammar {
  readonly language: string
  /** Folds a text for comparison of names, more strongly than for reading. */
  fold(text: string): string
  /** The words of a name, folded. */
  keysOf(name: string): readonly string[]
  /** The ways in which a printed word may hold a word of a name, the whole word first. */
  cutWord(printed: string): readonly NameKey[]
  /** All forms of a relational adjective given in the masculine singular; of a demonym given as a plural, that plural's forms. */
  inflectAdjective(word: string): readonly NameForm[]
  /** The word without its article, or null where it has none. */
  withoutArticle(key: string): string | null
  readonly roles: readonly Role[]
  readonly references: readonly Reference[]
  readonly particles: NameParticles
  /** The trained recogniser of names, or null where the language has none. */
  readonly recogniser: NameRecogniser | null
  /** How names of this language are spelled in Latin letters, or null where that was not learned. */
  readonly spelling: NameSpelling | null
  /** A Latin spelling of a name, for ids of persons that knowledge does not hold. */
  romanise(name: string): string
  /** 0..1: how likely the word belongs to a person's name by its shape and by lists of names. */
  nameLikeness(token: Token): number
  /** Whether a folded word is seen in names of persons. */
  isNameWord(key: string): boolean
  /** 0..6: how usual a folded word is in texts, as the logarithm of its count; 0 where it was hardly seen. */
  commonness(key: string): number
  /** Class of a common word ("kinship", "unit") by which the recogniser learns, or an empty string. */
  wordClass(token: Token): string
  /** Whether a noun says what a private person is by trade, creed or lot ("engineer", "priest", "captive"). */
  isCalling(token: Token): boolean
}
