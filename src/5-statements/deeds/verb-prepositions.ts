import type { Slot } from '../../language/clause-grammar.js'
import { beyondRelative, leftOver } from './beyond-relative.js'
import { isPronounAlone, takesUp } from './is-resumed.js'
import { leansOnNoun, TALKS } from './leans-on-noun.js'
import { isPosting, isWithinBody } from './posting.js'
import type { Filler } from './scene.js'
import { addFiller, DIRECTED } from './take-prepositions.js'
import type { VerbPlace } from './verb-place.js'

/** Fills the slots of a verb from the phrases behind prepositions: in its clause, left over by a relative clause, or beyond one. */
export function takeVerbPrepositions(place: VerbPlace, slots: Map<Slot, Filler>): void {
  const { scene, clause, at, word, reading, room, claimed, lead } = place
  const { frame, marker } = reading
  const roles = frame.arguments
  for (const spoken of room.prepositional) {
    const slot = spoken.phrase.slot!
    // "missiles with which it was supplied": the pronoun takes up what is described.
    const one = lead && !takesUp(word, slot) && isPronounAlone(scene, spoken) ? { ...lead, phrase: { ...lead.phrase, slot } } : spoken
    if (slot === 'maa' && TALKS.has(frame.type ?? '') && leansOnNoun(scene, one, at)) continue
    if (isPosting(scene, reading, one)) continue
    if (slot === marker && isWithinBody(scene, spoken, room)) continue
    if (slot === marker && !slots.has('object') && (!claimed.has(one.at) || !one.isFar)) {
      if (!claimed.has(one.at)) slots.set('object', one)
      continue
    }
    // "holds the director of the centre and deputy secretary [of] the union": what marks the victim of a noun marks none beside a verb's object.
    if (slot === 'li' && roles['li'] === 'victim' && slots.has('object') && roles['object'] === 'victim') continue
    const isMade = frame.effect === 'makes' && roles[slot] === 'deed'
    if (roles[slot] !== undefined && (isMade || !claimed.has(one.at))) addFiller(slots, slot, one)
  }
  for (const one of leftOver(scene, clause, at, claimed)) {
    const role = roles[one.phrase.slot!]
    if (role !== undefined && DIRECTED.has(role) && !slots.has(one.phrase.slot!)) slots.set(one.phrase.slot!, one)
  }
  if (marker === null || slots.has('object')) return
  const beyond = frame.effect === 'performs' ? beyondRelative(scene, clause, at, marker, claimed) : null
  const resumed = lead && word.pronoun === null ? room.prepositional.find(one => one.phrase.slot === marker) : undefined
  const object = beyond ?? resumed
  if (object) slots.set('object', object)
}
