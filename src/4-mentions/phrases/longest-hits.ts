import type { Hit, NameWord } from '../look-up-names.js'
import { PLACES } from './hit-kinds.js'

/** The hits over the longest stretch; the least cut reading of the first word goes before others. */
export function longestHits(hits: readonly Hit[], word: NameWord): Hit[] {
  const usable = hits.filter(hit => isLikely(hit, word))
  const length = usable[0]?.to
  const same = usable.filter(hit => hit.to === length)
  const least = Math.min(...same.map(cost))
  return same.filter(hit => cost(hit) === least)
}

const cost = (hit: Hit): number => (hit.cut.conjunction ? 1 : 0) + (hit.cut.preposition ? 1 : 0) + (hit.pronoun ? 1 : 0)

/** A single word that its context reads as a verb or particle is no title. */
function isLikely(hit: Hit, word: NameWord): boolean {
  const { entry } = hit
  // "the Emirates today" is a newspaper only between quotation marks.
  const isWeakPaper = entry.type === 'entity' && entry.name.weak === true && entry.entity.kind === 'publication'
  if (hit.to - hit.from > 1) return !isWeakPaper || word.quoteBefore
  const { pos, confidence } = word.token
  if (FUNCTION.has(pos) && confidence > 0.8) return false
  // "left", "leaving": a people without article that is spelt like a verb or its masdar.
  const isDeed = pos === 'VERB' || word.token.features.derived === 'masdar'
  if (entry.type === 'adjective' && entry.demonym && !entry.form.definite && isDeed) return false
  const isWeakName = hit.entry.type === 'entity' && (hit.entry.name.weak === true || hit.entry.entity.kind === 'publication')
  if (hit.entry.type === 'role' || hit.entry.type === 'adjective' || isWeakName) {
    return !((pos === 'VERB' || pos === 'AUX' || pos === 'ADP' || pos === 'SCONJ') && confidence > 0.8)
  }
  // "He [bestowed]": a verb that is spelt like a state's name without article.
  if (entry.type === 'entity' && entry.entity.kind === 'state' && pos === 'VERB' && confidence > 0.9) return false
  // No place or state takes the ending of an indefinite object ("a boy", that is spelt like a town).
  if (entry.type === 'entity' && hit.cut.isIndefinite && PLACES.has(entry.entity.kind)) return false
  return true
}

const FUNCTION = new Set(['ADP', 'SCONJ', 'CCONJ', 'PART', 'PRON', 'DET'])
