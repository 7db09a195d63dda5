import type { RelationGrammar, RelationPattern } from '../../language/relation-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Sentence } from '../../schema/sentence.js'
import type { RelationStatement } from '../../schema/statement.js'
import { type MentionIndex, mentionIndex } from '../quotations/mention-index.js'
import type { StatementInput } from '../statement-input.js'
import { findOffices } from './find-offices.js'
import { relationOf } from './relation-of.js'

/** How many words may stand between a party and the word of the relation: a comma, a preposition. */
const GAP = 1

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
    const { core } = input.pack.speech.wordOf(token)
    for (const pattern of grammar.patternsAt(core)) {
      const pair = partiesAt(sentence, at, pattern, input, index)
      if (!pair) continue
      const [one, other] = pair
      if (one.entity === other.entity || index.codeOf(one) === null || index.codeOf(other) === null) continue
      found.push(relationOf(input, index, sentence, token, pattern.predicate, one, other, pattern.id))
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
  if (pattern.order === 'between') {
    const object = objectFrom(at + 1)
    if (!object) return null
    for (let k = at - 1; k >= 0 && k >= at - 1 - GAP; k--) {
      const token = tokens[k]
      if (!token || roleOf(k) === 'negation') return null
      const subject = index.within(token.start, token.end).find(mention => mention.end <= token.end && fits(mention, pattern.subject))
      if (subject && tokens.slice(k + 1, at).every(one => input.pack.speech.wordOf(one).role === 'comma')) return [subject, object]
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
