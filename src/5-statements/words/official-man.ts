import type { ClauseGrammar } from '../../language/clause-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Analysis, Token } from '../../schema/token.js'
import type { Word } from './word.js'

/** A masculine official stands before or behind as the subject. */
export const isOfMan = (next: Token | undefined, mention: Mention | undefined, words: readonly Word[], grammar: ClauseGrammar): boolean =>
  isOfficialMan(next, mention, grammar) || leadsMan(words)

export const isOfficialMan = (next: Token | undefined, mention: Mention | undefined, grammar: ClauseGrammar): boolean =>
  next !== undefined &&
  (next.pos === 'NOUN' || mention !== undefined) &&
  isMan(next.features) &&
  (mention?.form === 'title' || mention?.form === 'name' || grammar.classesOf(next.stem, []).includes('official'))

/** The phrase right before is headed by a masculine official, with nothing before it that could have him as its own part. */
export function leadsMan(words: readonly Word[]): boolean {
  let head: Word | null = null
  for (let at = words.length - 1; at >= 0 && words[at]!.kind === 'nominal'; at--) head = words[at]!
  if (!head || head.conjunction || !head.classes.has('official')) return false
  const before = words[head.index - 1]
  const opens = !before || before.kind === 'punctuation' || before.kind === 'complementiser'
  return opens && isMan(head.features)
}

const isMan = (features: Analysis['features']): boolean => features.gender === 'm' && features.number === 'singular'

export const isWoman = (features: Analysis['features']): boolean => features.gender === 'f' && features.number === 'singular'
