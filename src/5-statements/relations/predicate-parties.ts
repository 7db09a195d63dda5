import type { PredicateWord, RelationGrammar, RelationPattern } from '../../language/relation-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Sentence } from '../../schema/sentence.js'
import type { MentionIndex } from '../quotations/mention-index.js'
import type { StatementInput } from '../statement-input.js'
import { coreOf } from './core-of.js'

/** So many words may stand between subject and word, and between word and object. */
const SUBJECT_REACH = 9
const OBJECT_REACH = 6

interface Finders {
  readonly grammar: RelationGrammar
  readonly index: MentionIndex
  fits(mention: Mention | null, kinds: ReadonlySet<string>): mention is Mention
  /** The object that starts at a word, with the preposition that leads to it. */
  objectFrom(at: number): Mention | null
}

/**
 * "Russia is for now the strategic partner and main ally of Kazakhstan": who is said to be what to whom. Between the two only words of being,
 * rank, time and sort may stand; nothing may deny it or leave it open; a noun that no word of being or rank leads and that has no article is
 * anybody's ("received an ally of").
 */
export function predicateParties(
  sentence: Sentence,
  at: number,
  pattern: RelationPattern,
  input: StatementInput,
  { grammar, index, fits, objectFrom }: Finders,
): readonly [Mention, Mention] | null {
  const { tokens } = sentence
  const kindAt = (k: number): PredicateWord | null => {
    const token = tokens[k]
    return token?.kind === 'word' ? grammar.predicateWord(coreOf(input, token)) : null
  }
  const isRelation = (k: number): boolean => {
    const token = tokens[k]
    return token?.kind === 'word' && grammar.patternsAt(coreOf(input, token)).some(one => one.order === 'predicate')
  }
  const isSort = (k: number): boolean => kindAt(k) === 'modifier' || tokens[k]?.pos === 'ADJ'
  const isDenied = (k: number): boolean => {
    const token = tokens[k]
    if (token?.kind !== 'word') return false
    if (kindAt(k) === 'not') return kindAt(k + 1) !== 'still'
    return input.pack.speech.wordOf(token).role === 'negation'
  }

  let sorted = pattern.with.size === 0
  let object: Mention | null = null
  for (let k = at + 1; k <= at + OBJECT_REACH && k < tokens.length && !object; k++) {
    const token = tokens[k]
    if (token?.kind !== 'word') return null
    if (!sorted && pattern.with.has(input.pack.speech.wordOf(token).core)) {
      sorted = true
      continue
    }
    object = objectFrom(k)
    if (object || isSort(k) || kindAt(k) === 'time') continue
    if (isRelation(k) && token.proclitics.some(one => one.function === 'conjunction')) continue
    // "in the economy of Kazakhstan".
    if (kindAt(k + 1) === 'through' && pattern.by.has(coreOf(input, token))) continue
    if (kindAt(k) === 'through') {
      const inner = index.within(tokens[k + 1]?.start ?? 0, tokens[k + 1]?.end ?? 0).find(one => fits(one, pattern.object))
      object = inner ?? null
      if (!object) return null
      continue
    }
    return null
  }
  if (!object) return null
  // "one of the main partners of Iraq in trade": the adjective may stand behind the object.
  const behind = sorted ? undefined : tokens.find(token => token.start >= object.end)
  if (!sorted && !(behind && pattern.with.has(input.pack.speech.wordOf(behind).core))) return null

  const joined = tokens[at]?.proclitics.some(one => one.function === 'conjunction') === true
  const isKnown = tokens[at]?.proclitics.some(one => one.function === 'article') === true
  let isSaid = false
  for (let k = at - 1; k >= 0 && k >= at - SUBJECT_REACH; k--) {
    const token = tokens[k]
    if (!token) return null
    if (token.kind !== 'word') {
      if (input.pack.speech.wordOf(token).role !== 'comma' || k !== at - 1) return null
      continue
    }
    const subject = index.within(token.start, token.end).find(one => one.end <= token.end && fits(one, pattern.subject))
    if (!subject || subject.entity === object.entity) {
      const kind = kindAt(k)
      if (isDenied(k)) return null
      if (kind === 'copula' || kind === 'past' || kind === 'still') isSaid = true
      else if (kind !== 'scale' && kind !== 'time' && kind !== 'not' && !(joined && (isSort(k) || isRelation(k)))) return null
      continue
    }
    let opens = true
    for (let b = tokens.findIndex(one => one.end > subject.start) - 1; b >= 0; b--) {
      const before = tokens[b]
      if (before?.kind !== 'word') break
      // "wants Japan to become a member": what stands between the complementiser and the subject is a wish, not a fact.
      if (before.pos === 'SCONJ') {
        if (kindAt(b + 1) === 'copula') return null
        break
      }
      if (isDenied(b)) return null
      const kind = kindAt(b)
      if (kind === 'copula' || kind === 'past' || kind === 'still') isSaid = true
      else if (kind !== 'not') {
        opens = false
        break
      }
    }
    // "arrested the biggest investor in", "received an ally of": behind a verb of its own it is somebody else.
    return isSaid || isKnown || opens ? [subject, object] : null
  }
  return null
}
