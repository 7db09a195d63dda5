import type { Clause } from '../clauses/clause.js'
import type { Word } from '../words/word.js'
import { distinctReadings } from './distinct-readings.js'
import { fillVerb } from './fill-verb.js'
import { keepDeed } from './keep-deed.js'
import { goesOn, onlyParty } from './only-party.js'
import { phrasesAfter, phrasesBefore } from './phrases-around.js'
import type { Deed, Scene } from './scene.js'
import { scoreDeed } from './score-deed.js'

export function readVerb(scene: Scene, clause: Clause, at: number, word: Word, claimed: Set<number>): void {
  const room = phrasesAfter(scene, clause, at)
  const before = phrasesBefore(scene, clause, at)
  let best: { deed: Deed; score: number } | null = null
  for (const reading of distinctReadings(word.readings)) {
    const deed = fillVerb(scene, clause, at, word, reading, room, before, claimed)
    const score = scoreDeed(scene, deed)
    if (score > 0 && (!best || score > best.score)) best = { deed, score }
  }
  // "welcomed the text and thanked Beijing": who is thanked stands alone behind the verb, and whoever acted before goes on.
  const role = best?.deed.reading.frame.arguments['object']
  const isAlone =
    best !== null && !best.deed.slots.has('object') && (role === 'recipient' || (role === 'asked' && goesOn(scene, clause, word)))
  // "Warsaw backed the decision and accused Minsk": the one party behind a verb that wants an object is its object.
  const only = !best || isAlone ? onlyParty(scene, clause, word, room, before) : null
  if (only) {
    best = null
    const rest = { ...room, bare: [] }
    for (const reading of distinctReadings(word.readings)) {
      const { type } = reading.frame
      if (reading.marker !== null || type === null || type === 'ASSAULT' || reading.frame.arguments['object'] === undefined) continue
      const deed = fillVerb(scene, clause, at, word, reading, rest, before, claimed)
      if (deed.isPassive || deed.subject.length === 0 || deed.slots.has('object')) continue
      // Of a demand the party might be the one who demands: less sure.
      deed.slots.set('object', role === 'asked' ? { ...only, isFar: true } : only)
      const second = reading.frame.arguments['second'] === undefined ? undefined : room.bare[1]
      if (second && !second.isFar) deed.slots.set('second', second)
      const score = scoreDeed(scene, deed)
      if (score > 0 && (!best || score > best.score)) best = { deed, score }
    }
  }
  if (!best) return
  if (best.deed.reading.frame.effect === 'makes') takeBack(scene, best.deed)
  keepDeed(scene, best.deed, claimed)
}

/** "the coup forced Washington to withdraw": what somebody is made to do belongs to the verb, whatever noun before it took it. */
function takeBack(scene: Scene, deed: Deed): void {
  for (const [slot, filler] of deed.slots) {
    if (deed.reading.frame.arguments[slot] !== 'deed') continue
    for (const [at, other] of scene.deeds)
      if (other.chunk > deed.chunk && other.chunk < filler.at && [...other.slots.values()].some(one => one.at === filler.at))
        scene.deeds.delete(at)
  }
}
