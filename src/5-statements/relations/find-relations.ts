import type { RelationGrammar, RelationPattern } from '../../language/relation-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Sentence } from '../../schema/sentence.js'
import type { RelationStatement } from '../../schema/statement.js'
import { type MentionIndex, mentionIndex } from '../quotations/mention-index.js'
import type { StatementInput } from '../statement-input.js'
import { coreOf } from './core-of.js'
import { findInvestitures } from './find-investitures.js'
import { findOffices } from './find-offices.js'
import { predicateParties } from './predicate-parties.js'
import { relationOf } from './relation-of.js'
import { timeBehind } from './time-behind.js'

/** How many words may stand between a party and the word of the relation: a comma, a preposition. */
const GAP = 1
/** Adverbs that may stand between a verb's subject and its object: "joined officially". */
const VERB_GAP = 2

/**
 * What stands between two parties for a time: membership, alliance, office, border, ownership, candidacy. Precision before recall: both
 * parties must stand right beside the word that says so, be of the right kind, and nothing may deny it. One statement for each relation.
 */
export function findRelations(input: StatementInput): RelationStatement[] {
  const grammar = input.pack.relations
  if (!grammar) return []
  const index = mentionIndex(input, word => input.pack.speech.fold(word))
  const found = [
    ...input.text.sentences.flatMap(sentence => inSentence(sentence, input, grammar, index)),
    ...findOffices(input, grammar, index),
    ...findInvestitures(input, grammar, index),
  ]
  const seen = new Set<string>()
  return found.filter(({ subject, predicate, object }) => {
    const key = `${subject.entity ?? subject.code} ${predicate} ${object.entity ?? object.code}`
    return seen.has(key) ? false : seen.add(key)
  })
}

function inSentence(sentence: Sentence, input: StatementInput, grammar: RelationGrammar, index: MentionIndex): RelationStatement[] {
  const found: RelationStatement[] = []
  sentence.tokens.forEach((token, at) => {
    if (token.kind !== 'word') return
    for (const pattern of grammar.patternsAt(coreOf(input, token))) {
      const pair = partiesAt(sentence, at, pattern, input, index)
      if (!pair) continue
      const [one, other] = pattern.reversed ? [pair[1], pair[0]] : pair
      if (one.entity === other.entity || index.codeOf(one) === null || index.codeOf(other) === null) continue
      const time = timeBehind(input, sentence, Math.max(one.end, other.end, token.end))
      found.push({ ...relationOf(input, index, sentence, token, pattern.predicate, one, other, pattern.id, pattern.ends), time })
      break
    }
  })
  return found
}

function partiesAt(
  sentence: Sentence,
  at: number,
  pattern: RelationPattern,
  input: StatementInput,
  index: MentionIndex,
): readonly [Mention, Mention] | null {
  const { tokens } = sentence
  /** The subject right behind the verb, or right before it; then the object. A word before that leaves the deed open spoils it. */
  const verbParties = (verb: number): readonly [Mention, Mention] | null => {
    for (let k = verb - 1; k >= Math.max(0, verb - 2); k--) {
      const token = tokens[k]
      if (token && input.pack.relations?.officeVerb(coreOf(input, token)) === 'open') return null
    }
    let subject = startingAt(verb + 1, pattern.subject)
    let next = subject ? after(subject) : verb + 1
    if (!subject) {
      let k = verb - 1
      while (k >= 0 && roleOf(k) === 'auxiliary') k--
      const before = tokens[k]
      subject = before
        ? (index.within(before.start, before.end).find(one => one.end <= before.end && fits(one, pattern.subject)) ?? null)
        : null
    }
    if (!subject || next < 0) return null
    for (let steps = 0; steps <= VERB_GAP; steps++, next++) {
      const object = objectFrom(next)
      if (object && object.entity !== subject.entity) return [subject, object]
      if (tokens[next]?.kind === 'punctuation') return null
    }
    return null
  }
  const roleOf = (k: number): string | null => {
    const token = tokens[k]
    return token ? input.pack.speech.wordOf(token).role : null
  }
  const fits = (mention: Mention | null, kinds: ReadonlySet<string>): mention is Mention => {
    const kind = mention ? input.entities.get(mention.entity)?.kind : undefined
    return mention !== null && kind !== undefined && kinds.has(kind)
  }
  /** The mention that starts at a word (its clitics left out). */
  const startingAt = (k: number, kinds: ReadonlySet<string>): Mention | null => {
    const token = tokens[k]
    if (!token) return null
    const found = index.within(token.start, token.end).find(mention => mention.start >= token.start && fits(mention, kinds))
    return found ?? null
  }
  /** The first word after a mention. */
  const after = (mention: Mention): number => tokens.findIndex(token => token.start >= mention.end)
  /** The object after the word, led by one of the pattern's prepositions. */
  const objectFrom = (k: number): Mention | null => {
    const token = tokens[k]
    if (!token) return null
    const word = input.pack.speech.wordOf(token)
    if (word.role === 'preposition') return pattern.by.has(word.preposition ?? word.core) ? startingAt(k + 1, pattern.object) : null
    const led = token.proclitics.find(clitic => clitic.function === 'preposition')
    if (led) return pattern.by.has(led.text) ? startingAt(k, pattern.object) : null
    return pattern.by.has('none') ? startingAt(k, pattern.object) : null
  }
  /** "was no member": a word of negation within two words before the subject. */
  const isDeniedBefore = (subject: Mention): boolean => {
    const first = tokens.findIndex(token => token.end > subject.start)
    return [first - 1, first - 2].some(k => {
      const token = tokens[k]
      if (token?.kind !== 'word' || input.pack.relations?.predicateWord(coreOf(input, token)) !== 'not') return false
      const next = tokens[k + 1]
      return !next || input.pack.relations.predicateWord(coreOf(input, next)) !== 'still'
    })
  }
  if (pattern.order === 'verb') return verbParties(at)
  if (pattern.order === 'predicate') {
    const grammar = input.pack.relations
    return grammar ? predicateParties(sentence, at, pattern, input, { grammar, index, fits, objectFrom }) : null
  }
  if (pattern.order === 'between') {
    const object = objectFrom(at + 1)
    if (!object) return null
    for (let k = at - 1; k >= 0 && k >= at - 1 - GAP; k--) {
      const token = tokens[k]
      if (!token || roleOf(k) === 'negation') return null
      const subject = index.within(token.start, token.end).find(mention => mention.end <= token.end && fits(mention, pattern.subject))
      if (subject && tokens.slice(k + 1, at).every(one => input.pack.speech.wordOf(one).role === 'comma'))
        return isDeniedBefore(subject) ? null : [subject, object]
    }
    return null
  }
  const first = objectFrom(at + 1)
  if (!first) return null
  const next = after(first)
  const second =
    tokens[next] && tokens[next]?.end !== undefined ? startingAt(next, pattern.order === 'after' ? pattern.subject : pattern.object) : null
  if (!second || second.start - first.end > 2) return null
  return pattern.order === 'after' ? [second, first] : [first, second]
}
