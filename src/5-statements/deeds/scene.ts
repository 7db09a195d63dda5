import type { ClauseGrammar, Reading, Slot } from '../../language/clause-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Party } from '../../schema/party.js'
import type { Sentence } from '../../schema/sentence.js'
import type { Span } from '../../schema/span.js'
import type { Clause } from '../clauses/clause.js'
import type { Chunk, Phrase } from '../phrases/phrase.js'
import type { StatementInput } from '../statement-input.js'
import type { Word } from '../words/word.js'

/** One sentence taken apart, with all that its events are read from. */
export interface Scene {
  readonly input: StatementInput
  readonly grammar: ClauseGrammar
  readonly sentence: Sentence
  /** Mentions of the sentence, by start. */
  readonly mentions: readonly Mention[]
  readonly words: readonly Word[]
  readonly chunks: readonly Chunk[]
  readonly clauses: readonly Clause[]
  /** Clause of each chunk, where it has one. */
  readonly clauseOf: ReadonlyMap<number, Clause>
  /** Whoever the text speaks of when a clause names no subject. */
  readonly topic: readonly Party[]
  /** Speakers of the quotations in the sentence. */
  readonly speakers: readonly { readonly span: Span; readonly party: Party }[]
  readonly deeds: Map<number, Deed>
  /** Parties of single phrases, by what was asked for: the same phrase is asked about for every reading of every verb near it. */
  readonly parties: Map<Phrase, (readonly Party[] | undefined)[]>
}

/** A phrase in a slot of a deed. */
export interface Filler {
  readonly at: number
  readonly phrase: Phrase
  /** Taken by rule of thumb rather than by position next to the word. */
  readonly isFar: boolean
}

/** A word read as a deed (or as an operator on one) with what stands in its slots. */
export interface Deed {
  readonly word: number
  readonly chunk: number
  readonly clause: Clause
  readonly reading: Reading
  readonly isVerb: boolean
  readonly isPassive: boolean
  readonly slots: Map<Slot, Filler>
  /** Parties in the place of the subject, however it was found. */
  subject: Party[]
  subjectFiller: Filler | null
  subjectBy:
    | 'phrase'
    | 'topic-phrase'
    | 'genitive'
    | 'adjective'
    | 'pronoun'
    | 'agent'
    | 'antecedent'
    | 'issuer'
    | 'discourse'
    | 'control'
    /** A talk told in passing: whoever its clause speaks of. */
    | 'aside'
    | 'speaker'
    | 'none'
  actors: Party[]
  recipients: Party[]
}
