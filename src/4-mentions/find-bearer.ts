import type { KnownEntity } from '../knowledge/knowledge.js'
import type { NameGrammar } from '../language/name-grammar.js'
import type { HeadBearer } from './discourse.js'
import type { NameWord } from './look-up-names.js'
import type { Resolving } from './resolving.js'

/** The body that a definite noun by itself goes back to. */
export function bearerOf({ at, discourse }: Resolving, word: NameWord): (HeadBearer & { offset: number }) | null {
  if (discourse.heads.size === 0) return null
  for (const { bare, offset } of word.look.bares) {
    const bearer = discourse.heads.get(bare)
    if (bearer === undefined) continue
    const next = at.words[word.index + 1]
    if (next && !next.breakBefore && next.token.pos === 'ADJ' && next.token.features.definite) return null
    return { ...bearer, offset }
  }
  return null
}

/** The last bearer of a title of several words: "the ministry of defence" goes back to no other ministry. */
export function bearerOfPhrase({ discourse }: Resolving, keys: readonly string[]): HeadBearer | null {
  return discourse.heads.get(keys.join(' ')) ?? null
}

/** Remembers the head noun of a body's name; of a title of several words these words together. */
export function keepHead(
  { at, grammar, discourse }: Resolving,
  from: number,
  to: number,
  bearer: HeadBearer,
  keys: readonly string[] = [],
): void {
  if (to - from < 2) return
  if (keys.length > 1) discourse.heads.set(keys.join(' '), bearer)
  for (const cut of at.words[from]!.look.cuts) discourse.heads.set(grammar.withoutArticle(cut.key) ?? cut.key, bearer)
}

/** Remembers what kind of body an entity is by all its names: NATO is an alliance, however it was called here. */
export function keepKinds({ grammar, discourse }: Resolving, entity: KnownEntity, bearer: HeadBearer): void {
  for (const head of kindsOf(entity, grammar)) {
    const known = discourse.heads.get(head)
    if (!known || known.isByOtherName) discourse.heads.set(head, { ...bearer, isByOtherName: true })
  }
}

const kinds = new WeakMap<KnownEntity, readonly string[]>()

/** The words for a kind of body with which names of an entity begin. */
function kindsOf(entity: KnownEntity, grammar: NameGrammar): readonly string[] {
  let known = kinds.get(entity)
  if (known === undefined) {
    const found = new Set<string>()
    for (const { text } of entity.names[grammar.language] ?? []) {
      const keys = grammar.keysOf(text)
      const head = grammar.withoutArticle(keys[0] ?? '') ?? keys[0]
      if (keys.length > 1 && head !== undefined && grammar.particles.kinds.has(head)) found.add(head)
    }
    known = [...found]
    kinds.set(entity, known)
  }
  return known
}
