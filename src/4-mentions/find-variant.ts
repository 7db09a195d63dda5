import type { Knowledge, KnownEntity } from '../knowledge/knowledge.js'
import type { NameGrammar } from '../language/name-grammar.js'
import { type NameWords, type WordMatch, matchOwnNames, SURE_MATCH } from './match-names.js'
import type { RolePhrase } from './phrases/item.js'
import type { Resolving } from './resolving.js'
import { skeleton } from './skeleton.js'

interface Known {
  readonly entity: KnownEntity
  readonly words: NameWords
}

const indices = new WeakMap<Knowledge, Map<string, Known[]>>()

/** Persons of knowledge with a name of two words or more, by the skeleton of its last word. */
function indexOf(knowledge: Knowledge, grammar: NameGrammar): Map<string, Known[]> {
  const made = indices.get(knowledge)
  if (made) return made
  const index = new Map<string, Known[]>()
  const fold = grammar.spelling?.foldOwn
  for (const entity of fold ? knowledge.entities.values() : []) {
    if (entity.kind !== 'person') continue
    for (const name of entity.names[grammar.language] ?? []) {
      const words = grammar.keysOf(name.text)
      if (words.length < 2 || name.kind === 'surname' || name.weak) continue
      const key = skeleton(words.at(-1)!, grammar)
      const list = index.get(key)
      const known = { entity, words: words.map(word => fold!(word)) }
      if (list) list.push(known)
      else index.set(key, [known])
    }
  }
  indices.set(knowledge, index)
  return index
}

/** Without a state that speaks for it every word must be long or usual enough to speak for itself. */
const ALONE = 24

/** Two words written as one must be the same letters. */
const isWhole = ({ a, b }: WordMatch): boolean => !`${a}${b}`.includes(' ') || a.replace(' ', '') === b.replace(' ', '')

/**
 * Whom a name of two words or more spells otherwise than knowledge or the report did before; null where nobody or more than one. All words must
 * answer to each other; with a title, its state must be the person's.
 */
export function findVariant(context: Resolving, printed: string, title: RolePhrase | null): string | null {
  const { discourse, grammar } = context
  const { spelling } = grammar
  const keys = grammar.keysOf(printed)
  if (spelling === null || keys.length < 2) return null
  const words = keys.map(key => spelling.foldOwn(key))
  const isSame = (other: NameWords, least: number): boolean => {
    if (Math.abs(other.length - words.length) > 2) return false
    const match = matchOwnNames(words, other, spelling)
    return match.left.length === 0 && match.score >= least && match.words.every(isWhole)
  }
  for (const [id, entity] of discourse.entities) {
    if (entity.kind !== 'person' || discourse.knowledge.entities.has(id)) continue
    const name = entity.name[discourse.language]
    if (
      name !== undefined &&
      name !== printed &&
      isSame(
        grammar.keysOf(name).map(key => spelling.foldOwn(key)),
        SURE_MATCH,
      )
    )
      return id
  }
  const state = title?.anchor?.entity.id
  const found = new Set<string>()
  for (const { entity, words: other } of indexOf(discourse.knowledge, grammar).get(skeleton(keys.at(-1)!, grammar)) ?? []) {
    const serves = state === undefined || entity.state === state || (entity.offices ?? []).some(office => office.of === state)
    if (serves && isSame(other, state === undefined ? ALONE : SURE_MATCH)) found.add(entity.id)
  }
  return found.size === 1 ? [...found][0]! : null
}
