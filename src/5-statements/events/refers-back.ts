import type { PloverType } from '../../schema/plover.js'
import { pointsAtThat } from '../deeds/points-at-that.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { innerDeed } from '../roles/inner-deed.js'
import { HARM } from './type-groups.js'

/** What is condemned is a deed named by its noun alone: "this crime", "the attack", "the massacres". */
export function condemnsDeed(scene: Scene, deed: Deed, type: PloverType): boolean {
  if (type !== 'ACCUSE') return false
  for (const [slot, filler] of deed.slots) {
    if (deed.reading.frame.arguments[slot] !== 'target') continue
    const head = scene.words[filler.phrase.head]!
    const points = scene.words[filler.phrase.from]!.kind === 'demonstrative'
    const inner = innerDeed(scene, filler)
    if ((points || head.article) && inner && (HARM.has(inner.reading.frame.type ?? 'AGREE') || points)) return true
    if (points && head.article && head.mention === null) return true
  }
  return false
}

/** "welcomed the decision", "praised this step": a step that is known from before and named by its noun alone. */
export function pointsBack(scene: Scene, deed: Deed): boolean {
  if (!deed.isVerb) return false
  for (const [slot, filler] of deed.slots) {
    if (deed.reading.frame.arguments[slot] !== 'target') continue
    const { phrase } = filler
    const head = scene.words[phrase.head]!
    const next = scene.chunks[filler.at + 1]
    if (!head.article || head.mention !== null || !head.classes.has('step') || phrase.joined.length > 0) return false
    // "the decision that", "the proposal of": what follows says whose it is.
    return !(next?.kind === 'mark' && next.word.kind === 'relative')
  }
  return false
}

/** "denied these accusations": the kind of act that an act of speech answers. */
export function answeredType(scene: Scene, deed: Deed): PloverType | null {
  if (deed.reading.frame.type === 'REJECT' && pointsAtThat(scene, deed))
    return deed.reading.frame.id.endsWith('/deny') ? 'ACCUSE' : 'REQUEST'
  for (const [slot, filler] of deed.slots) {
    if (deed.reading.frame.arguments[slot] !== 'refused') continue
    const inner = innerDeed(scene, filler)
    if (inner && ANSWERED.has(inner.reading.frame.type ?? 'AGREE')) return inner.reading.frame.type
  }
  return null
}

const ANSWERED: ReadonlySet<PloverType> = new Set(['ACCUSE', 'REQUEST', 'THREATEN'])

/** A verb of calling on somebody that says for what. */
export function saysDemand(deed: Deed): boolean {
  const roles = deed.reading.frame.arguments
  return deed.isVerb && roles['object'] === 'asked' && [...deed.slots.keys()].some(slot => roles[slot] === 'demanded')
}
