import type { Sentence } from '../../schema/sentence.js'
import type { EventStatement } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'

/** So many words around the event's own word tell what it is about. */
const BEFORE = 6
const AFTER = 14
const MOST = 3
/** Marks at which another clause begins: full stop, semicolon, colon, in both scripts. */
const PARTING = /^[.;:\u061b]+$/

/**
 * Gives events the contexts of PLOVER that their own clause names: economic, military, legal, migration ... What the words do not say is not
 * guessed; at most three, in the order of their nearness to the event's word.
 */
export function tellContexts(events: readonly EventStatement[], input: StatementInput): EventStatement[] {
  const grammar = input.pack.contexts
  if (!grammar) return [...events]
  const byStart = new Map<number, Sentence>(input.text.sentences.map(sentence => [sentence.start, sentence]))
  return events.map(event => {
    const sentence = byStart.get(event.sentence.start)
    if (!sentence || event.contexts.length > 0) return event
    const contexts = contextsAt(sentence, event, input)
    return contexts.length === 0 ? event : { ...event, contexts }
  })
}

function contextsAt(sentence: Sentence, event: EventStatement, input: StatementInput): string[] {
  const { tokens } = sentence
  const { text } = input.article
  const at = tokens.findIndex(token => token.end > event.trigger.start)
  const found: { context: string; distance: number }[] = []
  const look = (k: number): boolean => {
    const token = tokens[k]
    if (!token || PARTING.test(token.text)) return false
    const next = tokens[k + 1]
    const word = text.slice(token.stemSpan.start, token.stemSpan.end)
    const after = next ? text.slice(next.stemSpan.start, next.stemSpan.end) : undefined
    for (const context of input.pack.contexts?.contextsOf(word, after) ?? []) found.push({ context, distance: Math.abs(k - at) })
    return true
  }
  if (at < 0) return []
  for (let k = at; k < tokens.length && k <= at + AFTER && look(k); k++);
  for (let k = at - 1; k >= 0 && k >= at - BEFORE && look(k); k--);
  found.sort((a, b) => a.distance - b.distance)
  return [...new Set(found.map(one => one.context))].slice(0, MOST)
}
