import type { Reading } from '../../language/clause-grammar.js'
import type { Clause } from '../clauses/clause.js'
import type { Word } from '../words/word.js'
import { distinctReadings } from './distinct-readings.js'
import { fillVerb } from './fill-verb.js'
import { keepDeed } from './keep-deed.js'
import { goesOn, onlyParty } from './only-party.js'
import { phrasesAfter, phrasesBefore } from './phrases-around.js'
import type { Deed, Filler, Scene } from './scene.js'
import { scoreDeed } from './score-deed.js'
import type { VerbSpot } from './verb-place.js'

/** Reads the verb of a clause: of all readings that its frames' needs allow the one that accounts for most of what stands around it. */
export function readVerb(scene: Scene, clause: Clause, at: number, word: Word, claimed: Set<number>): void {
  const spot: VerbSpot = {
    scene,
    clause,
    at,
    word,
    room: phrasesAfter(scene, clause, at),
    before: phrasesBefore(scene, clause, at),
    claimed,
  }
  const readings = distinctReadings(word.readings)
  const best = bestOf(
    scene,
    readings.map(reading => fillVerb(spot, reading)),
  )
  // "welcomed the text and thanked Beijing": who is thanked stands alone behind the verb, and whoever acted before goes on.
  const role = best?.reading.frame.arguments['object']
  const isAlone = best !== null && !best.slots.has('object') && (role === 'recipient' || (role === 'asked' && goesOn(scene, clause, word)))
  // "Warsaw backed the decision and accused Minsk": the one party behind a verb that wants an object is its object.
  const only = !best || isAlone ? onlyParty(scene, clause, word, spot.room, spot.before) : null
  // Of a demand the party might be the one who demands: less sure.
  const read = only ? bestOf(scene, withObject(spot, readings, role === 'asked' ? { ...only, isFar: true } : only)) : best
  if (!read) return
  if (read.reading.frame.effect === 'makes') takeBack(scene, read)
  keepDeed(scene, read, claimed)
}

/** The deed that scores highest, the first of those that score alike; null where none may stand. */
function bestOf(scene: Scene, deeds: readonly Deed[]): Deed | null {
  let best: Deed | null = null
  let most = 0
  for (const deed of deeds) {
    const score = scoreDeed(scene, deed)
    if (score <= most) continue
    best = deed
    most = score
  }
  return best
}

/** The readings of a verb whose object is the party behind it, and whose subject stands elsewhere. */
function withObject(spot: VerbSpot, readings: readonly Reading[], object: Filler): Deed[] {
  const second = spot.room.bare[1]
  const found: Deed[] = []
  for (const reading of readings) {
    const { type, arguments: roles } = reading.frame
    if (reading.marker !== null || type === null || type === 'ASSAULT' || roles['object'] === undefined) continue
    const deed = fillVerb({ ...spot, room: { ...spot.room, bare: [] } }, reading)
    if (deed.isPassive || deed.subject.length === 0 || deed.slots.has('object')) continue
    deed.slots.set('object', object)
    if (second && !second.isFar && roles['second'] !== undefined) deed.slots.set('second', second)
    found.push(deed)
  }
  return found
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
