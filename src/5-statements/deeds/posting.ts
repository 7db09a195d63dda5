import type { Reading, Slot } from '../../language/clause-grammar.js'
import type { Room } from './phrases-around.js'
import type { Filler, Scene } from './scene.js'

/** "meets the envoy of the Secretary General to Yemen": where an envoy is posted to is not who is met. */
export function isPosting(scene: Scene, { frame, marker }: Reading, filler: Filler): boolean {
  const before = scene.chunks[filler.at - 1]
  if (filler.phrase.slot !== 'ila' || before?.kind !== 'phrase' || !scene.words[before.head]!.classes.has('envoy')) return false
  // "called on the envoy to Yemen to visit it": a land alone is nothing to be asked for.
  if (frame.arguments['ila'] === 'demanded') return scene.words[filler.phrase.head]!.mention !== null
  return before.slot !== null && marker === 'ila' && frame.arguments['object'] === 'partner'
}

const POSTED: ReadonlySet<Slot> = new Set(['ila', 'fi', 'bi', 'lada'])

/** "the envoy to Yemen NAME", "the ambassador in Iraq NAME": a name behind where somebody is posted is his, and no party of its own. */
export function isPostedName(scene: Scene, { at, phrase }: Filler): boolean {
  const [envoy, post] = [scene.chunks[at - 2], scene.chunks[at - 1]]
  if (envoy?.kind !== 'phrase' || post?.kind !== 'phrase' || post.slot === null || !POSTED.has(post.slot) || post.comma) return false
  if (phrase.conjunction || phrase.comma || post.joined.length > 0) return false
  const head = scene.words[phrase.head]!
  const kind = head.mention ? scene.input.entities.get(head.mention.entity)?.kind : undefined
  const isName = kind === 'person' ? head.mention!.form === 'name' : head.token.pos === 'PROPN'
  return isName && scene.words[envoy.head]!.classes.has('envoy') && scene.words[post.head]!.mention !== null
}

/** "called for X, promising that": a bare participle that nothing but what it says follows goes along with the verb and is no object of it. */
export function goesAlong(scene: Scene, { at, phrase }: Filler): boolean {
  const head = scene.words[phrase.head]!
  if (phrase.to !== phrase.from + 1 || head.article || head.mention !== null || phrase.conjunction) return false
  if (head.features.derived !== 'active-participle' || PERSONS.some(name => head.classes.has(name))) return false
  const next = scene.chunks[at + 1]
  return next?.kind === 'mark' && next.word.kind === 'complementiser'
}

const PERSONS = ['person', 'crowd', 'fighter', 'official']

const BODIES = ['council', 'organ', 'membership']

/** "denounced before a committee in the Senate the acts of": what a body belongs to leans on it, where another phrase can be what the verb wants. */
export function isWithinBody(scene: Scene, filler: Filler, room: Room): boolean {
  const { at, phrase } = filler
  const before = scene.chunks[at - 1]
  if (phrase.slot !== 'bi' || before?.kind !== 'phrase' || before.slot === null) return false
  const [inner, outer] = [scene.words[phrase.head]!, scene.words[before.head]!]
  if (!BODIES.some(name => inner.classes.has(name)) || !outer.classes.has('council')) return false
  return room.prepositional.some(one => one.at > at && one.phrase.slot === phrase.slot)
}
