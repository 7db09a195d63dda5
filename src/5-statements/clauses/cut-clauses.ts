import type { Chunk, Phrase } from './build-phrases.js'
import { isBreak, isComma, isDash } from './build-phrases.js'
import type { Word } from './read-words.js'

export type ClauseKind = 'main' | 'complement' | 'relative' | 'subordinate' | 'conditional' | 'purpose'

/** One clause: its verb, where there is one, and the chunks that belong to it. */
export interface Clause {
  readonly index: number
  readonly kind: ClauseKind
  /** The clause it hangs on, or -1. */
  readonly parent: number
  /** Chunk indices, in order. */
  readonly chunks: number[]
  /** Chunk index of the verb. */
  verb: number
  /** Auxiliary before the verb ("was", "had", "still"). */
  auxiliary: Word | null
  negation: Word | null
  hedge: boolean
  future: boolean
  /** What a relative clause describes: chunk index, or -1. */
  readonly antecedent: number
  /** Chunk index of the word that opened it (complementiser, relative, conjunction), or -1. */
  readonly opener: number
  /** A pronoun on the opener ("that she ..."). */
  readonly hasOpenerPronoun: boolean
  /** Coordinated with a clause before it: takes over its subject. */
  readonly coordinated: number
}

/**
 * Cuts a sentence into clauses in one pass. Clauses nest by complementisers, relative pronouns and subordinators; they end at the next verb
 * that cannot be theirs, and a main verb that follows a relative clause goes back to the clause that waits for one.
 */
export function cutClauses(words: readonly Word[], chunks: readonly Chunk[]): Clause[] {
  const clauses: Clause[] = []
  const open = (kind: ClauseKind, parent: number, antecedent: number, opener: number, pronoun: boolean, coordinated = -1): Clause => {
    const clause: Clause = {
      index: clauses.length,
      kind,
      parent,
      chunks: [],
      verb: -1,
      auxiliary: null,
      negation: null,
      hedge: false,
      future: false,
      antecedent,
      opener,
      hasOpenerPronoun: pronoun,
      coordinated,
    }
    clauses.push(clause)
    return clause
  }
  let current = open('main', -1, -1, -1, false)
  let negation: Word | null = null
  let hedge = false
  let future = false
  let auxiliary: Word | null = null
  const reset = (): void => {
    negation = null
    hedge = false
    future = false
    auxiliary = null
  }
  const takeVerb = (clause: Clause, at: number): void => {
    clause.verb = at
    clause.auxiliary = auxiliary
    clause.negation = negation
    clause.hedge = hedge
    clause.future = future || (chunks[at] as { word: Word }).word.future
    reset()
  }
  // The mark that closes the aside at hand, and the clause that goes on behind it.
  let aside: { readonly to: number; readonly back: Clause } | null = null
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]!
    if (aside?.to === at) {
      current.chunks.push(at)
      current = aside.back
      aside = null
      reset()
      continue
    }
    if (chunk.kind === 'phrase') {
      current.chunks.push(at)
      continue
    }
    const { word } = chunk
    if (aside === null && current.verb >= 0 && opensAside(chunks, at)) {
      const to = asideEnd(chunks, at)
      if (to > at) {
        aside = { to, back: current }
        if (word.kind !== 'relative') {
          current = open('subordinate', current.index, -1, at, false)
          current.chunks.push(at)
          reset()
          continue
        }
      }
    }
    switch (word.kind) {
      case 'complementiser': {
        // "said that ... and that ...": both are said; "and that they answer" goes on with what was asked for.
        const next = chunks[at + 1]
        const asked = next?.kind === 'mark' && next.word.features.tense === 'present' && word.pronoun === null
        const first = word.conjunction && !asked ? enclosing(clauses, current, 'complement') : null
        current = open('complement', first ? first.parent : current.index, -1, at, word.pronoun !== null, first ? first.index : -1)
        reset()
        // "pledged not to": one word holds both.
        if (word.functions.some(name => name.startsWith('negation'))) negation = word
        continue
      }
      case 'relative': {
        current = open('relative', current.index, isWhoever(chunks, at) ? -1 : antecedentOf(words, chunks, at, word), at, false)
        reset()
        continue
      }
      case 'subordinator':
      case 'conditional': {
        const home = outer(clauses, current)
        current = open(word.kind === 'conditional' ? 'conditional' : 'subordinate', home, -1, at, word.pronoun !== null)
        reset()
        continue
      }
      case 'negation':
        negation = word
        continue
      case 'particle':
        if (word.functions.includes('hedge') || word.functions.some(name => name.startsWith('hedge'))) hedge = true
        if (word.functions.some(name => name.startsWith('future'))) future = true
        current.chunks.push(at)
        continue
      case 'auxiliary':
        // "a visit that was planned": without a verb of its own it cuts nothing off.
        if (current.verb >= 0 && !word.conjunction && !hasVerbAhead(chunks, at)) {
          current.chunks.push(at)
          continue
        }
        if (current.verb >= 0) {
          current =
            word.conjunction || isAfterBreak(chunks, at)
              ? open('main', -1, -1, at, false, current.index)
              : next(words, clauses, current, chunks, at, open)
        }
        auxiliary = word
        if (word.future) future = true
        current.chunks.push(at)
        continue
      case 'verb': {
        if (word.purpose || isInOrderTo(chunks[at - 1])) {
          current = open('purpose', current.index, -1, at, false)
          takeVerb(current, at)
          current.chunks.push(at)
          continue
        }
        // "the invitation was not in her name, and she accused": a verb with "and" is another than the one that was negated.
        if (word.conjunction && current.verb < 0) {
          const being = auxiliary === null ? -1 : auxiliaryOf(chunks, current, auxiliary)
          if (being >= 0 && being < at - 1) takeVerb(current, being)
          reset()
        }
        if (current.verb < 0 && describesTopic(words, chunks, current, at)) {
          current = open('relative', current.index, current.chunks.find(one => chunks[one]!.kind === 'phrase')!, at, false)
          takeVerb(current, at)
          current.chunks.push(at)
          continue
        }
        if (current.verb < 0) {
          takeVerb(current, at)
          current.chunks.push(at)
          continue
        }
        if (word.conjunction) {
          const inherits =
            current.kind === 'relative' || current.kind === 'complement' || current.kind === 'purpose'
              ? sameTense(chunks, current, word) && !goesBack(clauses, chunks, current, word)
              : true
          const base = inherits ? current : climb(clauses, current)
          current = open(
            base.kind === 'subordinate' || base.kind === 'conditional' ? 'main' : base.kind,
            base.parent,
            base.antecedent,
            at,
            false,
            base.index,
          )
        } else if (isNewTopic(words, chunks, current, at)) {
          const topic = current.chunks.pop()!
          current = open('main', -1, -1, at, false, current.index)
          current.chunks.push(topic)
        } else current = next(words, clauses, current, chunks, at, open)
        if (current.verb < 0 || (auxiliary !== null && current.verb === -1)) takeVerb(current, at)
        else {
          current = open('main', -1, -1, at, false, current.index)
          takeVerb(current, at)
        }
        current.chunks.push(at)
        continue
      }
      default:
        current.chunks.push(at)
        if (word.kind === 'punctuation' && isComma(word) && current.kind === 'relative' && current.verb >= 0) {
          const back = waiting(clauses, current)
          if (back) current = back
          else if (current.parent >= 0) current = clauses[current.parent]!
        }
    }
  }
  return clauses
}

/** The chunk of a clause's auxiliary, or -1. */
const auxiliaryOf = (chunks: readonly Chunk[], clause: Clause, auxiliary: Word): number =>
  clause.chunks.findLast(at => {
    const chunk = chunks[at]!
    return chunk.kind === 'mark' && chunk.word === auxiliary
  }) ?? -1

const LONGEST_ASIDE = 16

/** "in order to": a particle of purpose right before the verb. */
const isInOrderTo = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'mark' && chunk.word.kind === 'preposition' && chunk.word.slot === 'purpose'

/** ", which ..." and ", and it is ...": behind a comma or a dash. */
function opensAside(chunks: readonly Chunk[], at: number): boolean {
  const [before, chunk] = [chunks[at - 1], chunks[at]]
  if (chunk?.kind !== 'mark' || before?.kind !== 'mark' || !(isComma(before.word) || isDash(before.word))) return false
  return chunk.word.kind === 'relative' || (chunk.word.kind === 'pronoun' && chunk.word.conjunction)
}

/**
 * The mark that closes the aside opened before a chunk, or -1: the next one like the one that opened it, where the clause plainly goes on behind
 * it with a phrase or with what is said, not with a verb of its own.
 */
function asideEnd(chunks: readonly Chunk[], opener: number): number {
  const first = chunks[opener - 1]
  const isMark = first?.kind === 'mark' && isDash(first.word) ? isDash : isComma
  for (let at = opener + 1; at < Math.min(chunks.length - 1, opener + LONGEST_ASIDE); at++) {
    const chunk = chunks[at]!
    if (chunk.kind !== 'mark' || chunk.word.kind !== 'punctuation') continue
    if (!isMark(chunk.word)) {
      if (isBreak(chunk.word)) return -1
      continue
    }
    const next = chunks[at + 1]!
    if (next.kind === 'phrase') return next.conjunction ? -1 : at
    return next.word.kind === 'complementiser' && !next.word.conjunction ? at : -1
  }
  return -1
}

/**
 * "that a volley which the group fired hit a house", without pronoun in the language: behind an indefinite noun a verb whose pronoun takes it up
 * describes it where another verb follows for the clause itself.
 */
function describesTopic(words: readonly Word[], chunks: readonly Chunk[], current: Clause, at: number): boolean {
  const [chunk, opener] = [chunks[at], current.opener >= 0 ? chunks[current.opener] : undefined]
  if (chunk?.kind !== 'mark' || chunk.word.pronoun?.person !== 3 || chunk.word.conjunction) return false
  if (current.kind !== 'complement' || opener?.kind !== 'mark' || current.opener !== current.chunks[0]! - 1) return false
  const first = chunks[current.chunks[0]!]
  if (first?.kind !== 'phrase' || first.slot !== null || !isIndefinitePhrase(words, first)) return false
  for (let next = at + 1; next < Math.min(chunks.length, at + LONGEST_ASIDE); next++) {
    const ahead = chunks[next]!
    if (ahead.kind === 'phrase') continue
    if (ahead.word.kind === 'verb' || ahead.word.kind === 'auxiliary') return !ahead.word.conjunction
    if (ahead.word.kind !== 'punctuation' || isBreak(ahead.word)) return false
  }
  return false
}

const NEAR = 5

/** A verb follows soon, before any mark or clause. */
function hasVerbAhead(chunks: readonly Chunk[], at: number): boolean {
  for (let next = at + 1; next < Math.min(chunks.length, at + NEAR); next++) {
    const chunk = chunks[next]!
    if (chunk.kind === 'phrase') continue
    if (chunk.word.kind === 'verb') return true
    if (chunk.word.kind !== 'particle' && chunk.word.kind !== 'negation') return false
  }
  return false
}

/** "Ankara begins the operation and Moscow calls on it": a name with "and" right before a verb in the present opens a clause of its own. */
function isNewTopic(words: readonly Word[], chunks: readonly Chunk[], current: Clause, at: number): boolean {
  const [before, chunk] = [chunks[at - 1], chunks[at]]
  if (before?.kind !== 'phrase' || chunk?.kind !== 'mark' || current.chunks.at(-1) !== at - 1) return false
  const form = words[before.head]!.mention?.form
  return (
    before.conjunction &&
    before.slot === null &&
    before.joined.length === 0 &&
    chunk.word.features.tense === 'present' &&
    (form === 'name' || form === 'metonym' || form === 'title') &&
    (current.kind === 'main' || current.kind === 'subordinate')
  )
}

/** Where a verb without "and" goes when the clause at hand has one: to a clause that waits for its verb, or into a relative clause without pronoun. */
function next(
  words: readonly Word[],
  clauses: readonly Clause[],
  current: Clause,
  chunks: readonly Chunk[],
  at: number,
  open: (kind: ClauseKind, parent: number, antecedent: number, opener: number, pronoun: boolean, coordinated?: number) => Clause,
): Clause {
  const waits = waiting(clauses, current)
  if (waits) return waits
  const described = describedBefore(words, chunks, at)
  if (described >= 0) return open('relative', current.index, described, at, false)
  return open('main', -1, -1, at, false, current.index)
}

/**
 * What a relative clause without pronoun describes: only an indefinite noun takes one ("a visit to Moscow in which he meets ..."). Where none
 * stands near, the phrase right before.
 */
function describedBefore(words: readonly Word[], chunks: readonly Chunk[], at: number): number {
  if (chunks[at - 1]?.kind !== 'phrase') return -1
  for (let i = at - 1; i >= 0 && i > at - 7; i--) {
    const chunk = chunks[i]!
    if (chunk.kind === 'mark' && chunk.word.kind === 'particle') continue
    if (chunk.kind !== 'phrase') break
    if (isIndefinitePhrase(words, chunk)) return i
  }
  return at - 1
}

/** A phrase of common nouns without article, name or pronoun. */
function isIndefinitePhrase(words: readonly Word[], phrase: Phrase): boolean {
  for (let at = phrase.head; at < phrase.to; at++) {
    const word = words[at]!
    if (word.article || word.pronoun !== null || word.temporal || (word.mention !== null && word.mention.form !== 'description'))
      return false
  }
  return words[phrase.head]!.kind === 'nominal'
}

function waiting(clauses: readonly Clause[], current: Clause): Clause | null {
  for (let at = current; at.parent >= 0; ) {
    const parent = clauses[at.parent]!
    if (parent.verb < 0 && parent.chunks.length > 0 && at.kind === 'relative') return parent
    at = parent
  }
  return null
}

/** The nearest clause of a kind around the one at hand, itself included. */
function enclosing(clauses: readonly Clause[], current: Clause, kind: ClauseKind): Clause | null {
  for (let at: Clause | undefined = current; at; at = at.parent >= 0 ? clauses[at.parent] : undefined) if (at.kind === kind) return at
  return null
}

const outer = (clauses: readonly Clause[], current: Clause): number =>
  current.kind === 'relative' && current.parent >= 0 ? clauses[current.parent]!.index : current.index

/** The clause that a coordinated verb of another tense goes back to. */
function climb(clauses: readonly Clause[], current: Clause): Clause {
  let at = current
  while (at.parent >= 0 && at.kind !== 'main') at = clauses[at.parent]!
  return at
}

function sameTense(chunks: readonly Chunk[], clause: Clause, word: Word): boolean {
  const verb = verbOf(chunks, clause)
  return verb === null || verb.features.tense === word.features.tense
}

/**
 * "condemned what its neighbour had done and called on it to stop": behind a relative clause an act of speech goes on with the act of speech
 * before it rather than with what that is about.
 */
function goesBack(clauses: readonly Clause[], chunks: readonly Chunk[], current: Clause, word: Word): boolean {
  if (current.kind !== 'relative') return false
  const inner = verbOf(chunks, current)
  const outer = verbOf(chunks, climb(clauses, current))
  if (!inner || !outer || inner === outer || outer.features.tense !== word.features.tense) return false
  return speaks(word) && speaks(outer) && !speaks(inner) && outer.features.gender === word.features.gender
}

const verbOf = (chunks: readonly Chunk[], clause: Clause): Word | null => {
  const chunk = chunks[clause.verb]
  return chunk?.kind === 'mark' ? chunk.word : null
}

/** Types of events that are first of all acts of speech. */
export const SPOKEN: ReadonlySet<string | null> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'SUPPORT', 'THREATEN', 'AGREE'])

/** A verb that is first of all an act of speech. */
const speaks = (word: Word): boolean => word.readings.length > 0 && word.readings.every(one => SPOKEN.has(one.frame.type))

function isAfterBreak(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1]
  return before?.kind === 'mark' && before.word.kind === 'punctuation'
}

/** "against whoever fired": a free relative behind a preposition describes nobody named. */
function isWhoever(chunks: readonly Chunk[], at: number): boolean {
  const [chunk, before] = [chunks[at]!, chunks[at - 1]]
  if (chunk.kind !== 'mark' || !chunk.word.functions.includes('relative:free')) return false
  return before?.kind === 'mark' && before.word.kind === 'preposition'
}

/** The phrase that a relative pronoun describes: the nearest one before it that agrees. */
function antecedentOf(words: readonly Word[], chunks: readonly Chunk[], at: number, pronoun: Word): number {
  let nearest = -1
  for (let i = at - 1, seen = 0; i >= 0 && seen < 4; i--) {
    const chunk = chunks[i]!
    if (chunk.kind !== 'phrase') {
      if (chunk.word.kind === 'verb' && nearest >= 0 && seen > 1) break
      continue
    }
    seen++
    if (nearest < 0) nearest = i
    if (agrees(words, chunk, pronoun)) return i
  }
  return nearest
}

function agrees(words: readonly Word[], phrase: Phrase, pronoun: Word): boolean {
  const wanted = pronoun.functions.find(name => name.startsWith('relative:'))?.slice(9)
  if (wanted === undefined || wanted === 'free') return true
  for (const one of [phrase, ...phrase.joined]) {
    for (let at = one.from; at < one.to; at++) {
      const word = words[at]!
      if (word.kind !== 'nominal') continue
      const { gender, number } = word.features
      const plural = number === 'plural'
      if (wanted === 'f' && (gender === 'f' || plural || word.mention !== null)) return true
      if (wanted === 'm' && gender !== 'f' && !plural) return true
      if ((wanted === 'p' || wanted === 'd') && (plural || number === 'dual' || one !== phrase || phrase.joined.length > 0)) return true
    }
  }
  return false
}

/** The chunks of a clause that are phrases, from one place on. */
export function phrasesOf(clause: Clause, chunks: readonly Chunk[]): { readonly at: number; readonly phrase: Phrase }[] {
  const found: { at: number; phrase: Phrase }[] = []
  for (const at of clause.chunks) {
    const chunk = chunks[at]!
    if (chunk.kind === 'phrase') found.push({ at, phrase: chunk })
  }
  return found
}
