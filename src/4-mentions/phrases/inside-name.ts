import type { NameGrammar } from '../../language/name-grammar.js'
import type { NameWord } from '../look-up-names.js'
import { isPersonName, isSurname } from './hit-kinds.js'
import type { Item } from './item.js'

/** A surname that stands between words of somebody else's name: "Moon [Jean] In". */
export function isInsideLongerName(words: readonly NameWord[], at: number, grammar: NameGrammar): boolean {
  const isStranger = (word: NameWord | undefined, isBroken: boolean): boolean =>
    word !== undefined &&
    !isBroken &&
    word.token.pos === 'PROPN' &&
    word.hits.every(hit => isSurname(hit)) &&
    grammar.nameLikeness(word.token) >= 0.85 &&
    !grammar.particles.never.has(word.look.key)
  const word = words[at]!
  return isStranger(words[at - 1], word.breakBefore || word.token.proclitics.length > 0)
}

/** "Angela Merkel reminded [Trump]" with the verb in front: behind a known person's name another one begins. */
export function isAfterPerson(words: readonly NameWord[], at: number, previous: Item | null): boolean {
  if (previous === null || previous.to !== at || words[at]!.breakBefore) return false
  const known = previous.type === 'role' ? previous.name : previous
  if (!known?.hits.some(isPersonName)) return false
  const before = words[previous.from - 1]
  return known.to - known.from > 1 || (before !== undefined && !words[previous.from]!.breakBefore && before.token.pos === 'VERB')
}
