import type { Role } from '../../language/clause-grammar.js'
import type { Deed, Scene } from '../deeds/scene.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Link } from './link.js'

/** The nearest deed to the left that holds this deed's phrase in one of its slots. */
export function governorOf(scene: Scene, deed: Deed): Link | null {
  let best: { deed: Deed; role: Role } | null = null
  for (const other of scene.deeds.values()) {
    if (other === deed || (other.clause.kind === 'relative' && other.clause.antecedent === deed.chunk)) continue
    for (const [slot, filler] of other.slots) {
      if (filler.at !== deed.chunk || !holds(filler.phrase, deed.word)) continue
      // "criticised the threats of X and called on it": whom a pronoun on a later verb takes up is not what that verb asks for.
      if (other.isVerb && filler.at < other.chunk && other.clause !== deed.clause) continue
      const role = other.reading.frame.arguments[slot] ?? 'ignored'
      if (!best || Math.abs(other.word - deed.word) < Math.abs(best.deed.word - deed.word)) best = { deed: other, role }
    }
    if (
      other.subjectFiller &&
      other.subjectFiller.at === deed.chunk &&
      other.subjectFiller.phrase.slot !== 'agent' &&
      holds(other.subjectFiller.phrase, deed.word)
    ) {
      const role = other.reading.frame.arguments['subject'] ?? 'ignored'
      if (!best) best = { deed: other, role }
    }
  }
  if (best) return { kind: 'deed', deed: best.deed, role: best.role }
  // "the decision of Washington to expel ...": the operator stands in the phrase before.
  const before = scene.chunks[deed.chunk - 1]
  if (before?.kind === 'phrase') {
    for (let at = before.from; at < before.to; at++) {
      const other = scene.deeds.get(at)
      if (!other || other.isVerb) continue
      const { frame } = other.reading
      if (frame.effect !== null) return { kind: 'deed', deed: other, role: 'deed' }
      const chunk = scene.chunks[deed.chunk]!
      const slot = chunk.kind === 'phrase' ? chunk.slot : null
      const role = slot === null ? frame.arguments['object'] : frame.arguments[slot]
      if (role && DEED_SLOTS.includes(slot ?? 'object')) return { kind: 'deed', deed: other, role }
    }
  }
  return null
}

const DEED_SLOTS = ['object', 'li', 'bi', 'ala', 'ila', 'an', 'min', 'fi']

/** The word stands in the phrase or in one joined to it. */
const holds = (phrase: Phrase, word: number): boolean => [phrase, ...phrase.joined].some(one => word >= one.from && word < one.to)
