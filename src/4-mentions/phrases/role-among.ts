import type { Hit, NameWord } from '../look-up-names.js'
import { isCut } from './hit-kinds.js'

/** Of two readings of one form the dual stands before its states: "the two ministers of Egypt and Jordan", not "a minister" (accusative). */
export function roleAmong(hits: readonly Hit[], words: readonly NameWord[]): Hit | undefined {
  const roles = hits.filter(hit => hit.entry.type === 'role')
  const first = roles[0]
  if (first?.entry.type !== 'role' || first.entry.form.number !== 'singular') return first
  // "The [two] ministers of [foreign affairs]": in a construct of several words the ending is no accusative.
  if (first.entry.form.keys.length > 1) {
    return roles.find(({ entry, to }) => to === first.to && entry.type === 'role' && entry.form.number === 'dual') ?? first
  }
  if (first.entry.form.definite) return first
  const next = words[first.to]
  const isConstruct = next !== undefined && !next.breakBefore && next.hits.some(hit => !isCut(hit) && hit.entry.type === 'entity')
  const dual = roles.find(({ entry }) => entry.type === 'role' && entry.form.number === 'dual' && !entry.form.definite)
  return isConstruct && dual ? dual : first
}
