import type { Reading, Slot } from '../../language/clause-grammar.js'
import { isBetweenOthers, leansOnNoun, TALKS } from './leans-on-noun.js'
import type { Room } from './phrases-around.js'
import type { Filler, Scene } from './scene.js'

export function takePrepositions(
  scene: Scene,
  room: Room,
  reading: Reading,
  slots: Map<Slot, Filler>,
  claimed: ReadonlySet<number>,
  near: boolean,
  at: number,
): void {
  const { frame, marker } = reading
  let gone: Slot | null = null
  for (const one of room.prepositional) {
    if (one.isFar && near) continue
    if (claimed.has(one.at)) {
      gone = one.phrase.slot
      continue
    }
    // What is joined to a phrase of another deed goes with it.
    if (one.phrase.conjunction && one.phrase.slot === gone) continue
    if (one.phrase.slot === 'maa' && TALKS.has(frame.type ?? '') && leansOnNoun(scene, one, at)) continue
    if (one.phrase.slot === 'bayn' && isBetweenOthers(scene, one, at)) continue
    // "standing by our allies to counter Iran": what one helps against is not helped.
    if (one.phrase.slot === 'li' && frame.type === 'SUPPORT' && scene.words[one.phrase.head]!.classes.has('countering')) continue
    const slot = one.phrase.slot!
    if (slot === marker && !slots.has('object')) slots.set('object', one)
    else if (frame.arguments[slot] !== undefined) addFiller(slots, slot, one)
  }
}

/** "to the King for ..., and to the states of ...": a phrase joined to one in the same slot stands beside it. */
export function addFiller(slots: Map<Slot, Filler>, slot: Slot, one: Filler): void {
  const known = slots.get(slot)
  if (!known) slots.set(slot, one)
  else if (one.phrase.conjunction && known.phrase.slot === one.phrase.slot)
    slots.set(slot, { ...known, phrase: { ...known.phrase, joined: [...known.phrase.joined, one.phrase] } })
}

export const DIRECTED: ReadonlySet<string> = new Set(['recipient', 'opponent', 'target', 'host', 'asked', 'victim'])
