import type { Reading, Slot } from '../../language/clause-grammar.js'
import type { Party } from '../../schema/party.js'
import type { Clause } from '../clauses/clause.js'
import { SPOKEN_TYPES } from '../clauses/spoken-types.js'
import { meetsNeed } from '../needs/meets-need.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { partiesOfPronoun } from '../parties/parties-of-pronoun.js'
import { isAdjective } from '../phrases/is-adjective.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Word } from '../words/word.js'
import { isArmedPhrase, originAdjectives, sourceOf } from './doer-of-noun.js'
import { fillerOf } from './filler-of.js'
import { hasObjectBehind, hasPersonBehind, isNext, isOfficial, isPersonStruck } from './genitive-object.js'
import { isVictim } from './is-victim.js'
import { nearRoom } from './phrases-near.js'
import { restOfPhrase } from './rest-of-phrase.js'
import type { Deed, Filler, Scene } from './scene.js'
import { takePrepositions } from './take-prepositions.js'

/** A masdar or noun: genitive, adjective of origin, pronoun and prepositions are its arguments. */
export function fillNominal(
  scene: Scene,
  clause: Clause,
  at: number,
  phrase: Phrase,
  word: Word,
  reading: Reading,
  claimed: ReadonlySet<number>,
): Deed {
  const { words } = scene
  const { frame, marker } = reading
  const slots = new Map<Slot, Filler>()
  const room = nearRoom(scene, clause, at)
  takePrepositions(scene, room, reading, slots, claimed, true, at)
  let subject: Party[] = []
  let subjectBy: Deed['subjectBy'] = 'none'
  let subjectFiller: Filler | null = null
  const agent = room.prepositional.find(one => one.phrase.slot === 'agent' && !claimed.has(one.at))
  const transitive = frame.arguments['object'] !== undefined && marker === null
  const inner = restOfPhrase(phrase, word.index + reading.length, words)
  const isStruck = inner !== null && isPersonStruck(scene, word, reading, inner)
  const adjectives = inner && !isStruck ? originAdjectives(scene, inner) : []
  const isGenitive = inner !== null && adjectives.length === 0 && (isStruck || !isAdjective(words[inner.from]!))
  if (isGenitive && inner) {
    const filler = fillerOf(at, { ...inner, joined: phrase.joined })
    const bareNext = room.bare[0]
    const objectNeed = frame.needs['object']
    const asParty = partiesOfPhrase(scene, filler.phrase, {}).length > 0
    const objectRole = frame.arguments['object']
    // "criticisms of the seven", "the poisoning of the agent": what is said in many words is said by whom it names; harm befalls a person.
    const isSpoken = objectRole === 'target' || (SPOKEN_TO.has(objectRole ?? '') && SPOKEN_TYPES.has(frame.type))
    const saidBy = asParty && word.features.number === 'plural' && isSpoken
    const befalls = objectRole === 'victim' && isVictim(scene, filler) && !(bareNext && !bareNext.isFar && isNext(scene, at, bareNext.at))
    const outer =
      ['object', 'li', 'ala', 'didd', 'an'].some(slot => slots.has(slot) && (slot === 'object' || frame.arguments[slot] === objectRole)) ||
      (slots.has('bi') && frame.arguments['bi'] === 'threatened') ||
      // "the storming of the mosque by settlers": with its object behind "to", the genitive is who does it.
      (asParty && objectRole === 'victim' && hasObjectBehind(scene, at, claimed, frame.arguments['li'])) ||
      // "Russia's detention of the journalist": of a state and a person it is the person who is held.
      (asParty && frame.type === 'COERCE' && hasPersonBehind(scene, at, claimed, filler))
    const asObject =
      transitive &&
      !outer &&
      !saidBy &&
      (befalls ||
        (objectNeed !== undefined && reading.shape !== 'noun'
          ? meetsNeed(scene, objectNeed, filler) &&
            // "Russia's annexation of Ukrainian land": of two that may be the object the first is the doer.
            !(asParty && bareNext && !bareNext.isFar && isNext(scene, at, bareNext.at) && meetsNeed(scene, objectNeed, bareNext))
          : reading.shape === 'masdar'
            ? !bareNext || bareNext.isFar || !asParty
            : false))
    const official = asParty && isOfficial(scene, filler)
    // "the company's announcement that it resumed": before a clause the genitive is who says it.
    const after = scene.chunks[at + 1]
    const says = frame.effect === 'performs' && after?.kind === 'mark' && after.word.kind === 'complementiser'
    if (says) {
      subjectFiller = filler
      subject = partiesOfPhrase(scene, filler.phrase, { places: false })
      subjectBy = 'genitive'
    } else if (frame.arguments['object'] === 'host' ? !official : asObject) slots.set('object', filler)
    // Nouns of killing take their victim as genitive ("the death of five soldiers").
    else if (transitive && !outer && reading.shape === 'noun' && frame.arguments['object'] === 'victim') slots.set('object', filler)
    else {
      subjectFiller = filler
      subject = partiesOfPhrase(scene, filler.phrase, { places: false })
      subjectBy = 'genitive'
      if (transitive && bareNext && !bareNext.isFar && isNext(scene, at, bareNext.at) && !slots.has('object')) slots.set('object', bareNext)
    }
  }
  if (adjectives.length > 0) {
    subject = adjectives
    subjectBy = 'adjective'
  }
  if (word.pronoun) {
    const owner = partiesOfPronoun(scene, word)
    if (owner.length > 0) {
      subject = owner
      subjectBy = 'pronoun'
    }
    const bareNext = room.bare[0]
    if (transitive && bareNext && isNext(scene, at, bareNext.at) && !slots.has('object')) slots.set('object', bareNext)
  }
  // "the country's cutting of ties": behind its subject the masdar's object stands with "to".
  // So it does inside a genitive of its own ("decisions of expulsion for diplomats").
  const isGenitiveItself = word.index > phrase.from && !word.article && inner !== null && !isGenitive
  if (
    transitive &&
    (subject.length > 0 || word.pronoun !== null || isGenitiveItself) &&
    !slots.has('object') &&
    reading.shape === 'masdar'
  ) {
    const next = room.prepositional[0]
    if (
      next &&
      next.phrase.slot === 'li' &&
      !claimed.has(next.at) &&
      (frame.arguments['li'] === undefined || frame.arguments['li'] === frame.arguments['object'])
    ) {
      slots.set('object', next)
      slots.delete('li')
    }
  }
  // "shelling by the army", told as "shelling to the army": behind a bare noun of violence stands whose it is.
  const owner = room.prepositional[0]
  if (
    frame.type === 'ASSAULT' &&
    subject.length === 0 &&
    inner === null &&
    !word.article &&
    word.pronoun === null &&
    owner?.phrase.slot === 'li' &&
    owner.at === at + 1 &&
    (!slots.has('li') || slots.has('ala')) &&
    isArmedPhrase(scene, owner)
  ) {
    slots.delete('li')
    subject = partiesOfPhrase(scene, owner.phrase, {})
    subjectBy = 'genitive'
    subjectFiller = owner
  }
  if (agent) {
    subject = partiesOfPhrase(scene, agent.phrase, { owners: true })
    subjectBy = 'agent'
    subjectFiller = agent
  }
  const source = subject.length === 0 && inner === null ? sourceOf(scene, at, word, reading, claimed) : null
  if (source) {
    subject = partiesOfPhrase(scene, source.phrase, {})
    subjectBy = 'genitive'
    subjectFiller = source
  }
  return {
    word: word.index,
    chunk: at,
    clause,
    reading,
    isVerb: false,
    isPassive: false,
    slots,
    subject,
    subjectFiller,
    subjectBy,
    actors: [],
    recipients: [],
  }
}

const SPOKEN_TO: ReadonlySet<string> = new Set(['recipient', 'addressed', 'asked'])
