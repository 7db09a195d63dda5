import type { Reading, Slot } from '../../language/clause-grammar.js'
import type { Clause } from '../clauses/clause.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Word } from '../words/word.js'
import { fillerOf } from './filler-of.js'
import { ownSubject } from './inherited-subject.js'
import { objectBehind } from './object-behind.js'
import { phrasesAfter } from './phrases-around.js'
import { restOfPhrase } from './rest-of-phrase.js'
import type { Deed, Filler, Scene } from './scene.js'
import { takePrepositions } from './take-prepositions.js'

/** "..., accusing Iran of ...": the subject is that of the clause; what follows stands as after the verb. */
export function fillParticiple(
  scene: Scene,
  clause: Clause,
  at: number,
  phrase: Phrase,
  word: Word,
  reading: Reading,
  claimed: ReadonlySet<number>,
): Deed {
  const slots = new Map<Slot, Filler>()
  const { frame, marker } = reading
  const inner = restOfPhrase(phrase, word.index + 1, scene.words)
  const room = phrasesAfter(scene, clause, at)
  const bare = [...(inner ? [fillerOf(at, { ...inner, joined: phrase.joined })] : []), ...room.bare]
  const subject = ownSubject(scene, clause)
  const object = marker === null && frame.arguments['object'] !== undefined ? objectBehind(scene, clause, at, word, bare[0], subject) : null
  if (object) slots.set('object', object)
  if (frame.arguments['second'] !== undefined && bare[1]) slots.set('second', bare[1])
  takePrepositions(scene, room, reading, slots, claimed, true, at)
  return {
    word: word.index,
    chunk: at,
    clause,
    reading,
    isVerb: true,
    isPassive: false,
    slots,
    subject,
    subjectFiller: null,
    subjectBy: 'discourse',
    actors: [],
    recipients: [],
  }
}
