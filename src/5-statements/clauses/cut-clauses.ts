import type { Chunk } from '../phrases/phrase.js'
import { isComma } from '../phrases/punctuation.js'
import type { Word } from '../words/word.js'
import { antecedentOf } from './antecedent-of.js'
import { asideEnd, opensAside } from './aside.js'
import { clauseAround, clauseForVerb, mainClauseAround, outerClause, waitingClause } from './clause-for-verb.js'
import type { Clause, ClauseKind } from './clause.js'
import { describesTopic, isNewTopic } from './describes-topic.js'
import { goesBack, sameTense } from './goes-back.js'

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
        const first = word.conjunction && !asked ? clauseAround(clauses, current, 'complement') : null
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
        const home = outerClause(clauses, current)
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
              : clauseForVerb(words, clauses, current, chunks, at, open)
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
          const base = inherits ? current : mainClauseAround(clauses, current)
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
        } else current = clauseForVerb(words, clauses, current, chunks, at, open)
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
          const back = waitingClause(clauses, current)
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

/** "in order to": a particle of purpose right before the verb. */
const isInOrderTo = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'mark' && chunk.word.kind === 'preposition' && chunk.word.slot === 'purpose'

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
