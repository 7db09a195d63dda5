import type { Reading, Slot } from '../../language/clause-grammar.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { isApposed } from './apposition.js'
import { fillerOf } from './filler-of.js'
import { askedItself } from './goes-on-acting.js'
import { actsItself, isSeenPassive } from './is-passive.js'
import { objectOnVerb } from './object-on-verb.js'
import { goesAlong, isPostedName } from './posting.js'
import type { Deed, Filler } from './scene.js'
import { subjectOfRelative } from './subject-of-relative.js'
import { subjectOfVerb } from './subject-of-verb.js'
import { subjectParties } from './subject-parties.js'
import { suffersAlone } from './suffers-alone.js'
import type { VerbPlace, VerbSpot } from './verb-place.js'
import { takeVerbPrepositions } from './verb-prepositions.js'
import { wantedOf } from './wanted-object.js'

/** So many bare phrases behind a verb may be its subject and objects. */
const MOST_BARE = 3

/** A verb read with one of its frames: voice, subject, objects and the phrases behind prepositions that the frame takes. */
export function fillVerb(spot: VerbSpot, reading: Reading): Deed {
  const { scene, clause, at, word, room, claimed } = spot
  const place = placeOf(spot, reading)
  const { takesObject, lead } = place
  const roles = reading.frame.arguments
  const slots = new Map<Slot, Filler>()
  const agent = room.prepositional.find(one => one.phrase.slot === 'agent' && !claimed.has(one.at))
  const isWritten = agent !== undefined || isReadPassive(place)
  const placed = lead ? subjectOfRelative(place, lead, isWritten) : subjectOfVerb(place, isWritten)
  const given = placed.object ?? place.pronounObject
  if (given) slots.set('object', given)
  const isPassive = placed.isPassive || (!given && suffersAlone(place, placed))
  // The subject of a passive verb is what the deed is done to.
  const isDone = isPassive && placed.filler !== null && takesObject
  const subjectFiller = isDone ? null : placed.filler
  const subjectBy = isDone ? 'none' : placed.by
  const [first, second] = placed.rest
  if (isDone) slots.set('object', placed.filler!)
  else if (takesObject && !given && first) slots.set('object', wantedOf(scene, reading, placed.rest, place.free) ?? first)
  if (roles['second'] !== undefined && second) slots.set('second', second)
  takeVerbPrepositions(place, slots)
  // "and a third was wounded": whoever the clause before speaks of did not do it.
  const isSuffered = isPassive && subjectBy === 'discourse' && roles['object'] === 'victim' && slots.has('object')
  const told = isSuffered ? [] : subjectParties(scene, clause, subjectBy, subjectFiller, reading, word)
  const subject = askedItself(scene, told, subjectBy, slots.get('object')) ? [] : told
  return {
    word: word.index,
    chunk: at,
    clause,
    reading,
    isVerb: true,
    isPassive,
    slots,
    subject: agent ? partiesOfPhrase(scene, agent.phrase, { owners: true }) : subject,
    subjectFiller: agent ?? subjectFiller,
    subjectBy: agent ? 'agent' : subjectBy,
    actors: [],
    recipients: [],
  }
}

/** What a reading of the verb may take of what stands around it. */
function placeOf(spot: VerbSpot, reading: Reading): VerbPlace {
  const { scene, clause, at, word, room, before, claimed } = spot
  const takesObject = reading.frame.arguments['object'] !== undefined && reading.marker === null
  const free = room.bare.filter(one => !claimed.has(one.at) && !isPostedName(scene, one) && !goesAlong(scene, one))
  const bare = free.filter((one, i) => !isApposed(scene, free[i - 1], one)).slice(0, MOST_BARE)
  const described = clause.kind === 'relative' && clause.antecedent >= 0 ? scene.chunks[clause.antecedent] : undefined
  const lead = described?.kind === 'phrase' ? fillerOf(clause.antecedent, described) : null
  const pronounObject = takesObject ? objectOnVerb(scene, clause, at, word, room) : null
  // By name, not by a spread: an object that begins with a spread has a shape of its own each time.
  return { scene, clause, at, word, room, before, claimed, reading, free, bare, takesObject, pronounObject, lead }
}

/** Read as passive by its letters, and nothing around it says otherwise. What crowds do is done to nobody. */
const isReadPassive = ({ scene, clause, at, word, reading, room, bare }: VerbPlace): boolean =>
  reading.frame.arguments['subject'] !== 'crowd' &&
  word.features.voice === 'passive' &&
  (isSeenPassive(word) || !actsItself(scene, clause, at, reading, room, bare))
