import type { ClauseGrammar, Slot } from '../../language/clause-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Analysis, Token, WordForm } from '../../schema/token.js'

/** How far the one who names may stand between the verb and the name given. */
const LONGEST_NAMER = 5

const isFiniteVerb = (one: Analysis): boolean => one.pos === 'VERB' && one.features.person === 3

/** "described it", "calls it": a verb of naming with its pronoun. */
function names(token: Token, grammar: ClauseGrammar): boolean {
  const isOne = (one: Analysis): boolean =>
    isFiniteVerb(one) && one.enclitics.length === 1 && grammar.readingsOf(one, []).some(reading => reading.frame.effect === 'names')
  return isOne(token) || token.alternatives.some(isOne)
}

const slotOf = (token: Token, grammar: ClauseGrammar): Slot | null => {
  const attached = token.proclitics.find(one => one.function === 'preposition')
  if (attached) return grammar.attachedSlot(attached.text)
  return (
    grammar
      .functionsOf(token.stem, [], token.form)
      .find(one => one.length === 1 && one.function.startsWith('preposition:'))
      ?.function.slice(12) ?? null
  )
}

const isAs = (token: Token, grammar: ClauseGrammar): boolean =>
  token.pos === 'ADP' && token.enclitics.length === 0 && token.proclitics.length === 0 && slotOf(token, grammar) === 'bi'

const WHAT = 'naming-pronoun:'

const whatOf = (word: string, grammar: ClauseGrammar, form?: WordForm) =>
  grammar.functionsOf(word, [], form).find(one => one.function.startsWith(WHAT))

/**
 * "what it described as the unilateral measures": the words up to the name given are only a remark of whoever tells; the name stands in
 * their place, in the slot that "what" stood in. Null where no such remark begins at a token.
 *
 * @returns the token where the name begins and its slot
 */
export function namingAt(
  tokens: readonly Token[],
  at: number,
  covers: readonly (Mention | undefined)[],
  grammar: ClauseGrammar,
): { readonly to: number; readonly slot: Slot | null } | null {
  const what = tokens[at]!
  const verb = tokens[at + 1]
  if (!verb || what.kind !== 'word' || covers[at]) return null
  if (!names(verb, grammar)) return null
  const free = whatOf(what.folded, grammar, what.printed) ?? whatOf(what.stem, grammar, what.form)
  if (!free) return null
  let to = at + 2
  // "what Moscow calls": a party between the verb and a name behind "as" is who names it so.
  if (covers[to] && slotOf(tokens[to]!, grammar) === null) {
    let end = to
    while (end < tokens.length && end < to + LONGEST_NAMER && covers[end]) end++
    if (tokens[end] && slotOf(tokens[end]!, grammar) === 'bi') to = end
  }
  const own = free.function.slice(WHAT.length)
  const attached = what.proclitics.find(one => one.function === 'preposition')
  const slot = own !== 'plain' ? own : attached ? grammar.attachedSlot(attached.text) : null
  // "as" before quotation marks is a word of its own.
  while (tokens[to] && (tokens[to]!.kind === 'punctuation' || isAs(tokens[to]!, grammar))) to++
  return to < tokens.length ? { to, slot } : null
}
