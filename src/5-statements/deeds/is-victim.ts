import type { Clause } from '../clauses/clause.js'
import { classOfHead } from '../parties/class-of-head.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { isAdjective } from '../phrases/is-adjective.js'
import type { Room } from './phrases-around.js'
import type { Filler, Scene } from './scene.js'

export function isVictim(scene: Scene, filler: Filler): boolean {
  const { words } = scene
  const head = words[filler.phrase.head]!
  if (isCounted(scene, filler)) return true
  const kind = classOfHead(head)
  if (kind === 'person') return true
  // "two Spanish soldiers were killed".
  if ((kind === 'soldier' || kind === 'fighter') && !head.article && head.mention?.form !== 'name') return true
  if (head.mention)
    return (
      scene.input.entities.get(head.mention.entity)?.kind === 'person' ||
      partiesOfPhrase(scene, filler.phrase, {}).some(one => one.code.includes('~'))
    )
  return false
}

/** "killed by bullets of the army": the means named with nobody struck makes the one named first the victim. */
export function isStruck(scene: Scene, room: Room): boolean {
  return room.prepositional.some(one => one.phrase.slot === 'bi' && scene.words[one.phrase.head]!.classes.has('weapon'))
}

/** Persons who hold no office: by a noun for persons, an adjective of origin or a name without title. */
export function isPrivate(scene: Scene, filler: Filler): boolean {
  const head = scene.words[filler.phrase.head]!
  const kind = classOfHead(head)
  if (kind === 'person' || kind === 'fighter') return true
  if (kind !== 'thing') return kind === 'soldier' && !head.article
  if (head.mention === null) return head.token.pos === 'PROPN'
  if (head.mention.form === 'description') return isAdjective(head) || (head.mention.code ?? '').includes('~')
  return head.mention.form === 'name' && scene.input.entities.get(head.mention.entity)?.kind === 'person' && !head.classes.has('official')
}

/** "one was killed and seven (were) wounded": the verb before, joined to this one, is passive. */
export function afterPassive(scene: Scene, clause: Clause): boolean {
  const before = clause.coordinated >= 0 ? scene.clauses[clause.coordinated] : undefined
  const mark = before && before.verb >= 0 ? scene.chunks[before.verb] : undefined
  if (mark?.kind !== 'mark') return false
  return mark.word.readings.some(one => one.frame.arguments['object'] === 'victim') && mark.word.features.gender === 'm'
}

/** "three soldiers", "three of the soldiers". */
export function isCounted(scene: Scene, filler: Filler): boolean {
  const counts = scene.chunks[filler.at]
  if (counts?.kind === 'phrase' && filler.phrase.from >= counts.to) return true
  const first = scene.words[filler.phrase.from]!
  return first.token.kind === 'number' || first.classes.has('quantity') || first.token.pos === 'NUM'
}
