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

/** Remembers the head noun of a body's name. */
export function keepHead({ at, grammar, discourse }: Resolving, from: number, to: number, bearer: HeadBearer): void {
  if (to - from < 2) return
  for (const cut of at.words[from]!.look.cuts) discourse.heads.set(grammar.withoutArticle(cut.key) ?? cut.key, bearer)
}
