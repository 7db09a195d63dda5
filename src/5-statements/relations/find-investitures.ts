import type { RelationGrammar } from '../../language/relation-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { RelationStatement } from '../../schema/statement.js'
import type { MentionIndex } from '../quotations/mention-index.js'
import type { StatementInput } from '../statement-input.js'
import { coreOf } from './core-of.js'
import { relationOf } from './relation-of.js'
import { timeBehind } from './time-behind.js'

/** So far behind the verb stands the person, and so far behind the person the state served. */
const PERSON_REACH = 8
const SERVED_REACH = 6
/** An office of at most so many words. */
const TITLE = 3

/**
 * Who came into which office: "parliament elected so-and-so president of the republic". The person must stand between the verb and the title,
 * and the state or body served right behind the title. A word before the verb that leaves its deed open (if, not) spoils it.
 */
export function findInvestitures(input: StatementInput, grammar: RelationGrammar, index: MentionIndex): RelationStatement[] {
  const found: RelationStatement[] = []
  for (const sentence of input.text.sentences) {
    const { tokens } = sentence
    tokens.forEach((token, at) => {
      if (token.kind !== 'word' || grammar.officeVerb(coreOf(input, token)) !== 'begins') return
      for (let k = Math.max(0, at - 2); k < at; k++) {
        const before = tokens[k]
        if (before && grammar.officeVerb(coreOf(input, before)) === 'open') return
      }
      for (let k = at + 2; k < tokens.length && k <= at + PERSON_REACH; k++) {
        const title = tokens[k]
        if (title?.kind !== 'word') return
        const office = grammar.officeOf(
          tokens
            .slice(k, k + TITLE)
            .map(one => one.text)
            .join(' '),
          '',
        )
        if (!office) continue
        const person = index
          .within(tokens[at + 1]?.start ?? 0, title.start)
          .findLast(one => index.isPerson(one) && one.form === 'name' && one.end <= title.start)
        const served = servedBehind(input, index, k, tokens)
        if (!person || title.start - person.end > 2 || !served) return
        const time = timeBehind(input, sentence, served.end)
        const one = relationOf(
          input,
          index,
          sentence,
          token,
          `holds-office/${office.office}`,
          person,
          served,
          'investiture',
          office.isFormer,
        )
        found.push({ ...one, subject: { ...one.subject, code: index.codeOf(person) ?? index.codeOf(served) ?? one.subject.code }, time })
        return
      }
    })
  }
  return found
}

function servedBehind(
  input: StatementInput,
  index: MentionIndex,
  at: number,
  tokens: StatementInput['text']['sentences'][number]['tokens'],
): Mention | null {
  for (let k = at + 1; k < tokens.length && k <= at + SERVED_REACH; k++) {
    const token = tokens[k]
    if (!token || token.kind === 'punctuation') return null
    const served = index.within(token.start, token.end).find(one => {
      const kind = input.entities.get(one.entity)?.kind
      return one.start >= token.start && (kind === 'state' || kind === 'organisation')
    })
    if (served) return served
  }
  return null
}
