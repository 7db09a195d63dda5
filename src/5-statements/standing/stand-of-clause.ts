import type { Role } from '../../language/clause-grammar.js'
import type { Clause } from '../clauses/clause.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { isComma } from '../phrases/punctuation.js'
import { combineStands } from './combine-stands.js'
import type { Stand } from './stand.js'

/** What a clause inherits from the clause and the word that it hangs on. */
export function standOfClause(scene: Scene, clause: Clause, standOf: (deed: Deed) => Stand): Stand {
  const free: Stand = { level: 'asserted', governor: null, control: 'none', clause, background: clause.kind === 'relative' }
  switch (clause.kind) {
    case 'conditional':
    case 'purpose':
      return { ...free, level: 'hypothetical' }
    case 'complement': {
      if (clause.coordinated >= 0) return { ...standOfClause(scene, scene.clauses[clause.coordinated]!, standOf), clause }
      const before = scene.chunks[clause.opener - 1]
      if (before?.kind === 'mark' && before.word.kind === 'preposition') {
        const slot = before.word.slot ?? ''
        if (slot === 'after' || slot === 'since') return { ...free, background: true }
        if (slot === 'without') return { ...free, level: 'negated' }
        if (slot === 'before' || slot === 'purpose' || slot === 'condition') return { ...free, level: 'hypothetical' }
      }
      // "which it may exploit": a verb of possibility tells nothing.
      if (isPossible(scene, clause)) return { ...free, level: 'hypothetical' }
      const matrix = matrixOf(scene, clause)
      if (matrix) {
        const role = roleOfClause(matrix)
        return combineStands(matrix, role, standOf(matrix), clause)
      }
      const parent = clause.parent >= 0 ? scene.clauses[clause.parent] : undefined
      // "if only A and B had attended": the condition's own clause follows a complementiser.
      if (parent?.kind === 'conditional' && parent.verb < 0) return { ...free, level: 'hypothetical' }
      if (parent && parent.kind !== 'main' && parent.verb >= 0) return { ...standOfClause(scene, parent, standOf), clause }
      return free
    }
    // A relative clause within a hypothetical one is still a statement of its own.
    default:
      return free
  }
}

/** Right before the complementiser, or a phrase before it, stands a verb of possibility. */
function isPossible(scene: Scene, clause: Clause): boolean {
  for (let at = clause.opener - 1; at >= 0 && at >= clause.opener - 2; at--) {
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark') return chunk.word.functions.some(name => name.startsWith('hedge'))
  }
  return false
}

/** The deed right before a complement clause within the clause it hangs on. */
function matrixOf(scene: Scene, clause: Clause): Deed | null {
  let best: Deed | null = null
  const opener = scene.chunks[clause.opener]
  const before = scene.chunks[clause.opener - 1]
  // "As for the sanctions, indeed A does not": a particle of its own with "and" behind a comma goes on with nothing.
  if (opener?.kind === 'mark' && opener.word.conjunction && clause.coordinated < 0 && before?.kind === 'mark' && isComma(before.word))
    return null
  for (const deed of scene.deeds.values()) {
    if (deed.chunk >= clause.opener || deed.chunk < clause.opener - (deed.isVerb ? 8 : 2)) continue
    if (deed.clause.index !== clause.parent && deed.clause.index !== clause.coordinated) continue
    if (!best || deed.word > best.word) best = deed
  }
  // A noun further left than the verb's own complement does not govern it; nor does a verb what a participle behind a comma says.
  return best && saysItself(scene, clause.opener, best) ? null : best
}

/** "will meet ..., pointing out that he spoke with": behind a comma a participle that is no deed holds the clause. */
function saysItself(scene: Scene, opener: number, matrix: Deed): boolean {
  const [before, last] = [scene.chunks[opener - 1], scene.chunks[opener - 2]]
  const own = before?.kind === 'mark' && before.word.kind === 'preposition' ? last : before
  if (own?.kind !== 'phrase' || !own.comma || own.slot !== null || own.from <= matrix.word) return false
  const word = scene.words[own.from]!
  return !word.article && word.mention === null && word.features.derived === 'active-participle'
}

function roleOfClause(matrix: Deed): Role {
  const roles = matrix.reading.frame.arguments
  if (matrix.reading.frame.effect) return 'deed'
  for (const slot of ['bi', 'ila', 'ala', 'object', 'content']) {
    const role = roles[slot]
    if (role === 'demanded' || role === 'promised' || role === 'threatened' || role === 'refused' || role === 'alleged' || role === 'asked')
      return role
  }
  return 'ignored'
}
