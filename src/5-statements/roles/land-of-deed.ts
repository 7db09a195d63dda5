import type { Role, Slot } from '../../language/clause-grammar.js'
import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import type { Deed, Filler, Scene } from '../deeds/scene.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import type { Word } from '../words/word.js'

/** "the declaration of the summit held in The Hague": a town behind "in" owns nothing. */
export const isWhere = (scene: Scene, { span }: Party): boolean =>
  scene.chunks.some(chunk => {
    if (chunk.kind !== 'phrase' || chunk.slot !== 'fi') return false
    const head = scene.words[chunk.head]!
    return head.mention?.start === span.start && isTown(scene, head)
  })

/** A town by its own name, or a capital that stands for its state. */
const isTown = (scene: Scene, { mention }: Word): boolean =>
  mention !== null && (mention.form === 'metonym' || scene.input.entities.get(mention.entity)?.kind === 'place')

/**
 * "blocked the declaration in Brussels": a town is where it was done, a council may be whom it hit. "paid aid [three months] from the Russian
 * invasion": behind "from" a deed of another kind is no part of the thing given.
 */
export function isBeside(scene: Scene, type: PloverType | null, slot: Slot, role: Role, { phrase }: Filler): boolean {
  if (role !== 'recipient') return false
  const head = scene.words[phrase.head]!
  if (slot === 'min') return head.mention === null && head.readings.some(({ frame }) => frame.type === 'ASSAULT' && frame.type !== type)
  return slot === 'fi' && type === 'REJECT' && isTown(scene, head)
}

/** The state in whose land, or before whose court, something is done in its clause. */
export function benchOf(scene: Scene, deed: Deed): Party[] {
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (at <= deed.chunk || chunk.kind !== 'phrase' || !BENCH.has(chunk.slot)) continue
    const found = partiesOfPhrase(scene, chunk, { places: true, owners: scene.words[chunk.head]!.classes.has('court') })
    if (found.length === 1 && !found[0]!.code.includes('~')) return found
  }
  return []
}

const BENCH: ReadonlySet<string | null> = new Set(['fi', 'lada', 'amama'])

/** "carried out operations in Syria": with nobody named, violence strikes whose land it is done in. */
export function ownersOfField(scene: Scene, deed: Deed): Party[] {
  const where = deed.slots.get('fi')
  const { slots } = deed
  if (deed.reading.frame.type !== 'ASSAULT' || !where || slots.has('object') || slots.has('ala') || slots.has('didd')) return []
  return partiesOfPhrase(scene, where.phrase, { places: true })
}
