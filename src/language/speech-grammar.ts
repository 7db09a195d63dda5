import type { Token } from '../schema/token.js'

/**
 * How a word of saying takes what was said.
 * that: a clause with a complementiser; quote: words in quotation marks or after a colon; phrase: an object of which a part may be quoted;
 * noun: a noun object that counts as what was said; describe: somebody as something; deem: object and predicate side by side;
 * relay: passes on the words of another; document: what speaks stands after the preposition; continue: goes on with the words of the speaker before.
 */
export type SayingShape = 'that' | 'quote' | 'phrase' | 'noun' | 'describe' | 'deem' | 'relay' | 'document' | 'continue'

/** One meaning of saying, with all shapes of its complement. */
export interface SayingFrame {
  readonly id: string
  readonly takes: ReadonlySet<SayingShape>
  /** Prepositions (folded) that may lead to a noun object; `object` where none is needed. */
  readonly by: ReadonlySet<string>
  /** Its present is spelt like the passive: without a subject it reports nobody (it is recalled that). */
  readonly impersonal: boolean
  /** It may have an object pronoun beside what was said (he told him that). */
  readonly object: boolean
  /** It must have an object besides what was said: the one noun phrase behind it is that object (accused Russia of ...). */
  readonly transitive: boolean
  /** Only a document, a statement or a remark can be its subject (it contained that). */
  readonly written?: boolean
  /** What it asks for is led by a preposition: quoted words right behind it are whom it is asked of (called on «those in charge»). */
  readonly led?: boolean
  /** "What he said was a mistake": with a pronoun in its clause it tells what somebody calls a thing. */
  readonly naming?: boolean
  /** It brings speech only by a deed of saying (repeated the affirmation that, hastened to the saying that). */
  readonly deed?: boolean
  /** What was said stands right behind it or behind a short subject: it means other things too. */
  readonly near?: boolean
  /** A deed of saying as its object was refused: nothing was said. */
  readonly refusal?: boolean
}

/** One reading of a word as a word of saying. */
export interface Saying {
  readonly frame: SayingFrame
  readonly kind: 'finite' | 'participle' | 'masdar'
  readonly tense: 'past' | 'present' | null
  readonly gender: 'm' | 'f' | null
  readonly number: 'singular' | 'dual' | 'plural' | null
  readonly person: 1 | 2 | 3
  /** A pronoun is attached: object of a verb, possessor of a masdar. */
  readonly pronoun: boolean
}

/** The part that a word or mark plays in the syntax around reported speech. */
export type SpeechRole =
  | 'that'
  | 'relative'
  | 'subordinator'
  | 'concession'
  | 'conjunction'
  | 'preposition'
  | 'circumstance'
  | 'tongue'
  | 'time'
  | 'adverb'
  | 'auxiliary'
  | 'negation'
  | 'pronoun'
  | 'demonstrative'
  | 'resumption'
  | 'impersonal'
  | 'modal'
  | 'topic'
  | 'comma'
  | 'colon'
  | 'stop'
  | 'open'
  | 'close'
  | 'mark'
  | 'dash'

/** Nouns that speak or carry speech. */
export interface SpeechNoun {
  readonly lemma: string
  readonly kind:
    | 'anonymous'
    | 'official'
    | 'document'
    | 'post'
    | 'occasion'
    | 'agency'
    | 'publication'
    | 'name-head'
    | 'people'
    | 'press'
    | 'body'
    | 'statement'
    | 'government'
    | 'reporter'
    | 'quantity'
  readonly definite: boolean
  /** Who is called so belongs to no state unless the text says so (analysts, media). */
  readonly anyone?: boolean
  /** Who is called so holds an office of a state (a minister, an officer). */
  readonly office?: boolean
  /** A body of citizens: with a state's adjective it is of that state's people, no organ of it. */
  readonly private?: boolean
}

/** What the grammar knows of one word. */
export interface SpeechWord {
  /** The word folded, with its clitics. */
  readonly form: string
  /** The word folded, without a leading coordinator. */
  readonly core: string
  /** A coordinator is attached in front. */
  readonly and: boolean
  readonly sayings: readonly Saying[]
  readonly role: SpeechRole | null
  readonly noun: SpeechNoun | null
  /** The preposition attached in front or the word itself, where it is one (folded). */
  readonly preposition: string | null
  /** A pronoun is attached to that preposition (about him). */
  readonly pronounLed: boolean
  /** A complementiser that only words of saying take: no other verb's clause. */
  readonly onlySpeech: boolean
  /** A subordinator that sets another event beside what was told (while, after). */
  readonly meanwhile: boolean
  /** One of them that may set another act of the same speaker beside it (while he called for). */
  readonly beside?: boolean
  /** A word behind which a complementiser gives a reason (especially as). */
  readonly reason?: boolean
  /** A word of concession that takes a noun or a clause (despite, although). */
  readonly despite: boolean
  /** A preposition with a pronoun that fills the place of a verb's own object ("which they demand"). */
  readonly sates: boolean
  /** That preposition may join an affiliation to a noun (an official in the ministry). */
  readonly joins: boolean
  /** That preposition may tell the seat of an office (the ministry in Gaza). */
  readonly seats: boolean
  /** That preposition leads to the one spoken to. */
  readonly addresses: boolean
  /** A preposition that leads to whose deed a masdar is (a pledge from the government). */
  readonly leadsAgent?: boolean
  /** What a word that is read as a preposition would say as a verb ("between", "explained"). */
  readonly maybe?: readonly Saying[]
  /** The noun of asking ("the question"): whoever it is put to stands behind it. */
  readonly question?: boolean
  /** A preposition before that noun that says "when asked". */
  readonly whenAsked?: boolean
  /** A preposition that tells what the words stand in ("in a statement", "on its page"), not what they are about or came after. */
  readonly carries?: boolean
  /** A relative pronoun without gender that stands for a thing ("which shows that"). */
  readonly neuter: boolean
  /** An abstract noun that is no deed ("confidence", "importance"): nobody is called so. */
  readonly abstract?: boolean
  /**
   * A relational adjective: `state` of what a government does (military, judicial), `any` of what tells nothing of whose somebody is (local),
   * `abroad` of those who are of elsewhere (Western, foreign).
   */
  readonly domain?: 'state' | 'any' | 'abroad' | null
  /** A noun for where somebody works or lives (a hospital, a village). */
  readonly workplace?: boolean
  /** A noun for what somebody knows or writes about (affairs, a file). */
  readonly topic?: boolean
  /** A word of living or working somewhere (who lives in). */
  readonly dwells?: boolean
  /** A title of honour; `points` where it stands for its bearer (his excellency). */
  readonly honorific: { readonly title: string; readonly points: boolean } | null
}

/** A phrase that names a source, such as "according to". */
export interface SourcePhrase {
  /** Number of words. */
  readonly length: number
  /**
   * according: a source follows; own-words: a reminder that the words are the speaker's own; as-said: a clause of saying follows;
   * unnamed: says only that the source wants no name; relayed: within a clause of saying it names the one whose words are passed on.
   */
  readonly kind: 'according' | 'own-words' | 'as-said' | 'relayed' | 'unnamed'
}

/** What a language pack must know of reported speech: words of saying, source phrases, anonymous sources, documents, posts. */
export interface SpeechGrammar {
  readonly language: string
  /** A printed word as its look-up key. */
  fold(word: string): string
  /** What the grammar knows of a word; the same object for the same printed word. */
  wordOf(token: Token): SpeechWord
  /** The source phrase that starts at a word, or null. */
  sourcePhraseAt(words: readonly SpeechWord[], index: number): SourcePhrase | null
}
