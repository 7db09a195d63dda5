import type { NameGrammar } from '../../language/name-grammar.js'
import type { Hit, NameWord } from '../look-up-names.js'

/** An adjective after its noun ("the military solution") is no title, though the same word can be one ("a soldier"). */
export function isModifier(words: readonly NameWord[], first: Hit, grammar: NameGrammar): boolean {
  const word = words[first.from]!
  const before = words[first.from - 1]
  if (
    !before ||
    first.cut.preposition !== null ||
    first.to - first.from > 1 ||
    word.breakBefore ||
    word.token.pos !== 'ADJ' ||
    grammar.particles.never.has(before.look.key)
  )
    return false
  // "[Its] diplomatic [ties]": a noun with a pronoun is definite too.
  const isOwned = before.token.enclitics.some(clitic => clitic.function === 'pronoun')
  const { definite } = word.token.features
  return before.token.pos === 'NOUN' && (before.token.features.definite === definite || (isOwned && definite === true))
}

export const isTitle = ({ hits }: NameWord): boolean =>
  hits.some(({ entry }) => entry.type === 'honorific' || (entry.type === 'role' && entry.role.isHuman))

/** "Chaired by the minister", "led by Haftar": a masdar with "in" is no body of a state where a person follows it. */
export function isUnderSomeone(words: readonly NameWord[], first: Hit, grammar: NameGrammar): boolean {
  const next = words[first.from + 1]
  if (first.cut.preposition !== 'in' || !next || !grammar.particles.presiding.has(first.cut.key)) return false
  return next.hits.some(
    ({ entry }) =>
      entry.type === 'honorific' ||
      (entry.type === 'role' && entry.role.kind === 'person') ||
      (entry.type === 'entity' && entry.entity.kind === 'person'),
  )
}

/** "Without a pilot": who is said to be missing is no party. */
export function isMissing(words: readonly NameWord[], at: number, grammar: NameGrammar): boolean {
  const before = words[at - 1]
  return before !== undefined && !words[at]!.breakBefore && grammar.particles.without.has(before.look.key)
}
