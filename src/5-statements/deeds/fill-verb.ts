import type { Reading, Slot } from '../../language/clause-grammar.js'
import type { Clause } from '../clauses/clause.js'
import { meetsSubject } from '../needs/meets-need.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import type { Word } from '../words/word.js'
import { isApposed, leadOf } from './apposition.js'
import { bareDeed, isPeople } from './bare-deed.js'
import { beyondRelative, leftOver } from './beyond-relative.js'
import { differsFromDescribed, leansBack } from './differs-in-gender.js'
import { endsAsObject, isAccusative } from './ends-as-object.js'
import { fillerOf } from './filler-of.js'
import { askedItself, goesOnInTitle, handsOver, isGuest } from './goes-on-acting.js'
import { isPartyPhrase } from './is-party-phrase.js'
import { actsItself, isHeld, isSeenPassive } from './is-passive.js'
import { isPronounAlone, isResumed, takesUp } from './is-resumed.js'
import { isOtherGender, isSeenObject } from './is-seen-object.js'
import { afterPassive, isCounted, isPrivate, isStruck, isVictim } from './is-victim.js'
import { leansOnNoun, TALKS } from './leans-on-noun.js'
import { antecedentOnVerb, objectOnVerb } from './object-on-verb.js'
import type { Room } from './phrases-around.js'
import { goesAlong, isPostedName, isPosting } from './posting.js'
import type { Deed, Filler, Scene } from './scene.js'
import { hasCommaBetween } from './subject-of-clause.js'
import { subjectParties } from './subject-parties.js'
import { addFiller, DIRECTED } from './take-prepositions.js'
import { isInverted, wantedOf } from './wanted-object.js'

export function fillVerb(
  scene: Scene,
  clause: Clause,
  at: number,
  word: Word,
  reading: Reading,
  room: Room,
  before: readonly Filler[],
  claimed: ReadonlySet<number>,
): Deed {
  const { frame, marker } = reading
  const slots = new Map<Slot, Filler>()
  const takesObject = frame.arguments['object'] !== undefined && marker === null
  const pronounObject = takesObject ? objectOnVerb(scene, clause, at, word, room) : null
  const free = room.bare.filter(one => !claimed.has(one.at) && !isPostedName(scene, one) && !goesAlong(scene, one))
  const bare = free.filter((one, i) => !isApposed(scene, free[i - 1], one)).slice(0, 3)
  const front = clause.kind === 'relative' ? undefined : leadOf(scene, before)
  // What a comma parts from the verb is its topic only where no party follows the verb.
  const topic =
    front && bare[0] && !bare[0].isFar && isPartyPhrase(scene, bare[0]) && hasCommaBetween(scene, front.at, at) ? undefined : front
  const agent = room.prepositional.find(one => one.phrase.slot === 'agent' && !claimed.has(one.at))
  const plural = word.features.number === 'plural' || word.features.number === 'dual'
  const first = word.features.person === 1
  let subjectFiller: Filler | null = null
  let subjectBy: Deed['subjectBy'] = 'none'
  let isPassive =
    agent !== undefined ||
    // What crowds do is done to nobody.
    (frame.arguments['subject'] !== 'crowd' &&
      word.features.voice === 'passive' &&
      (isSeenPassive(word) || !actsItself(scene, clause, at, reading, room, bare)))
  let rest = bare
  const antecedent = clause.kind === 'relative' && clause.antecedent >= 0 ? scene.chunks[clause.antecedent] : undefined
  const lead = antecedent?.kind === 'phrase' ? fillerOf(clause.antecedent, antecedent) : null
  if (lead) {
    const inFront = before.at(-1)
    const resumedBehind = isResumed(scene, at)
    const resumes = !resumedBehind && word.pronoun !== null && word.pronoun.person === 3
    if (resumedBehind) {
      // "a statement in which it called on ...": what is described is no subject; one follows or is that of the clause before.
      const next = rest[0]
      if (next && !first && isPartyPhrase(scene, next)) {
        subjectFiller = next
        subjectBy = 'phrase'
        rest = rest.slice(1)
      } else subjectBy = first ? 'speaker' : 'issuer'
    } else if (resumes && takesObject && meetsSubject(scene, reading, lead)) {
      // "a meeting that brought him together with": what is described gathers those named before.
      subjectFiller = lead
      subjectBy = 'antecedent'
      const gathered = pronounObject ?? antecedentOnVerb(scene, clause, at, word, { bare: [], prepositional: [] })
      if (gathered) slots.set('object', gathered)
    } else if (resumes) {
      if (marker === null) slots.set('object', pronounObject ?? lead)
      const next = rest[0]
      // "women whom the group had abducted": behind an auxiliary the subject stands before the verb.
      if (inFront && isPartyPhrase(scene, inFront)) {
        subjectFiller = inFront
        subjectBy = 'phrase'
      } else if (next && !first) {
        subjectFiller = next
        subjectBy = 'phrase'
        rest = rest.slice(1)
      } else if (first) subjectBy = 'speaker'
      // "the sailors whom it took captive": whoever the clause around speaks of.
      else if (marker === null) subjectBy = 'discourse'
    } else {
      const next = rest[0]
      // "the meeting that was held in Ankara": with nothing behind a verb of doing, what is described is what was done.
      if (isHeld(scene, reading, lead, rest)) {
        slots.set('object', lead)
        isPassive = true
      }
      // "the blast of which Moscow (f.) was accused", "the raid (m.) that Russia (f.) made": what is described is of another gender than the verb.
      else if (next && !first && differsFromDescribed(scene, clause, word) && isPartyPhrase(scene, next)) {
        if (takesObject && leansBack(scene, clause, at)) {
          isPassive = true
          slots.set('object', next)
        } else {
          subjectFiller = next
          subjectBy = 'phrase'
          if (takesObject) slots.set('object', lead)
        }
        rest = rest.slice(1)
      }
      // "the house in which the settlers lived": a subject of its own only where an object follows too.
      else if (next && takesObject && rest[1] && !rest[1].isFar && isPartyPhrase(scene, next) && !endsAsObject(scene, next)) {
        subjectFiller = next
        subjectBy = 'phrase'
        rest = rest.slice(1)
      } else {
        subjectFiller = lead
        subjectBy = 'antecedent'
      }
    }
  } else if (first) {
    subjectBy = 'speaker'
  } else if (clause.hasOpenerPronoun && before.length === 0 && !(frame.type === null && bareDeed(scene, rest[0]))) {
    // "that he left"; in "that it was agreed on" the pronoun stands for nothing.
    subjectBy = 'discourse'
  } else if (topic && !(word.conjunction && before.length > 0)) {
    subjectFiller = topic
    subjectBy = 'topic-phrase'
  } else if (takesObject && rest[0] && goesOnInTitle(scene, clause, word, before)) {
    subjectBy = 'discourse'
  } else if (!plural && rest[0]) {
    const next = rest[0]
    const onlyOne = rest.length === 1 || (rest[1]?.isFar ?? false)
    const isToll = frame.arguments['object'] === 'victim' && isCounted(scene, next) && afterPassive(scene, clause)
    // "and called on the people to stand together": a people alone is called on.
    const isCalled = frame.arguments['object'] === 'asked' && isPeople(scene.words[next.phrase.head]!)
    const isThing = isCalled || (!isPartyPhrase(scene, next) && !isToll)
    const isSeen = takesObject && !pronounObject && !isPassive && isSeenObject(scene, word, reading, next, rest[1])
    const isMarked =
      takesObject && !pronounObject && !isPassive && (isAccusative(scene, next) || (onlyOne && isOtherGender(scene, word, next)))
    // "what made Estonia expel": whoever is made to do something is no subject where nobody else stands behind the verb.
    const isMade = frame.effect === 'makes' && onlyOne && word.pronoun === null
    const inverted = takesObject && !pronounObject && !isPassive && isInverted(scene, reading, next, rest[1])
    if (inverted) {
      subjectFiller = rest[1]!
      subjectBy = 'phrase'
      rest = [next, ...rest.slice(2)]
    } else if (
      isSeen ||
      isMarked ||
      isMade ||
      (takesObject && onlyOne && isGuest(scene, clause, word, reading, next)) ||
      handsOver(scene, clause, word, reading, next, rest[1]) ||
      (takesObject && !pronounObject && onlyOne && isThing && !meetsSubject(scene, reading, next))
    ) {
      subjectBy = 'discourse'
    } else {
      subjectFiller = next
      subjectBy = 'phrase'
      rest = rest.slice(1)
    }
  } else subjectBy = 'discourse'
  if (pronounObject && !slots.has('object')) slots.set('object', pronounObject)
  // Verbs of harm are written alike in both voices: with the victim alone they are passive.
  if (
    !isPassive &&
    takesObject &&
    frame.arguments['object'] === 'victim' &&
    subjectFiller &&
    (!rest[0] || (rest[0].at > subjectFiller.at + 1 && scene.words[subjectFiller.phrase.from]!.token.pos === 'NUM')) &&
    !slots.has('object') &&
    word.pronoun === null
  ) {
    if (isVictim(scene, subjectFiller) || isStruck(scene, room)) isPassive = true
  }
  // "a woman (who) is tried in": whoever stands alone beside a verb of the law, and is no court or state, is tried; the voice is not written.
  if (
    !isPassive &&
    takesObject &&
    reading.tags.has('tried') &&
    word.features.tense === 'present' &&
    subjectFiller &&
    !rest[0] &&
    !slots.has('object') &&
    word.pronoun === null &&
    isPrivate(scene, subjectFiller)
  )
    isPassive = true
  if (isPassive && subjectFiller && takesObject) {
    slots.set('object', subjectFiller)
    subjectFiller = null
    subjectBy = 'none'
  } else if (takesObject && !slots.has('object') && rest[0]) slots.set('object', wantedOf(scene, reading, rest, free) ?? rest[0])
  if (frame.arguments['second'] !== undefined && rest[1]) slots.set('second', rest[1])
  for (const spoken of room.prepositional) {
    const slot = spoken.phrase.slot!
    // "missiles with which it was supplied": the pronoun takes up what is described.
    const one = lead && !takesUp(word, slot) && isPronounAlone(scene, spoken) ? { ...lead, phrase: { ...lead.phrase, slot } } : spoken
    if (slot === 'maa' && TALKS.has(frame.type ?? '') && leansOnNoun(scene, one, at)) continue
    if (isPosting(scene, reading, one)) continue
    if (slot === marker && !slots.has('object') && (!claimed.has(one.at) || !one.isFar)) {
      if (!claimed.has(one.at)) slots.set('object', one)
      continue
    }
    // "holds the director of the centre and deputy secretary [of] the union": what marks the victim of a noun marks none beside a verb's object.
    if (slot === 'li' && frame.arguments['li'] === 'victim' && slots.has('object') && frame.arguments['object'] === 'victim') continue
    const isMade = frame.effect === 'makes' && frame.arguments[slot] === 'deed'
    if (frame.arguments[slot] !== undefined && (isMade || !claimed.has(one.at))) addFiller(slots, slot, one)
  }
  for (const one of leftOver(scene, clause, at, claimed)) {
    const role = frame.arguments[one.phrase.slot!]
    if (role !== undefined && DIRECTED.has(role) && !slots.has(one.phrase.slot!)) slots.set(one.phrase.slot!, one)
  }
  if (marker !== null && frame.effect === 'performs' && !slots.has('object')) {
    const beyond = beyondRelative(scene, clause, at, marker, claimed)
    if (beyond) slots.set('object', beyond)
  }
  if (marker !== null && !slots.has('object') && lead && word.pronoun === null) {
    const resumed = room.prepositional.find(one => one.phrase.slot === marker)
    if (resumed) slots.set('object', resumed)
  }
  // "and a third was wounded": whoever the clause before speaks of did not do it.
  const isSuffered = isPassive && subjectBy === 'discourse' && frame.arguments['object'] === 'victim' && slots.has('object')
  const told = isSuffered ? [] : subjectParties(scene, clause, subjectBy, subjectFiller, reading, word)
  const subject = askedItself(scene, told, subjectBy, slots.get('object')) ? [] : told
  if (agent) {
    subjectFiller = agent
    subjectBy = 'agent'
  }
  return {
    word: word.index,
    chunk: at,
    clause,
    reading,
    isVerb: true,
    isPassive,
    slots,
    subject: agent ? partiesOfPhrase(scene, agent.phrase, { owners: true }) : subject,
    subjectFiller,
    subjectBy,
    actors: [],
    recipients: [],
  }
}
