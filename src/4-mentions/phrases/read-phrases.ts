import type { NameGrammar } from '../../language/name-grammar.js'
import type { Hit, NameWord } from '../look-up-names.js'
import { asItem } from './as-item.js'
import { isPersonName, isSurname } from './hit-kinds.js'
import { isAfterPerson, isInsideLongerName } from './inside-name.js'
import { isMissing, isModifier, isTitle, isUnderSomeone } from './is-no-title.js'
import type { Item, RolePhrase } from './item.js'
import { isOtherFamily, withAncestors } from './known-name.js'
import { longestHits } from './longest-hits.js'
import { readName } from './read-name.js'
import { readRole } from './read-role.js'
import { roleAmong } from './role-among.js'
import { readUnknownName } from './unknown-name.js'

/** Reads the words of a sentence into titles, bodies, names, adjectives and reference words, in text order, not overlapping. */
export function readPhrases(words: readonly NameWord[], grammar: NameGrammar): Item[] {
  const items: Item[] = []
  let at = 0
  while (at < words.length) {
    const item = readItem(words, at, grammar, items.at(-1) ?? null)
    if (item === null) {
      at++
      continue
    }
    items.push(item)
    at = Math.max(at + 1, item.to)
  }
  return items
}

function readItem(words: readonly NameWord[], at: number, grammar: NameGrammar, previous: Item | null): Item | null {
  const hits = words[at]!.hits
  if (hits.length === 0) return null
  const best = longestHits(hits, words[at]!)
  if (best.length === 0) return null
  const first = best[0]!
  if (best.every(hit => hit.entry.type === 'honorific')) {
    const name = readName(words, first.to, grammar)
    return name ? { type: 'name', ...name } : null
  }
  const role =
    isModifier(words, first, grammar) || isUnderSomeone(words, first, grammar) || isMissing(words, at, grammar)
      ? undefined
      : roleAmong(best, words)
  const other = best.find(hit => hit.entry.type !== 'role' && hit.entry.type !== 'honorific' && !isSurname(hit))
  if (role && !(other && isSurer(other))) {
    const phrase = readRole(words, role, grammar, 0)
    if (isRatherVerb(words[at]!, phrase)) return null
    if (!other || !phrase.isBare || phrase.name) return phrase
  }
  const isAttribute = isModifier(words, first, grammar) && !isTitle(words[at - 1]!)
  const rest = best.filter(
    hit =>
      hit.entry.type !== 'role' && hit.entry.type !== 'honorific' && !(isAttribute && isSurname(hit) && words[at]!.token.features.definite),
  )
  if (rest.length === 0) return null
  const item = withAncestors(asItem(rest), words, grammar)
  if (isPersonName(rest[0]!) && item.to === at + 1 && isInsideLongerName(words, at, grammar) && !isAfterPerson(words, at, previous))
    return null
  const relative = isPersonName(rest[0]!) && isOtherFamily(item, words, grammar) ? readUnknownName(words, at, grammar) : null
  return relative ? { type: 'name', ...relative } : item
}

/** "[Demanded] the European Council": an indefinite word for one of the people that spells a verb too is that verb before a body's name. */
function isRatherVerb({ token }: NameWord, { role, form, anchor, name }: RolePhrase): boolean {
  if (role.kind !== 'people' || form.number !== 'singular' || form.definite || form.keys.length > 1 || name) return false
  return anchor?.via === 'name' && (token.pos === 'VERB' || token.alternatives.some(({ pos }) => pos === 'VERB'))
}

/** A name that is not weak goes before a title of the same length; of persons only one of several words. */
function isSurer(hit: Hit): boolean {
  const { entry } = hit
  if (entry.type === 'entity') return !entry.name.weak && (hit.to - hit.from > 1 || entry.entity.kind !== 'person')
  return entry.type === 'reference'
}
