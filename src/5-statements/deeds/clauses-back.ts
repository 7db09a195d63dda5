import type { Clause } from '../clauses/clause.js'
import type { Scene } from './scene.js'

/** The clauses that a clause goes on from, the nearest first: the one that it is joined to, else the one that it hangs on. */
export function* clausesBack(scene: Scene, clause: Clause): Generator<Clause> {
  const seen = new Set<number>()
  for (let at = clause; !seen.has(at.index); ) {
    seen.add(at.index)
    const back: Clause | undefined =
      at.coordinated >= 0 ? scene.clauses[at.coordinated] : at.parent >= 0 ? scene.clauses[at.parent] : undefined
    if (!back) return
    yield back
    at = back
  }
}
