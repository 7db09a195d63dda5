import type { NameGrammar } from '../../language/name-grammar.js'
import type { Hit, NameWord } from '../look-up-names.js'
import { hasArticle } from './has-article.js'
import { isSurname } from './hit-kinds.js'
import type { HitItem, PersonName } from './item.js'
import { readUnknownName } from './unknown-name.js'

/** The name of a known person to its end, or a stranger's that only begins like it. */
export function knownName(hits: readonly Hit[], words: readonly NameWord[], grammar: NameGrammar): PersonName {
  const { from, to, start, end } = hits[0]!
  const name: PersonName = { from, to, start, end, hits }
  // A surname that other words of a name follow is somebody else's first name.
  const whole = to === from + 1 ? readUnknownName(words, from, grammar) : null
  const others = whole ? words.slice(to, whole.to) : []
  const bearers = hits.filter(hit => others.every(word => isWordOfName(hit, word.look.key, grammar)))
  if (whole && others.length > 0 && bearers.length > 0) return { ...whole, hits: bearers }
  if (whole && others.length > 0 && others.every(word => isNameBeyondDoubt(word, grammar))) return whole
  const longer = withAncestors(name, words, grammar)
  return isOtherFamily(longer, words, grammar) ? (readUnknownName(words, from, grammar) ?? longer) : longer
}

/** A known person's name goes on with forefathers and house: "bin Salman [bin Abdulaziz Al Saud]". */
export function withAncestors<T extends HitItem | PersonName>(item: T, words: readonly NameWord[], grammar: NameGrammar): T {
  const { entry } = item.hits[0]!
  if (entry.type !== 'entity' || entry.entity.kind !== 'person' || item.to - item.from < 2) return item
  let { to } = item
  for (;;) {
    const link = words[to]
    const next = words[to + 1]
    if (!link || !next || link.breakBefore || next.breakBefore || !grammar.particles.descent.has(link.look.key)) break
    to += grammar.particles.starts.has(next.look.key) && words[to + 2] && !words[to + 2]!.breakBefore ? 3 : 2
  }
  return to === item.to ? item : { ...item, to, end: words[to - 1]!.token.end }
}

/** "Abdullah bin Abdulaziz [Al-Rabeeah]": a family's name behind forefathers makes it another person than the known one. */
export function isOtherFamily(name: HitItem | PersonName, words: readonly NameWord[], grammar: NameGrammar): boolean {
  const next = words[name.to]
  const last = words[name.to - 2]
  if (!next || !last || next.breakBefore || !next.hits.every(hit => isSurname(hit)) || !grammar.particles.descent.has(last.look.key))
    return false
  if (!hasArticle(next, grammar) || grammar.particles.never.has(next.look.key) || next.token.pos === 'VERB') return false
  return grammar.nameLikeness(next.token) >= 0.45 && !name.hits.some(hit => isWordOfName(hit, next.look.key, grammar))
}

/** Is the word part of some name of the person found? Some print the family's name first. */
function isWordOfName({ entry }: Hit, key: string, grammar: NameGrammar): boolean {
  return entry.type === 'entity' && (entry.entity.names[grammar.language] ?? []).some(name => grammar.keysOf(name.text).includes(key))
}

/** No word of the language: a name, or a particle inside one. */
export const isNameBeyondDoubt = ({ token, look }: NameWord, { particles }: NameGrammar): boolean =>
  token.confidence < 0.55 || token.pos === 'PROPN' || particles.links.has(look.key) || particles.starts.has(look.key)
