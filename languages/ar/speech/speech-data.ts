import type { SayingShape, SourcePhrase, SpeechNoun, SpeechRole } from '../../../src/language/speech-grammar.js'

/** A form of a word of saying: frame, kind (0 finite, 1 participle, 2 masdar), tense, gender, number, person, bound (0 free, 1 before a pronoun, 2 both). */
export type SayingForm = readonly [
  frame: number,
  kind: 0 | 1 | 2,
  tense: 0 | 1 | 2,
  gender: 0 | 1 | 2,
  number: 0 | 1 | 2 | 3,
  person: 1 | 3,
  bound: 0 | 1 | 2,
]

/** `data/ar/speech.json`, made by tools/build/speech.ts. */
export interface SpeechData {
  readonly frames: readonly {
    readonly id: string
    readonly takes: readonly SayingShape[]
    readonly by: readonly string[]
    readonly weak: boolean
    readonly impersonal: boolean
    readonly object: boolean
    readonly transitive: boolean
    readonly written: boolean
    readonly led: boolean
    readonly naming: boolean
    readonly deed: boolean
    readonly near: boolean
    readonly refusal: boolean
  }[]
  readonly forms: Readonly<Record<string, readonly SayingForm[]>>
  readonly roles: Readonly<Record<string, SpeechRole>>
  /** Words with an attached pronoun to the word without it. */
  readonly bases: Readonly<Record<string, string>>
  readonly nouns: Readonly<Record<string, SpeechNoun['kind']>>
  readonly sources: readonly {
    readonly words: readonly string[]
    readonly kind: SourcePhrase['kind']
    readonly next: string | null
    readonly verb: boolean
  }[]
  /** Prepositions that join an affiliation to a noun: an official in the ministry. */
  readonly joins: readonly string[]
  /** Prepositions that may tell the seat of an office. */
  readonly seats: readonly string[]
  /** Words of concession. */
  readonly despite: readonly string[]
  /** Prepositions that lead to a verb's own object. */
  readonly objects: readonly string[]
  /** Subordinators that set another event beside what was told. */
  readonly meanwhile: readonly string[]
  /** Those that set another act of the same speaker beside it. */
  readonly beside: readonly string[]
  /** Words behind which a complementiser gives a reason. */
  readonly reasons: readonly string[]
  /** Role words that are spelt with a hamza below the alif, and as nothing else: printed with one above it is another word. */
  readonly below: readonly string[]
  /** Relative pronouns that stand for a thing. */
  /** Nouns of those who belong to no state unless the text says so. */
  readonly agents: readonly string[]
  readonly anyone: readonly string[]
  /** Nouns for those who hold an office of a state; relational adjectives of what they are busy with, and those that say nothing of whose they are. */
  readonly offices: readonly string[]
  /** Bodies of citizens, and abstract nouns. */
  readonly private: readonly string[]
  readonly abstract: readonly string[]
  readonly domains: readonly string[]
  readonly neutral: readonly string[]
  /** Adjectives of those who are of elsewhere. */
  readonly abroad: readonly string[]
  /** What somebody knows or writes about. */
  readonly topics: readonly string[]
  /** Where somebody works or lives. */
  readonly workplaces: readonly string[]
  /** Words of living and working somewhere. */
  readonly dwelling: readonly string[]
  readonly neuter: readonly string[]
  /** Titles of honour, with and without a pronoun, to the title without. */
  readonly honorifics: Readonly<Record<string, string>>
  /** Prepositions that lead to the one spoken to. */
  readonly addressees: readonly string[]
  /** Nouns of asking behind which stands who was asked, and the prepositions before them. */
  readonly questions: readonly string[]
  readonly asking: readonly string[]
  /** Prepositions that tell what words stand in. */
  readonly carriers: readonly string[]
  readonly clitics: {
    readonly pronouns: readonly string[]
    readonly coordinators: readonly string[]
    readonly prepositions: readonly string[]
    readonly article: string
    readonly future: string
  }
}
