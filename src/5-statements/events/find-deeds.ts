import type { Frame, Reading, Role, Slot } from '../../language/clause-grammar.js'
import type { Party } from '../../schema/party.js'
import { type Phrase, isAdjective, isBreak, isComma, isDash } from '../clauses/build-phrases.js'
import { type Clause, SPOKEN } from '../clauses/cut-clauses.js'
import { NAMING, type Word } from '../clauses/read-words.js'
import { keyOfParties } from '../../base/party-code.js'
import { meetsNeed } from './meets-need.js'
import { addParty, classOfHead, opensList, partiesOfMention, partiesOfPhrase, partiesOfPronoun, speakerAt } from './resolve-parties.js'
import type { Deed, Filler, Scene } from './scene.js'

/**
 * Reads every word of a sentence that bears a frame together with the phrases in its slots, from right to left in the text's order of
 * words, so that a prepositional phrase goes to the nearest word that can take it. Needs of frames decide between senses.
 */
export function findDeeds(scene: Scene): void {
  const claimed = new Set<number>()
  for (let at = scene.chunks.length - 1; at >= 0; at--) {
    const chunk = scene.chunks[at]!
    const clause = scene.clauseOf.get(at)
    if (!clause) continue
    if (chunk.kind === 'mark') {
      if (chunk.word.readings.length === 0 || clause.verb !== at) continue
      readVerb(scene, clause, at, chunk.word, claimed)
      continue
    }
    for (const one of [...chunk.joined.toReversed(), chunk])
      for (let word = one.to - 1; word >= one.from; word--) {
        if (scene.words[word]!.readings.length > 0) readNominal(scene, clause, at, one, word, claimed)
      }
  }
}

const fillerOf = (at: number, phrase: Phrase, isFar = false): Filler => ({ at, phrase, isFar })

/** "hundreds of thousands of refugees": what is counted stands for the count. */
function countedFiller(scene: Scene, at: number, phrase: Phrase, far: boolean): Filler {
  const next = scene.chunks[at + 1]
  const head = scene.words[phrase.head]!
  const counts = head.classes.has('quantity') || (head.token.pos === 'NUM' && phrase.joined.length === 0)
  if (next?.kind !== 'phrase' || next.slot !== 'min' || !counts) return fillerOf(at, phrase, far)
  // "two thousand soldiers from Syria": what is counted stands in the phrase itself.
  if (scene.words.slice(phrase.head + 1, phrase.to).some(word => isCountable(word))) return fillerOf(at, phrase, far)
  return fillerOf(at, { ...next, slot: phrase.slot }, far)
}

/** A noun that is no number and no quantity itself. */
const isCountable = (word: Word): boolean =>
  word.kind === 'nominal' && word.token.kind !== 'number' && word.token.pos === 'NOUN' && !word.classes.has('quantity')

/** Time expressions and adverbs fill no slot. */
export function isTemporal(scene: Scene, phrase: Phrase): boolean {
  const head = scene.words[phrase.head]!
  if (head.mention) return false
  return head.temporal || head.token.pos === 'ADV' || scene.words[phrase.from]!.temporal
}

interface Room {
  readonly bare: Filler[]
  readonly prepositional: Filler[]
}

/**
 * The comma that closes an aside opened by the comma at a chunk, or -1: a time (", on Tuesday,"), a place or manner behind a preposition
 * (", in a statement,"), a name in apposition to the title before it.
 */
function asideEnd(scene: Scene, clause: Clause, from: number): number {
  const before = scene.chunks[from - 1]
  const lists = before?.kind === 'phrase' && opensList(scene, before, from + 1)
  const apposed = appositionEnd(scene, clause, from)
  if (apposed > 0) return apposed
  for (let at = from + 1; at <= from + LONGEST_ASIDE; at++) {
    const chunk = scene.chunks[at]
    if (!chunk) return -1
    if (at > from + SHORT_ASIDE && !isSaidOf(scene, from + 1)) return -1
    if (chunk.kind === 'mark' && chunk.word.functions.includes('aside')) continue
    // ", the heaviest in weeks,": what is said of the phrase before by a pronoun.
    if (chunk.kind === 'mark' && at === from + 1 && (lists || isSaidOf(scene, at))) continue
    if (chunk.kind === 'mark') return chunk.word.kind === 'punctuation' && isComma(chunk.word) && at > from + 1 ? at : -1
    const head = scene.words[chunk.head]!
    if (chunk.slot === null && at === from + 2 && isSaidOf(scene, from + 1)) continue
    // "eight states, among them A and B, condemned": the names of those counted.
    if (lists && chunk.slot === null && at === from + 2) continue
    const isName = head.mention !== null && scene.input.entities.get(head.mention.entity)?.kind === 'person' && chunk.joined.length === 0
    const afterTitle =
      before?.kind === 'phrase' &&
      at === from + 1 &&
      (scene.words[before.head]!.classes.has('official') || scene.words[before.head]!.mention?.form === 'title')
    if (!isTemporal(scene, chunk) && chunk.slot === null && !(isName && afterTitle)) return -1
  }
  return -1
}

const SHORT_ASIDE = 3
const LONGEST_ASIDE = 5

/** A pronoun of the third person right behind a comma, with a phrase and no verb behind it. */
function isSaidOf(scene: Scene, at: number): boolean {
  const [chunk, next] = [scene.chunks[at], scene.chunks[at + 1]]
  return (
    chunk?.kind === 'mark' &&
    chunk.word.functions.includes('subject-pronoun') &&
    !chunk.word.conjunction &&
    next?.kind === 'phrase' &&
    next.slot === null &&
    scene.words[next.head]!.mention === null
  )
}

const LONGEST_APPOSITION = 5

/** "Turkey, the neighbour to the north, condemned": the comma that closes what is said of the subject right behind the verb, or -1. */
function appositionEnd(scene: Scene, clause: Clause, from: number): number {
  const { chunks, words } = scene
  const [subject, first] = [chunks[from - 1], chunks[from + 1]]
  if (clause.verb !== from - 2 || subject?.kind !== 'phrase' || subject.slot !== null || words[subject.head]!.mention === null) return -1
  if (first?.kind !== 'phrase' || first.slot !== null || first.conjunction) return -1
  for (let at = from + 2; at < Math.min(chunks.length - 1, from + LONGEST_APPOSITION); at++) {
    const chunk = chunks[at]!
    if (chunk.kind === 'phrase') {
      if (chunk.slot === null) return -1
      continue
    }
    const next = chunks[at + 1]!
    if (!isComma(chunk.word) && !isDash(chunk.word)) return -1
    return next.kind === 'phrase' && next.slot === null && !next.conjunction ? at : -1
  }
  return -1
}

/** The phrases of a clause after a chunk, up to the end of the sentence or the next full break. */
function phrasesAfter(scene: Scene, clause: Clause, from: number): Room {
  const bare: Filler[] = []
  const prepositional: Filler[] = []
  let far = false
  // Up to this chunk stands an aside between commas: it breaks nothing off.
  let asideTo = -1
  for (const [index, at] of clause.chunks.entries()) {
    if (at <= from) continue
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark') {
      if (chunk.word.kind === 'punctuation') {
        if (isBreak(chunk.word)) break
        if (isComma(chunk.word)) {
          const end = asideEnd(scene, clause, at)
          const resumes = (clause.chunks[index + 1] ?? 0) > at + 1
          if (end > 0) asideTo = end
          else if (resumes) continue
          else if (at !== asideTo) far = true
        }
      }
      continue
    }
    if (at < asideTo && chunk.slot === null) continue
    if (isTemporal(scene, chunk) || scene.words[chunk.head]!.kind === 'demonstrative') continue
    ;(chunk.slot === null ? bare : prepositional).push(countedFiller(scene, at, chunk, far))
  }
  return { bare, prepositional }
}

function phrasesBefore(scene: Scene, clause: Clause, upTo: number): Filler[] {
  const found: Filler[] = []
  for (const at of clause.chunks) {
    if (at >= upTo) break
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark' && chunk.word.kind === 'punctuation' && isBreak(chunk.word)) found.length = 0
    if (chunk.kind === 'phrase' && chunk.slot === null && !isTemporal(scene, chunk)) found.push(countedFiller(scene, at, chunk, false))
  }
  return found
}

function readVerb(scene: Scene, clause: Clause, at: number, word: Word, claimed: Set<number>): void {
  const room = phrasesAfter(scene, clause, at)
  const before = phrasesBefore(scene, clause, at)
  let best: { deed: Deed; score: number } | null = null
  for (const reading of preferVoice(word.readings)) {
    const deed = fillVerb(scene, clause, at, word, reading, room, before, claimed)
    const score = scoreOf(scene, deed)
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
    for (const reading of preferVoice(word.readings)) {
      const { type } = reading.frame
      if (reading.marker !== null || type === null || type === 'ASSAULT' || reading.frame.arguments['object'] === undefined) continue
      const deed = fillVerb(scene, clause, at, word, reading, rest, before, claimed)
      if (deed.isPassive || deed.subject.length === 0 || deed.slots.has('object')) continue
      // Of a demand the party might be the one who demands: less sure.
      deed.slots.set('object', role === 'asked' ? { ...only, isFar: true } : only)
      const second = reading.frame.arguments['second'] === undefined ? undefined : room.bare[1]
      if (second && !second.isFar) deed.slots.set('second', second)
      const score = scoreOf(scene, deed)
      if (score > 0 && (!best || score > best.score)) best = { deed, score }
    }
  }
  if (!best) return
  if (best.deed.reading.frame.effect === 'makes') takeBack(scene, best.deed)
  keep(scene, best.deed, claimed)
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

/** A verb of the gender and tense of the one that it is joined to: "criticised (f.) the ruling and called (f.) on Ankara". */
function goesOn(scene: Scene, clause: Clause, word: Word): boolean {
  for (const back of clausesBack(scene, clause)) {
    const mark = back.kind === 'relative' ? undefined : scene.chunks[back.verb]
    if (mark?.kind === 'mark') return mark.word.features.gender === word.features.gender && mark.word.features.tense === word.features.tense
  }
  return false
}

/** "Riyadh receives a delegation and grants Yemen a loan": in a title a second subject would stand before its verb as the first does. */
function goesOnInTitle(scene: Scene, clause: Clause, word: Word, before: readonly Filler[]): boolean {
  if (scene.sentence.kind !== 'title' || !word.conjunction || before.length > 0 || word.features.tense !== 'present') return false
  const back = clause.coordinated >= 0 ? scene.clauses[clause.coordinated] : undefined
  if (!back || back.verb < 0 || back.kind === 'relative' || phrasesBefore(scene, back, back.verb).length === 0) return false
  const mark = scene.chunks[back.verb]
  if (mark?.kind !== 'mark' || mark.word.features.tense !== 'present') return false
  return mark.word.features.gender === word.features.gender && mark.word.features.number === word.features.number
}

/** The single party behind a verb with "and" whose clause can take over the subject of the one before. */
function onlyParty(scene: Scene, clause: Clause, word: Word, room: Room, before: readonly Filler[]): Filler | null {
  const [first, second] = room.bare
  if (!first || first.isFar || before.length > 0) return null
  if (second && !second.isFar && partiesOfPhrase(scene, second.phrase, { owners: true }).length > 0) return null
  if (!word.conjunction || clause.kind === 'relative' || clause.coordinated < 0 || word.pronoun !== null) return null
  if (!isPartyPhrase(scene, first)) return null
  return isOtherThanBefore(scene, clause, first) ? first : null
}

/** A party behind a verb that is none of those whom the clauses before speak of. */
function isOtherThanBefore(scene: Scene, clause: Clause, filler: Filler): boolean {
  return isOtherThan(scene, inheritedSubject(scene, clause), filler)
}

/** "expelled a diplomat", "expelled two diplomats": what bears the ending of an object is no subject. */
function isAccusative(scene: Scene, filler: Filler): boolean {
  const first = scene.words[filler.phrase.from]!
  if (filler.phrase.joined.length > 0 || first.mention?.form === 'name' || first.kind !== 'nominal') return false
  if (!first.indefinite || first.index !== filler.phrase.head || first.features.number !== 'singular') return false
  // "two ministers of Egypt and Greece" end alike, before a genitive.
  const next = filler.phrase.to > first.index + 1 ? scene.words[first.index + 1]! : null
  return next === null || (isAdjective(next) && next.indefinite)
}

const HUMAN = ['official', 'diplomat', 'soldier', 'person'] as const

/** "and she expelled the ambassador": one man behind a feminine verb is its object. */
function isOtherGender(scene: Scene, word: Word, filler: Filler): boolean {
  const first = scene.words[filler.phrase.from]!
  if (word.features.gender !== 'f' || word.features.number !== 'singular' || word.features.person === 1) return false
  // Prefixed "ta" is of the feminine present and of the masculine past.
  if (word.token.alternatives.some(one => one.pos === 'VERB' && one.features.person === 3 && one.features.gender === 'm')) return false
  if (filler.phrase.joined.length > 0 || first.index !== filler.phrase.head || first.mention?.form === 'name') return false
  return first.features.gender === 'm' && first.features.number === 'singular' && HUMAN.some(name => first.classes.has(name))
}

/** One reading for each frame and marker: voice and number are settled by the clause. */
function preferVoice(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>()
  return readings.filter(one => {
    if (one.frame.effect === 'names') return false
    const key = `${one.frame.id} ${one.marker} ${one.shape === 'noun'}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function fillVerb(
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
  const free = room.bare.filter(one => !claimed.has(one.at))
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
      else if (next && !first && differs(scene, clause, word) && isPartyPhrase(scene, next)) {
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
    if (slot === 'maa' && MUTUAL.has(frame.type ?? '') && leansOnNoun(scene, one, at)) continue
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

/** The phrase before a verb that is its subject: "Russia, the first state to recognise" is told of Russia. */
function leadOf(scene: Scene, before: readonly Filler[]): Filler | undefined {
  const [named, last] = [before.at(-2), before.at(-1)]
  if (!named || !last || named.at !== last.at - 1 || !scene.words[last.phrase.from]!.classes.has('ordinal')) return last
  return isPartyPhrase(scene, named) && !isPartyPhrase(scene, last) ? named : last
}

/**
 * "the two presidents X and Y signed in Moscow a treaty": where the first phrase behind the subject is a name and not what the frame wants for
 * an object, a later one may be.
 */
function wantedOf(scene: Scene, reading: Reading, rest: readonly Filler[], free: readonly Filler[]): Filler | null {
  const need = reading.frame.needs['object']
  const first = rest[0]!
  if (need === undefined || ROUGH.has(need) || meetsNeed(scene, need, first)) return null
  for (const one of free.slice(0, FURTHEST)) {
    if (one.at <= first.at) {
      if (one.at === first.at && !isSkippable(scene, one)) return null
      continue
    }
    if (meetsNeed(scene, need, one)) return one
    if (!isSkippable(scene, one)) return null
  }
  return null
}

/** So many phrases may stand before the object. */
const FURTHEST = 6
/** Needs that a party meets as well: they do not tell an object from a name in apposition. */
const ROUGH: ReadonlySet<string> = new Set([
  'party',
  'state-party',
  'criticisable',
  'recognisable',
  'victim',
  'persons',
  'land',
  'official',
  'speaker',
  'armed',
])

/** A person's name, a name nobody knows or a word of quantity: no thing of its own, nor a party of its own. */
function isSkippable(scene: Scene, filler: Filler): boolean {
  const head = scene.words[filler.phrase.head]!
  if (head.mention) return scene.input.entities.get(head.mention.entity)?.kind === 'person'
  return head.token.pos === 'PROPN' || head.classes.has('quantity')
}

/** Whoever the text speaks of is himself the one spoken to: the subject is another. */
function askedItself(scene: Scene, subject: readonly Party[], by: Deed['subjectBy'], object: Filler | undefined): boolean {
  if (by !== 'discourse' || subject.length === 0 || !object || object.phrase.slot !== null) return false
  const own = partiesOfPhrase(scene, object.phrase, {})
  const isSubject = (one: Party): boolean => subject.some(other => other.code === one.code)
  // "he called on both": the two are others than he.
  const { number } = scene.words[object.phrase.head]!.features
  return own.length > 0 && (number === 'dual' ? own.some(isSubject) : own.every(isSubject))
}

/** "attended the summit the emirs of A and B": what the frame wants for an object stands before a party, which is the subject. */
function isInverted(scene: Scene, { frame }: Reading, first: Filler, second: Filler | undefined): boolean {
  const need = frame.needs['object']
  if (need === undefined || ROUGH.has(need) || !second || second.isFar || isPartyPhrase(scene, first)) return false
  if (frame.arguments['subject'] !== 'actor' || partiesOfPhrase(scene, second.phrase, {}).length === 0) return false
  return meetsNeed(scene, need, first) && !meetsNeed(scene, need, second)
}

/** "The king arrived in Riyadh, where he is to meet the leaders of": whoever comes meets those who are named alone behind the verb. */
function isGuest(scene: Scene, clause: Clause, word: Word, { frame }: Reading, next: Filler): boolean {
  if (frame.type !== 'CONSULT' || frame.arguments['object'] !== 'partner' || word.features.number !== 'singular' || next.isFar) return false
  for (const back of clausesBack(scene, clause)) {
    const mark = back.verb >= 0 ? scene.chunks[back.verb] : undefined
    if (mark?.kind !== 'mark') continue
    if (!mark.word.readings.some(one => one.frame.type === 'CONSULT' && one.frame.arguments['object'] === 'host')) return false
    if (mark.word.features.gender !== word.features.gender) return false
    return isOtherThan(scene, subjectOfClause(scene, back), next)
  }
  return false
}

const isOtherThan = (scene: Scene, before: readonly Party[], filler: Filler): boolean => {
  const own = partiesOfPhrase(scene, filler.phrase, {})
  return own.length > 0 && before.length > 0 && !own.some(one => before.some(other => other.code === one.code))
}

/** Persons who hold no office: by a noun for persons, an adjective of origin or a name without title. */
function isPrivate(scene: Scene, filler: Filler): boolean {
  const head = scene.words[filler.phrase.head]!
  const kind = classOfHead(head)
  if (kind === 'person' || kind === 'fighter') return true
  if (kind !== 'thing') return kind === 'soldier' && !head.article
  if (head.mention === null) return head.token.pos === 'PROPN'
  if (head.mention.form === 'description') return isAdjective(head) || (head.mention.code ?? '').includes('~')
  return head.mention.form === 'name' && scene.input.entities.get(head.mention.entity)?.kind === 'person' && !head.classes.has('official')
}

/** "condemned the raid and held Israel responsible": a party before what is laid on it is no subject where another goes on acting. */
function handsOver(scene: Scene, clause: Clause, word: Word, { frame }: Reading, first: Filler, second: Filler | undefined): boolean {
  const need = frame.needs['second']
  if (need === undefined || !SPOKEN.has(frame.type) || !word.conjunction || !second || second.isFar || first.isFar) return false
  if (!OBJECT_ROLES.has(frame.arguments['object'] ?? '') || !isPartyPhrase(scene, first) || !meetsNeed(scene, need, second)) return false
  return isOtherThanBefore(scene, clause, first)
}

/**
 * "urged the two sides", "asked (m.) Bogota (f.)": the ending of a dual or a plural, or a gender that is not the verb's, shows that the party
 * right behind a verb is not its subject.
 */
function isSeenObject(scene: Scene, word: Word, reading: Reading, next: Filler, second: Filler | undefined): boolean {
  const { frame } = reading
  if (!OBJECT_ROLES.has(frame.arguments['object'] ?? '') || frame.arguments['subject'] !== 'actor') return false
  if (next.isFar || (second && !second.isFar && isPartyPhrase(scene, second) && !isOblique(scene.words[second.phrase.head]!))) return false
  const { features, kind } = word
  if (kind !== 'verb' || features.person !== 3 || features.number !== 'singular' || !isPartyPhrase(scene, next)) return false
  // Prefixed "ta" is of the feminine present and of the masculine past.
  if (word.token.alternatives.some(one => one.pos === 'VERB' && one.features.person === 3 && one.features.gender !== features.gender))
    return false
  const head = scene.words[next.phrase.head]!
  if (isOblique(head) && !isLandName(scene, head)) return head.kind === 'nominal'
  if (hasObliqueAdjective(scene, next.phrase)) return true
  // "Jordan (f.) hosts thousands": papers waver about the lands that are masculine.
  if (head.classes.has('masculine-land') && second && !second.isFar) return false
  const gender = genderOfParty(scene, head)
  return gender !== null && features.gender !== undefined && gender !== features.gender
}

const OBJECT_ROLES: ReadonlySet<string> = new Set(['asked', 'recipient', 'target', 'opponent'])

/** A dual or a sound plural whose ending is not the subject's: the two are then written alike. */
const isOblique = (word: Word): boolean => word.article && isShownOblique(word)

/** "called on the Sudanese leaders": a broken plural shows by its adjectives that it is the object. */
function hasObliqueAdjective(scene: Scene, phrase: Phrase): boolean {
  const head = scene.words[phrase.head]!
  if (!head.article || head.features.number !== 'plural') return false
  for (let at = phrase.head + 1; at < phrase.to; at++) {
    const word = scene.words[at]!
    if (!isAdjective(word)) return false
    if (isOblique(word)) return true
  }
  return false
}

/** "which expelled diplomats": indefinite and with the ending of an object, so that it is no subject of a relative clause. */
const endsAsObject = (scene: Scene, filler: Filler): boolean =>
  isAccusative(scene, filler) || isShownOblique(scene.words[filler.phrase.head]!)

const isShownOblique = (word: Word): boolean =>
  word.features.case === undefined &&
  word.features.gender === 'm' &&
  word.mention?.form !== 'metonym' &&
  word.token.pos !== 'PROPN' &&
  (word.features.number === 'dual' ||
    (word.features.number === 'plural' &&
      word.token.alternatives.some(
        one => one.features.number === 'dual' && one.features.case === undefined && one.stem === word.token.stem,
      )))

/** A state or a city by its name. */
function isLandName(scene: Scene, { mention }: Word): boolean {
  if (mention?.form !== 'name' && mention?.form !== 'metonym') return false
  const kind = scene.input.entities.get(mention.entity)?.kind
  return kind === 'state' || kind === 'place'
}

/** Names of states and cities are feminine but for those that the language lists; common nouns say it themselves. Null where nothing shows it. */
function genderOfParty(scene: Scene, head: Word): 'm' | 'f' | null {
  if (head.classes.has('masculine-land')) return 'm'
  const { mention } = head
  if (mention?.form === 'name' || mention?.form === 'metonym') return !head.article && isLandName(scene, head) ? 'f' : null
  return head.token.pos === 'NOUN' && head.features.number === 'singular' ? (head.features.gender ?? null) : null
}

/** A noun of a deed stands right behind a verb ("was agreed on"). */
function bareDeed(scene: Scene, filler: Filler | undefined): boolean {
  return filler !== undefined && !filler.isFar && scene.words[filler.phrase.head]!.readings.some(one => one.frame.type !== null)
}

/** The relative pronoun is of another gender than the verb. */
function differs(scene: Scene, clause: Clause, word: Word): boolean {
  const opener = scene.chunks[clause.opener]
  if (opener?.kind !== 'mark' || opener.word.kind !== 'relative' || word.features.number !== 'singular') return false
  const { gender } = word.features
  return (
    (gender === 'f' && opener.word.functions.includes('relative:m')) || (gender === 'm' && opener.word.functions.includes('relative:f'))
  )
}

/** Further on in a relative clause a pronoun takes up what it describes ("with standing behind it"). */
function leansBack(scene: Scene, clause: Clause, at: number): boolean {
  return clause.chunks.some(one => {
    const chunk = scene.chunks[one]!
    return one > at && chunk.kind === 'phrase' && scene.words[chunk.head]!.pronoun?.person === 3
  })
}

/** "criticised Athens and accused it", "missiles which Washington supplied it with": the party that the pronoun on a verb stands for. */
function objectOnVerb(scene: Scene, clause: Clause, at: number, word: Word, room: Room): Filler | null {
  if (word.pronoun?.person !== 3 || (clause.kind === 'relative' && clause.antecedent >= 0 && !isResumed(scene, at))) return null
  if (partiesOfPronoun(scene, word).length > 0) return fillerOf(at, singleWord(word.index))
  return antecedentOnVerb(scene, clause, at, word, room)
}

/**
 * The one party of the clause before that a pronoun on a joined verb can mean: not its subject, who goes on acting, unless the verb has a
 * subject of its own.
 */
function antecedentOnVerb(scene: Scene, clause: Clause, at: number, word: Word, room: Room): Filler | null {
  const described = clause.kind === 'relative' && clause.antecedent >= 0
  const back = scene.clauses[described ? clause.parent : clause.coordinated]
  if (!back || back.verb < 0 || word.pronoun?.number !== 'singular') return null
  const ahead = described ? undefined : phrasesBefore(scene, clause, at).at(-1)
  const subject = ahead ?? room.bare[0]
  const own = subject && isPartyPhrase(scene, subject) ? partiesOfPhrase(scene, subject.phrase, {}) : []
  const found = new Map<string, Filler>()
  let subjectSeen = own.length > 0 || described
  for (const chunkAt of back.chunks) {
    const chunk = scene.chunks[chunkAt]!
    if (chunkAt >= at || chunk.kind !== 'phrase') continue
    const parties = partiesOfPhrase(scene, chunk, { owners: subjectSeen })
    if (parties.length === 0) continue
    if (!subjectSeen && chunk.slot === null) {
      subjectSeen = true
      continue
    }
    if (parties.length > 1 || chunk.joined.length > 0) return null
    const lead = scene.words[chunk.head]!
    // Cities are feminine.
    const gender = lead.mention?.form === 'metonym' ? 'f' : lead.features.gender
    if (gender !== undefined && word.pronoun.gender !== undefined && gender !== word.pronoun.gender) continue
    const { code } = parties[0]!
    if (!own.some(one => one.code === code)) found.set(code, fillerOf(chunkAt, { ...chunk, slot: null }))
  }
  return found.size === 1 ? [...found.values()][0]! : null
}

/** "the people", whole and in the singular. */
const isPeople = (word: Word): boolean =>
  word.features.number === 'singular' && word.mention?.form === 'description' && word.mention.code?.endsWith('~civilians') === true

function hasCommaBetween(scene: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark' && isComma(chunk.word)) return true
  }
  return false
}

/** Right behind the verb of a relative clause a preposition takes up what is described ("in it", "during it"). */
export function isResumed(scene: Scene, at: number): boolean {
  const verb = scene.chunks[at]
  // "the penalties that Washington imposed (them) on it": the pronoun on the verb takes up what is described, not the one behind "on".
  const isTaken = verb?.kind === 'mark' && verb.word.pronoun?.person === 3
  for (let next = at + 1; next <= at + 2; next++) {
    const chunk = scene.chunks[next]
    if (chunk?.kind !== 'phrase') return false
    const head = scene.words[chunk.head]!
    if (head.kind === 'preposition' && head.pronoun?.person === 3 && RESUMING.has(chunk.slot ?? ''))
      return !(isTaken && takesUp(verb.word, chunk.slot!))
  }
  return false
}

const RESUMING: ReadonlySet<string> = new Set(['fi', 'during', 'bi', 'min', 'ala', 'after'])

const DIRECTED: ReadonlySet<string> = new Set(['recipient', 'opponent', 'target', 'host', 'asked', 'victim'])

/**
 * "fired missiles that Washington had supplied at Russia": the last phrase of a relative clause whose own verb cannot take it goes back to
 * the verb before.
 */
function leftOver(scene: Scene, clause: Clause, at: number, claimed: ReadonlySet<number>): Filler[] {
  const found: Filler[] = []
  for (const inner of scene.clauses) {
    if (inner.kind !== 'relative' || inner.parent !== clause.index || inner.antecedent <= at || inner.verb < 0) continue
    const mark = scene.chunks[inner.verb]
    if (mark?.kind !== 'mark' || !scene.deeds.has(mark.word.index)) continue
    const last = inner.chunks.findLast(one => scene.chunks[one]!.kind === 'phrase')
    const phrase = last === undefined ? undefined : scene.chunks[last]
    if (last !== undefined && phrase?.kind === 'phrase' && phrase.slot !== null && !claimed.has(last))
      found.push(fillerOf(last, phrase, true))
  }
  return found
}

/** "an attack that a woman carried out led to the death of three": the preposition that a verb lives by, behind a clause that describes its subject. */
function beyondRelative(scene: Scene, clause: Clause, at: number, marker: Slot, claimed: ReadonlySet<number>): Filler | null {
  for (const inner of scene.clauses) {
    if (inner.kind !== 'relative' || inner.parent !== clause.index || inner.antecedent <= at || inner.verb < 0) continue
    const mark = scene.chunks[inner.verb]
    if (mark?.kind !== 'mark' || mark.word.readings.some(one => one.marker === marker)) continue
    for (const chunkAt of inner.chunks) {
      const phrase = scene.chunks[chunkAt]!
      if (phrase.kind !== 'phrase' || phrase.slot !== marker || claimed.has(chunkAt)) continue
      const filler = fillerOf(chunkAt, phrase, true)
      if (meetsNeed(scene, 'deed', filler)) return filler
    }
  }
  return null
}

/** "imposed (them) on it": the verb's own pronoun takes up what is described. */
const takesUp = (verb: Word, slot: Slot): boolean => verb.pronoun?.person === 3 && (slot === 'ala' || slot === 'min')

function isPronounAlone(scene: Scene, filler: Filler): boolean {
  const head = scene.words[filler.phrase.head]!
  return head.kind === 'preposition' && head.pronoun?.person === 3 && RESUMING.has(filler.phrase.slot ?? '')
}

const MUTUAL: ReadonlySet<string> = new Set(['CONSULT', 'AGREE'])

/** "discussed the borders with Syria": a bare state behind a noun that joins two belongs to the noun; an official is who was met. */
function leansOnNoun(scene: Scene, filler: Filler, own: number): boolean {
  const before = scene.chunks[filler.at - 1]
  // "after talks with the United States": the noun is the talk itself.
  if (before?.kind !== 'phrase' || filler.at - 1 === own) return false
  const last = scene.words.slice(before.from, before.to)
  const joins = last.some(word => word.classes.has('ties') || word.classes.has('agreement') || word.classes.has('passage'))
  // "agreed to it during the talks with the United States": whom one talked to is not whom one promised.
  const talks = before.slot !== null && scene.words[before.head]!.readings.some(one => one.frame.type === 'CONSULT')
  if (!joins && !talks) return false
  const head = scene.words[filler.phrase.head]!
  const kind = head.mention ? scene.input.entities.get(head.mention.entity)?.kind : undefined
  return kind === 'state' && head.mention?.form === 'name' && !head.classes.has('official') && !head.classes.has('organ')
}

/** "the chief negotiator NAME": a name right behind a title of the same state says who holds it. */
function isApposed(scene: Scene, before: Filler | undefined, one: Filler): boolean {
  if (!before || one.at !== before.at + 1 || one.phrase.conjunction) return false
  const head = scene.words[one.phrase.head]!
  // "Bulgaria, member of the Union": what a state belongs to stands right behind its name.
  if (scene.words[one.phrase.from]!.classes.has('member') && isLandName(scene, scene.words[before.phrase.head]!)) return true
  if (!head.mention || scene.input.entities.get(head.mention.entity)?.kind !== 'person') return false
  const title = scene.words.slice(before.phrase.from, before.phrase.to)
  if (!title.some(word => word.classes.has('official') && scene.input.entities.get(word.mention?.entity ?? '')?.kind !== 'person'))
    return false
  const held = partiesOfPhrase(scene, before.phrase, { owners: true })
  const own = partiesOfPhrase(scene, one.phrase, {})
  return held.length === 0 || own.length === 0 || own.some(party => held.some(other => other.code === party.code))
}

function isHeld(scene: Scene, reading: Reading, lead: Filler, rest: readonly Filler[]): boolean {
  const { frame, marker } = reading
  if (frame.effect !== 'performs' || frame.arguments['object'] !== 'deed' || marker !== null) return false
  return rest.every(one => one.isFar || !isPartyPhrase(scene, one)) && meetsNeed(scene, 'deed', lead)
}

/** Two bare phrases close by: a subject and an object. */
const rest0 = (bare: readonly Filler[]): boolean => bare.length > 1 && !bare[1]!.isFar

/** Hollow verbs show their voice ("were wounded" against "wounded"): no active of the third person is written so. */
const isSeenPassive = (word: Word): boolean =>
  !word.token.alternatives.some(one => one.pos === 'VERB' && one.features.voice === 'active' && one.features.person === 3)

const ADDRESSED: ReadonlySet<string> = new Set(['recipient', 'asked', 'partner', 'target', 'host', 'opponent', 'demanded'])

/** What somebody who speaks says. */
const SAYS: ReadonlySet<Role> = new Set<Role>(['asked', 'demanded', 'promised', 'threatened', 'alleged', 'refused'])

/**
 * A verb whose voice no letter shows is active where its arguments say so: a subject beside an object, or a party beside whoever the act is
 * addressed to ("asked of the court that ...").
 */
function actsItself(scene: Scene, clause: Clause, at: number, reading: Reading, room: Room, bare: readonly Filler[]): boolean {
  const { frame, marker } = reading
  const first = bare[0]
  if (!first) return false
  const takesObject = frame.arguments['object'] !== undefined && marker === null
  const isHarm = frame.arguments['object'] === 'victim' || frame.arguments['object'] === 'seized'
  if (rest0(bare) && takesObject && (isPartyPhrase(scene, first) || !isHarm)) return true
  if (isHarm || frame.type === null || !isPartyPhrase(scene, first)) return false
  const addressed = room.prepositional.some(one => {
    const role = one.phrase.slot === marker ? frame.arguments['object'] : frame.arguments[one.phrase.slot!]
    return (
      role !== undefined && role !== 'demanded' && ADDRESSED.has(role) && partiesOfPhrase(scene, one.phrase, { owners: true }).length > 0
    )
  })
  if (addressed) return true
  const says = Object.values(frame.arguments).some(role => SAYS.has(role))
  return (
    says && scene.clauses.some(one => one.kind === 'complement' && one.parent === clause.index && one.opener > at && one.opener <= at + 9)
  )
}

function meetsSubject(scene: Scene, reading: Reading, filler: Filler): boolean {
  const need = reading.frame.needs['subject']
  return need !== undefined && need !== 'party' && need !== 'speaker' && need !== 'state-party' && meetsNeed(scene, need, filler)
}

export function isPartyPhrase(scene: Scene, filler: Filler): boolean {
  const head = scene.words[filler.phrase.head]!
  if (head.mention) return true
  const kind = classOfHead(head)
  return kind === 'organ' || kind === 'soldier' || kind === 'fighter' || kind === 'person'
}

/** "killed by bullets of the army": the means named with nobody struck makes the one named first the victim. */
function isStruck(scene: Scene, room: Room): boolean {
  return room.prepositional.some(one => one.phrase.slot === 'bi' && scene.words[one.phrase.head]!.classes.has('weapon'))
}

/** "three soldiers", "three of the soldiers". */
function isCounted(scene: Scene, filler: Filler): boolean {
  const counts = scene.chunks[filler.at]
  if (counts?.kind === 'phrase' && filler.phrase.from >= counts.to) return true
  const first = scene.words[filler.phrase.from]!
  return first.token.kind === 'number' || first.classes.has('quantity') || first.token.pos === 'NUM'
}

/** "one was killed and seven (were) wounded": the verb before, joined to this one, is passive. */
function afterPassive(scene: Scene, clause: Clause): boolean {
  const before = clause.coordinated >= 0 ? scene.clauses[clause.coordinated] : undefined
  const mark = before && before.verb >= 0 ? scene.chunks[before.verb] : undefined
  if (mark?.kind !== 'mark') return false
  return mark.word.readings.some(one => one.frame.arguments['object'] === 'victim') && mark.word.features.gender === 'm'
}

function isVictim(scene: Scene, filler: Filler): boolean {
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

/** Parties in the place of the subject; a clause without one takes that of the clause it is joined to, or of the text. */
function subjectParties(scene: Scene, clause: Clause, by: Deed['subjectBy'], filler: Filler | null, reading: Reading, word: Word): Party[] {
  if (by === 'speaker') return speakerAt(scene, word.token.start)
  if (filler) {
    const role = reading.frame.arguments['subject']
    const own = partiesOfPhrase(
      scene,
      filler.phrase,
      role === 'crowd' || role === 'victim' || role === 'scene'
        ? { victims: true, places: true }
        : { owners: reading.frame.type === null || isArm(scene, filler, reading) },
    )
    return own.length > 0 ? own : namesBehind(scene, filler)
  }
  // "against whoever fired": nobody named did it.
  if (by === 'discourse' && clause.kind === 'relative' && clause.antecedent < 0) return []
  if (by === 'discourse') return word.conjunction && clashes(scene, clause, word) ? [] : inheritedSubject(scene, clause)
  return []
}

/** "the two presidents X and Y": a title without a state is held by whoever is named right behind it. */
function namesBehind(scene: Scene, filler: Filler): Party[] {
  const found: Party[] = []
  if (!scene.words[filler.phrase.head]!.classes.has('official')) return found
  for (let at = filler.at + 1; at <= filler.at + 2; at++) {
    const next = scene.chunks[at]
    if (next?.kind !== 'phrase' || next.slot !== null || next.conjunction !== at > filler.at + 1) break
    for (const one of [next, ...next.joined]) {
      const { mention } = scene.words[one.head]!
      if (!mention || scene.input.entities.get(mention.entity)?.kind !== 'person') return found
      for (const party of partiesOfPhrase(scene, { ...one, joined: [] }, {})) addParty(found, party)
    }
  }
  return found
}

/** "the authorities (f.) released X and he arrived": a verb of the other gender has another subject. */
function clashes(scene: Scene, clause: Clause, word: Word): boolean {
  const before = clause.coordinated >= 0 ? scene.clauses[clause.coordinated] : undefined
  if (!before || before.verb < 0 || before.kind === 'relative') return false
  const subject = phrasesBefore(scene, before, before.verb).at(-1) ?? phrasesAfter(scene, before, before.verb).bare[0]
  if (!subject || subject.isFar || subject.phrase.joined.length > 0) return false
  const head = scene.words[subject.phrase.head]!
  // "he cancelled the summit on the day that it (f.) announced ..., and she called": no man goes on in a feminine verb.
  if (word.features.gender === 'f' && word.features.number === 'singular' && word.features.person === 3 && isMan(scene, head, word))
    return true
  const isFeminine =
    head.features.gender === 'f' || (head.features.number === 'plural' && !head.classes.has('official') && !head.classes.has('person'))
  if (head.mention?.form === 'name' || head.mention?.form === 'metonym') return false
  return word.features.gender === 'm' && word.features.number === 'singular' && isFeminine
}

/** A man by his name or title, and a verb that cannot be a masculine of the same letters. */
function isMan(scene: Scene, head: Word, verb: Word): boolean {
  if (verb.token.alternatives.some(one => one.pos === 'VERB' && one.features.person === 3 && one.features.gender === 'm')) return false
  if (head.features.gender === 'f' || head.features.number === 'plural' || head.features.number === 'dual') return false
  const { mention } = head
  const isPerson = mention !== null && scene.input.entities.get(mention.entity)?.kind === 'person'
  return isPerson ? head.features.gender === 'm' || head.classes.has('official') : mention?.form === 'title' && head.features.gender === 'm'
}

const ARMS = ['asset', 'forces', 'fire', 'weapon']

/** "Ukrainian drones struck": the arms of a state act for it. */
function isArm(scene: Scene, filler: Filler, reading: Reading): boolean {
  const { type } = reading.frame
  const { classes } = scene.words[filler.phrase.head]!
  // "the European sanctions hit thirty officials", "an Egyptian convoy of aid arrived".
  if (type === 'SANCTION') return classes.has('penalty')
  if (type === 'AID') return classes.has('aid') || classes.has('forces') || classes.has('asset')
  if (type === 'RETREAT' || type === 'COOPERATE') return classes.has('forces') || (type === 'COOPERATE' && classes.has('asset'))
  if (type !== 'ASSAULT' && type !== 'MOBILIZE' && type !== 'COERCE') return false
  return ARMS.some(name => classes.has(name))
}

/** The clauses that a clause goes on from, the nearest first: the one that it is joined to, else the one that it hangs on. */
function* clausesBack(scene: Scene, clause: Clause): Generator<Clause> {
  const seen = new Set<number>()
  for (let at = clause; !seen.has(at.index); ) {
    seen.add(at.index)
    const back: Clause | undefined =
      at.coordinated >= 0 ? scene.clauses[at.coordinated] : at.parent >= 0 ? scene.clauses[at.parent] : undefined
    if (!back) return
    yield back
    at = back
  }
}

/** The subject of the nearest clause before that has one with a party. */
export function inheritedSubject(scene: Scene, clause: Clause): Party[] {
  let inner = clause
  for (const back of clausesBack(scene, clause)) {
    const asked = askedToDo(scene, inner, back)
    if (asked.length > 0) return asked
    const parties = subjectOfClause(scene, back)
    if (parties.length > 0) return parties
    inner = back
    // "the suspect arrived in Germany, where he telephoned": somebody of no known party goes on acting, nobody before him.
    if (isSomebody(scene, back)) return []
  }
  return [...scene.topic]
}

const ASKED: ReadonlySet<string> = new Set(['asked', 'recipient'])

/** "ordered Washington to keep the promises that it broke": in what somebody is asked to do he acts, not whoever asks. */
function askedToDo(scene: Scene, clause: Clause, back: Clause): Party[] {
  const mark = back.verb >= 0 ? scene.chunks[back.verb] : undefined
  if (clause.kind !== 'complement' || clause.parent !== back.index || clause.coordinated >= 0 || mark?.kind !== 'mark') return []
  const asks = mark.word.readings.filter(({ frame }) => frame.type === 'REQUEST' && ASKED.has(frame.arguments['object'] ?? ''))
  if (asks.length === 0) return []
  const bare = back.chunks.flatMap(at => {
    const chunk = scene.chunks[at]!
    return at > back.verb && at < clause.opener && chunk.kind === 'phrase' && !isTemporal(scene, chunk) ? [chunk] : []
  })
  const marked = bare.find(
    one => one.slot !== null && asks.some(({ marker, frame }) => marker === one.slot || ASKED.has(frame.arguments[one.slot!] ?? '')),
  )
  const named = bare.filter(one => one.slot === null && partiesOfPhrase(scene, one, {}).length > 0)
  const hasTopic = back.kind === 'relative' || phrasesBefore(scene, back, back.verb).length > 0
  const whom = marked ?? (named.length > 1 ? named[1] : hasTopic ? named[0] : undefined)
  return whom ? partiesOfPhrase(scene, whom, {}) : []
}

/** The subject of a clause is a person of whom no party is known, by a noun for one man or woman. */
function isSomebody(scene: Scene, clause: Clause): boolean {
  if (clause.verb < 0 || clause.kind === 'relative') return false
  const subject = phrasesBefore(scene, clause, clause.verb).at(-1) ?? phrasesAfter(scene, clause, clause.verb).bare[0]
  if (!subject || subject.isFar) return false
  const head = scene.words[subject.phrase.head]!
  if (head.mention !== null || head.features.number !== 'singular' || isCounted(scene, subject)) return false
  return head.classes.has('person') || head.classes.has('charged') || head.classes.has('wanted-man')
}

/** Parties of the subject of a clause, whatever its verb. */
export function subjectOfClause(scene: Scene, clause: Clause): Party[] {
  if (clause.verb < 0) {
    const first = phrasesBefore(scene, clause, Number.MAX_SAFE_INTEGER)[0]
    const own = first ? partiesOfPhrase(scene, first.phrase, {}) : []
    // "the organisation of which it is expected that it begins": what is described is the subject.
    const lead = own.length === 0 && clause.kind === 'relative' && clause.antecedent >= 0 ? scene.chunks[clause.antecedent] : undefined
    return lead?.kind === 'phrase' ? partiesOfPhrase(scene, lead, {}) : own
  }
  const mark = scene.chunks[clause.verb]
  if (mark?.kind === 'mark') {
    const deed = scene.deeds.get(mark.word.index)
    if (deed && deed.subject.length > 0) return deed.subject
    if (mark.word.features.person === 1) return speakerAt(scene, mark.word.token.start)
    // "it had happened before to Chile that she expelled": whoever stands behind "to" goes on as subject.
    const next = mark.word.functions.includes('precedent') ? scene.chunks[clause.verb + 1] : undefined
    if (next?.kind === 'phrase' && next.slot === 'li') return partiesOfPhrase(scene, next, {})
  }
  const topic = clause.kind === 'relative' ? undefined : phrasesBefore(scene, clause, clause.verb).at(-1)
  const behind = topic && hasCommaBetween(scene, topic.at, clause.verb) ? phrasesAfter(scene, clause, clause.verb).bare[0] : undefined
  const after = behind && !behind.isFar ? partiesOfPhrase(scene, behind.phrase, {}) : []
  if (after.length > 0) return after
  if (topic) return partiesOfPhrase(scene, topic.phrase, {})
  if (clause.kind === 'relative' && clause.antecedent >= 0) {
    const lead = scene.chunks[clause.antecedent]
    return lead?.kind === 'phrase' ? partiesOfPhrase(scene, lead, {}) : []
  }
  const next = phrasesAfter(scene, clause, clause.verb).bare[0]
  return next ? partiesOfPhrase(scene, next.phrase, {}) : []
}

const ALONG = 2

function readNominal(scene: Scene, clause: Clause, at: number, phrase: Phrase, index: number, claimed: Set<number>): void {
  const word = scene.words[index]!
  let best: { deed: Deed; score: number } | null = null
  for (const reading of preferVoice(word.readings)) {
    if (reading.shape === 'passive') continue
    const circumstantial = reading.shape === 'active'
    // "armed men killed": whoever shows the nominative beside a verb goes along with nobody.
    if (circumstantial && word.features.case === 'nominative' && clause.verb >= 0) continue
    // "manoeuvres" are no women who manoeuvre: a noun of a deed goes along with nobody.
    if (circumstantial && isWomen(word.features) && word.readings.some(one => one.shape === 'noun')) continue
    if (
      circumstantial &&
      word.features.derived !== 'active-participle' &&
      word.classes.size > 0 &&
      !isBeforeParty(scene, at, word) &&
      !isBeforePronoun(scene, word) &&
      !isBeforeDemand(scene, at, word, reading)
    )
      continue
    if (circumstantial && reading.frame.type === null && reading.frame.arguments['subject'] !== 'actor') continue
    if (
      circumstantial &&
      !(
        index === phrase.from &&
        !word.article &&
        (phrase.comma || word.indefinite || (word.features.gender === 'f' && phrase.slot === null && clause.verb >= 0 && clause.verb < at))
      )
    )
      continue
    const deed = circumstantial
      ? fillParticiple(scene, clause, at, phrase, word, reading, claimed)
      : fillNominal(scene, clause, at, phrase, word, reading, claimed)
    const score = scoreOf(scene, deed) + (reading.length - 1) * 3
    // Behind a comma an indefinite accusative goes along with the sentence rather than being one more noun.
    const goesAlong = circumstantial && phrase.comma && word.indefinite
    const weight = score > 0 && goesAlong ? score + ALONG : score
    if (weight > 0 && (!best || weight > best.score)) best = { deed, score: weight }
  }
  if (best) keep(scene, best.deed, claimed)
}

/** "calling for an inquiry": an indefinite accusative behind a comma, right before what is demanded, is a participle too. */
function isBeforeDemand(scene: Scene, at: number, word: Word, reading: Reading): boolean {
  const own = scene.chunks[at]
  const next = scene.chunks[at + 1]
  if (!word.indefinite || own?.kind !== 'phrase' || !own.comma || next?.kind !== 'phrase' || next.slot === null) return false
  return reading.frame.arguments[next.slot] === 'demanded'
}

/** "accusing Tehran of": an indefinite accusative before a party is a participle, though the same letters name a person ("an accused"). */
function isBeforeParty(scene: Scene, at: number, word: Word): boolean {
  const next = scene.chunks[at + 1]
  return word.indefinite && next?.kind === 'phrase' && next.slot === null && isPartyPhrase(scene, fillerOf(at + 1, next))
}

/** "accusing it": right before an object pronoun the word can only be a participle. */
const isBeforePronoun = (scene: Scene, word: Word): boolean => scene.words[word.index + 1]?.functions.includes(OBJECT_PRONOUN) === true

function rest(phrase: Phrase, from: number, words: readonly Word[]): Phrase | null {
  if (from >= phrase.to) return null
  let start = from
  while (start < phrase.to && (words[start]!.kind === 'punctuation' || words[start]!.kind === 'inside')) start++
  if (start >= phrase.to) return null
  let head = start
  while (
    head + 1 < phrase.to &&
    !words[head]!.mention &&
    (words[head]!.classes.has('quantity') || words[head]!.token.kind === 'number' || words[head]!.kind === 'demonstrative')
  )
    head++
  return { ...phrase, from: start, head, slot: null }
}

/** "..., accusing Iran of ...": the subject is that of the clause; what follows stands as after the verb. */
function fillParticiple(
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
  const inner = rest(phrase, word.index + 1, scene.words)
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

/** What stands behind a participle as its object, or the party that a pronoun on it or right behind it takes up ("accusing it of"). */
function objectBehind(
  scene: Scene,
  clause: Clause,
  at: number,
  word: Word,
  next: Filler | undefined,
  subject: readonly Party[],
): Filler | null {
  const free = next && !next.isFar ? next : null
  const carrier = free ? scene.words[free.phrase.head]! : word
  if (!carrier.functions.includes(OBJECT_PRONOUN) && (free || word.pronoun === null)) return free
  if (carrier.pronoun?.person !== 3) return free
  if (partiesOfPronoun(scene, carrier).length > 0) return fillerOf(at, singleWord(carrier.index))
  const meant = otherParty(scene, clause, at, carrier, subject)
  if (meant.length === 0) return free
  // The pronoun's phrase stands for that party, whatever is asked for.
  const phrase = singleWord(carrier.index)
  scene.parties.set(phrase, new Array<readonly Party[]>(PARTY_OPTIONS).fill(meant))
  return fillerOf(at, phrase)
}

const OBJECT_PRONOUN = 'object-pronoun'
/** Sets of what `PartyOptions` can ask for. */
const PARTY_OPTIONS = 8

const singleWord = (index: number): Phrase => ({
  kind: 'phrase',
  from: index,
  to: index + 1,
  head: index,
  slot: null,
  conjunction: false,
  comma: false,
  joined: [],
})

/** The one party before a chunk of a clause that does not act itself, where a pronoun can mean it. */
function otherParty(scene: Scene, clause: Clause, upTo: number, carrier: Word, subject: readonly Party[]): readonly Party[] {
  const found = new Map<string, readonly Party[]>()
  for (const at of clause.chunks) {
    const chunk = scene.chunks[at]!
    if (at >= upTo) break
    if (chunk.kind !== 'phrase') continue
    const parties = partiesOfPhrase(scene, chunk, { owners: true, places: true })
    if (parties.length === 0 || parties.some(one => subject.some(other => other.code === one.code))) continue
    if (!agrees(scene, chunk, parties, carrier)) continue
    found.set(keyOfParties(parties), parties)
  }
  return found.size === 1 ? [...found.values()][0]! : []
}

/** A pronoun of the number of what is named: several for more than one, none of a man for a state. */
function agrees(scene: Scene, chunk: Phrase, parties: readonly Party[], carrier: Word): boolean {
  const { number, gender } = carrier.pronoun!
  const head = scene.words[chunk.head]!
  if (parties.length > 1 || chunk.joined.length > 0) return number !== 'singular' || gender === 'f'
  if (number === 'dual') return false
  if (number === 'plural') return head.features.number === 'plural'
  // Any state may be spoken of as feminine; their officials have their own gender.
  if (gender === 'f' && (head.mention?.form === 'name' || head.mention?.form === 'metonym')) return true
  return head.features.gender === undefined || gender === undefined || head.features.gender === gender
}

function ownSubject(scene: Scene, clause: Clause): Party[] {
  let at: Clause = clause
  while (at.kind !== 'main' && at.parent >= 0) at = scene.clauses[at.parent]!
  const own = subjectOfClause(scene, at)
  if (own.length > 0) return own
  // "the spokesman said that the president confirmed ..., stressing": where no party speaks first, the nearest clause that has one.
  for (let inner: Clause | undefined = clause; inner && inner !== at; inner = inner.parent >= 0 ? scene.clauses[inner.parent] : undefined) {
    const near = subjectOfClause(scene, inner)
    if (near.length > 0) return near
  }
  return inheritedSubject(scene, at)
}

function takePrepositions(
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
    if (one.phrase.slot === 'maa' && MUTUAL.has(frame.type ?? '') && leansOnNoun(scene, one, at)) continue
    if (one.phrase.slot === 'bayn' && isBetweenOthers(scene, one, at)) continue
    // "standing by our allies to counter Iran": what one helps against is not helped.
    if (one.phrase.slot === 'li' && frame.type === 'SUPPORT' && scene.words[one.phrase.head]!.classes.has('countering')) continue
    const slot = one.phrase.slot!
    if (slot === marker && !slots.has('object')) slots.set('object', one)
    else if (frame.arguments[slot] !== undefined) addFiller(slots, slot, one)
  }
}

/** "in the call voiced the wish for a peace between A and B": right behind another noun of a bond it is that which lies between them. */
function isBetweenOthers(scene: Scene, filler: Filler, own: number): boolean {
  const before = scene.chunks[filler.at - 1]
  if (before?.kind !== 'phrase' || filler.at - 1 <= own || isTemporal(scene, before) || before.slot === null) return false
  const head = scene.words[before.head]!
  if (head.mention !== null || head.classes.has('place-noun')) return false
  // "the two countries" are those of the talk, whatever lies between them.
  if (scene.words[filler.phrase.head]!.mention?.form === 'description') return false
  const words = scene.words.slice(before.from, before.to)
  return words.some(word => BONDS.some(name => word.classes.has(name)) || word.readings.some(one => one.frame.type === 'SUPPORT'))
}

const BONDS = ['ties', 'agreement', 'truce', 'bond']

/** "to the King for ..., and to the states of ...": a phrase joined to one in the same slot stands beside it. */
function addFiller(slots: Map<Slot, Filler>, slot: Slot, one: Filler): void {
  const known = slots.get(slot)
  if (!known) slots.set(slot, one)
  else if (one.phrase.conjunction && known.phrase.slot === one.phrase.slot)
    slots.set(slot, { ...known, phrase: { ...known.phrase, joined: [...known.phrase.joined, one.phrase] } })
}

const SPOKEN_TO: ReadonlySet<string> = new Set(['recipient', 'addressed', 'asked'])

/** A masdar or noun: genitive, adjective of origin, pronoun and prepositions are its arguments. */
function fillNominal(
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
  const inner = rest(phrase, word.index + reading.length, words)
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
    const isSpoken = objectRole === 'target' || (SPOKEN_TO.has(objectRole ?? '') && SPOKEN.has(frame.type))
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

const ISSUED: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'AGREE', 'THREATEN'])

/** "a pledge from Paris", "threats from the factions": whoever words without article come from. */
function sourceOf(scene: Scene, at: number, word: Word, { frame }: Reading, claimed: ReadonlySet<number>): Filler | null {
  const next = scene.chunks[at + 1]
  if (!ISSUED.has(frame.type ?? '') || word.article || word.pronoun !== null || frame.arguments['min'] !== undefined) return null
  if (next?.kind !== 'phrase' || next.slot !== 'min' || claimed.has(at + 1)) return null
  const filler = fillerOf(at + 1, next)
  return isPartyPhrase(scene, filler) && partiesOfPhrase(scene, next, {}).length > 0 ? filler : null
}

/** Soldiers, fighters or an armed group. */
function isArmedPhrase(scene: Scene, filler: Filler): boolean {
  const { classes } = scene.words[filler.phrase.head]!
  return classes.has('soldier') || classes.has('fighter') || partiesOfPhrase(scene, filler.phrase, {}).some(one => one.code.includes('~'))
}

/** Right behind the phrase stands "to" with a place or a thing of a party. */
function hasObjectBehind(scene: Scene, at: number, claimed: ReadonlySet<number>, role: string | undefined): boolean {
  const next = scene.chunks[at + 1]
  if (role !== undefined || next?.kind !== 'phrase' || next.slot !== 'li' || claimed.has(at + 1)) return false
  return meetsNeed(scene, 'property-of-a-party', fillerOf(at + 1, next)) || meetsNeed(scene, 'land', fillerOf(at + 1, next))
}

/** Behind a state, "to" with somebody who is no state. */
function hasPersonBehind(scene: Scene, at: number, claimed: ReadonlySet<number>, genitive: Filler): boolean {
  const next = scene.chunks[at + 1]
  if (next?.kind !== 'phrase' || next.slot !== 'li' || claimed.has(at + 1) || !isLandName(scene, scene.words[genitive.phrase.head]!))
    return false
  return meetsNeed(scene, 'persons', fillerOf(at + 1, next)) || meetsNeed(scene, 'official', fillerOf(at + 1, next))
}

/** Deeds done to persons one by one: "the killing of a Palestinian", where "Palestinian shelling" would name the doer. */
const PERSONAL: ReadonlySet<string> = new Set(['targeted', 'abduct', 'arrest', 'deport', 'beat', 'torture', 'execute', 'sexual'])

function isPersonStruck(scene: Scene, word: Word, reading: Reading, inner: Phrase): boolean {
  const first = scene.words[inner.from]!
  // "the expulsion of a Russian diplomat": whoever the frame wants for an object, though the same letters are an adjective.
  if (reading.frame.needs['object'] === 'diplomat' || reading.frame.mode === 'expel')
    if (!first.article && first.mention === null && first.classes.has('diplomat')) return true
  // "the arrest of an Egyptian journalist".
  if (PERSONAL.has(reading.frame.mode ?? '') && !word.article && !first.article && first.mention === null && first.classes.has('person'))
    return true
  return (
    PERSONAL.has(reading.frame.mode ?? '') &&
    !word.article &&
    !first.article &&
    first.mention !== null &&
    isAdjective(first) &&
    first.features.gender !== 'f'
  )
}

/** Nothing but expressions of time stands between two chunks. */
function isNext(scene: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark' && chunk.word.functions.some(name => name === NAMING || name === 'aside')) continue
    if (chunk.kind !== 'phrase' || !isTemporal(scene, chunk)) return false
  }
  return true
}

function isOfficial(scene: Scene, filler: Filler): boolean {
  const head = scene.words[filler.phrase.head]!
  if (head.classes.has('official') || head.classes.has('organ')) return true
  if (!head.mention) return false
  const kind = scene.input.entities.get(head.mention.entity)?.kind
  return kind === 'person' || head.mention.form === 'title'
}

/** Parties named by adjectives of origin right after a noun ("the Turkish attack"). */
function originAdjectives(scene: Scene, inner: Phrase): Party[] {
  const found: Party[] = []
  const first = scene.words[inner.from]!
  // "the death of 52 Palestinians": what is counted is a noun.
  if (first.token.kind === 'number' || first.token.pos === 'NUM' || first.classes.has('quantity')) return found
  for (let at = inner.from; at < inner.to; at++) {
    const word = scene.words[at]!
    if (word.mention) {
      if (!isAdjective(word)) break
      for (const party of partiesOfMention(scene.input, word.mention, false)) addParty(found, party)
    } else if (!isAdjective(word)) break
  }
  return found
}

/** What follows a noun within reach: up to the next verb or comma. */
function nearRoom(scene: Scene, clause: Clause, from: number): Room {
  const bare: Filler[] = []
  const prepositional: Filler[] = []
  let asideTo = -1
  for (const at of clause.chunks) {
    if (at <= from || at <= asideTo) continue
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark') {
      if (chunk.word.kind === 'punctuation' && isComma(chunk.word) && isSaidOf(scene, at + 1)) {
        asideTo = asideEnd(scene, clause, at)
        if (asideTo > at) continue
      }
      if (chunk.word.kind === 'verb' || chunk.word.kind === 'auxiliary') break
      if (chunk.word.kind === 'punctuation' && isBreak(chunk.word)) break
      if (chunk.word.kind === 'punctuation' && isComma(chunk.word) && !isStray(scene, at, prepositional)) break
      continue
    }
    if (isTemporal(scene, chunk) || scene.words[chunk.head]!.kind === 'demonstrative') continue
    ;(chunk.slot === null ? bare : prepositional).push(fillerOf(at, chunk))
  }
  return { bare, prepositional }
}

/** "a call yesterday, with the president": a comma after a time parts nothing from the preposition behind it. */
function isStray(scene: Scene, comma: number, taken: readonly Filler[]): boolean {
  const before = scene.chunks[comma - 1]
  const next = scene.chunks[comma + 1]
  // "to the King for his initiative, and to the states of ...": the same preposition goes on with "and".
  if (next?.kind === 'phrase' && next.conjunction && next.slot !== null && taken[0]?.phrase.slot === next.slot) return true
  return before?.kind === 'phrase' && isTemporal(scene, before) && next?.kind === 'phrase' && next.slot !== null && !next.conjunction
}

const needLists = new WeakMap<Frame, readonly (readonly [Slot, string])[]>()

/** Needs of a frame as a list, made once for each frame. */
function needsOf(frame: Frame): readonly (readonly [Slot, string])[] {
  const known = needLists.get(frame)
  if (known !== undefined) return known
  const made = Object.entries(frame.needs)
  needLists.set(frame, made)
  return made
}

function scoreOf(scene: Scene, deed: Deed): number {
  const { reading, slots } = deed
  const { frame } = reading
  let score = frame.type === null ? 1 : 1.2
  // "the ministers of A and B met": two who meet need no object.
  const reciprocal = deed.isVerb && frame.arguments['object'] === 'partner' && deed.subject.length > 1
  for (const [slot, need] of needsOf(frame)) {
    if (slot === 'object' && reciprocal && !slots.has('object')) continue
    if (slot === 'any') {
      if (CLAUSE_WIDE.has(need) && !anyHas(scene, deed, need)) return 0
      continue
    }
    if (slot === 'judgement') {
      if (!hasAhead(scene, deed, need)) return 0
      continue
    }
    if (slot === 'subject') {
      if (
        deed.subjectFiller
          ? !meetsNeed(scene, need, deed.subjectFiller)
          : // Whoever the text goes on speaking of may be a crowd, and then no state.
            deed.isVerb && need === 'state-party' && deed.subject.length > 0
            ? deed.subject.every(one => one.code.includes('~'))
            : need === 'crowd' || need === 'protesters' || need === 'court' || need === 'meeting-noun' || need.includes('#')
              ? deed.isVerb
              : false
      )
        return 0
      if (deed.subjectFiller && need.includes('#')) score += 2.5
      continue
    }
    const filler = slots.get(slot)
    // A noun may leave its object out, but "the arrest of activities" is none.
    if (slot === 'object' && reading.shape === 'noun' && !(filler && frame.type === 'COERCE' && need === 'victim')) continue
    if (slot === 'object' || deed.isVerb || frame.arguments[slot] === undefined) {
      if (!filler && !deed.isVerb && reading.shape === 'masdar' && likewise(scene, deed, slot, need)) continue
      // "Tehran denies that": what is denied was told before.
      if (!filler && slot === 'object' && frame.type === 'REJECT' && pointsAtThat(scene, deed)) {
        score += 1
        continue
      }
      if (!meetsNeed(scene, need, filler)) return 0
      // The fixed part of an idiom says more than a class of nouns.
      score += need === 'party' ? 1 : need.includes('#') ? 2.5 : 2
    }
  }
  if (reading.tags.has('active-only') && deed.isPassive) return 0
  // "protests at the death of": many of them are in the streets; one is a note.
  if (frame.type === 'ACCUSE' && reading.shape === 'masdar' && scene.words[deed.word]!.classes.has('unrest') && isPlural(scene, deed.word))
    return 0
  // "North Korea fired a missile": with no aim told, a state tries its arms.
  if (frame.id.endsWith('/fire') && isTrial(scene, deed)) score -= 1
  // "comprises Bahrain and Egypt" is written like "annexes".
  if (reading.tags.has('past-only') && reading.shape === 'present' && !deed.clause.future) return 0
  // "his return from Doha": whoever travels himself moves no troops.
  if (frame.needs['subject'] === 'forces' && !deed.isVerb && !deed.subjectFiller && scene.words[deed.word]!.pronoun !== null) return 0
  // What takes place is a deed: a party in its place belongs to another verb written alike.
  if (deed.isVerb && frame.arguments['subject'] === 'deed' && deed.subjectFiller && isPartyAlone(scene, deed.subjectFiller)) score -= 0.9
  // Nobody speaks of "I strike" outside a quotation: the verb is another one written alike.
  if (
    deed.isVerb &&
    frame.type === 'ASSAULT' &&
    reading.features.person === 1 &&
    speakerAt(scene, scene.words[deed.word]!.token.start).length === 0
  )
    return 0
  // "pilotless aircraft" are written like marches.
  if (frame.type === 'PROTEST' && !deed.isVerb && scene.words[deed.word - 1]?.classes.has('material')) return 0
  // "it is supposed that": beside a noun the same word means "alleged".
  if (reading.tags.has('clause-only')) {
    const next = scene.chunks[deed.chunk + 1]
    if (next?.kind !== 'mark' || next.word.kind !== 'complementiser') return 0
  }
  // "it is expected that": whoever expects it himself foretells.
  if (reading.tags.has('impersonal')) {
    if (
      !deed.isVerb ||
      deed.clause.hasOpenerPronoun ||
      deed.subjectBy === 'topic-phrase' ||
      (deed.subjectFiller && isPartyPhrase(scene, deed.subjectFiller))
    )
      return 0
    score += 0.5
  }
  if (reading.tags.has('negated-only') && !(deed.isVerb && deed.clause.negation)) return 0
  if (reading.tags.has('future-only') && !(deed.isVerb && deed.clause.future)) return 0
  // The object of a verb that lives by its preposition must be there, as a phrase or as a clause.
  if (reading.marker !== null && !slots.has('object') && deed.isVerb && !reciprocal && !hasClause(scene, deed, reading.marker)) return 0
  // "telephoned each other" wants no object, "telephones" does.
  if (reciprocal && reading.marker === null && !slots.has('object')) score -= 0.5
  // "held it responsible": whoever hands on two objects does more than one who bears the second.
  if (deed.isVerb && frame.needs['second'] !== undefined && slots.has('second') && deed.subject.length > 0) score += 0.5
  for (const [slot] of slots) score += slot === 'object' ? 0.6 : 0.3
  if (deed.subjectBy === 'phrase' && deed.subjectFiller && disagrees(scene, deed)) score -= 1
  // A tense that the analyser did not choose is second best.
  const { tense } = scene.words[deed.word]!.features
  if (deed.isVerb && reading.shape !== 'active' && tense !== undefined && reading.shape !== tense) score -= 0.4
  if (
    frame.type === null &&
    (frame.effect === 'performs' || frame.effect === 'receives') &&
    deed.isVerb &&
    frame.arguments['object'] === 'deed'
  ) {
    const object = slots.get('object')
    if (!object || !meetsNeed(scene, 'deed', object)) return 0
  }
  return score
}

/** Behind the verb stands nothing but "that": the deed told before. */
export function pointsAtThat(scene: Scene, deed: Deed): boolean {
  if (!deed.isVerb || deed.slots.has('object')) return false
  const behind = deed.chunk + (deed.subjectBy === 'phrase' && deed.subjectFiller?.at === deed.chunk + 1 ? 2 : 1)
  const next = scene.chunks[behind]
  if (next?.kind !== 'phrase' || next.to - next.from > 1 || next.slot !== deed.reading.marker) return false
  return scene.words[next.head]!.kind === 'demonstrative'
}

/** The plural of women, which that of deeds is written like. */
const isWomen = ({ number, gender }: Word['features']): boolean => number === 'plural' && gender === 'f'

const isPlural = (scene: Scene, word: number): boolean => scene.words[word]!.features.number === 'plural'

/** A state fires what flies far, into the sea, or a single one at nobody: it tries its arms. */
function isTrial(scene: Scene, deed: Deed): boolean {
  const object = deed.slots.get('object')
  if (!object || !meetsNeed(scene, 'ballistic', object) || deed.subject.length === 0) return false
  if (deed.subject.some(one => one.code.includes('~'))) return false
  const aims = [...deed.slots].filter(([slot]) => deed.reading.frame.arguments[slot] === 'victim')
  if (aims.length > 0) return aims.every(([, aim]) => scene.words[aim.phrase.head]!.classes.has('sea'))
  return !isPlural(scene, object.phrase.head)
}

/** Needs of a frame that any phrase of the clause may meet. */
const CLAUSE_WIDE = new Set(['forces', 'weapon', 'blacklist', 'grievance'])

function anyHas(scene: Scene, deed: Deed, name: string): boolean {
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'phrase')
      for (let index = chunk.from; index < chunk.to; index++) {
        const word = scene.words[index]!
        if (word.classes.has(name) || (name === 'grievance' && index > deed.word && complains(word))) return true
      }
    // "in protest at" introduces a phrase and names the class itself.
    if (chunk.kind === 'phrase' && chunk.slot === 'cause')
      for (let index = Math.max(0, chunk.from - 2); index < chunk.from; index++) {
        const word = scene.words[index]!
        if (word.kind === 'preposition' && scene.grammar.classesOf(word.token.stem, []).includes(name)) return true
      }
  }
  return false
}

const COMPLAINT: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT'])

/** "gathered, denouncing ...", "calling for ...": many who go along with what they blame, demand or refuse. */
const complains = (word: Word): boolean =>
  !word.article &&
  word.features.number === 'plural' &&
  word.readings.some(one => one.shape === 'active' && COMPLAINT.has(one.frame.type ?? '') && !one.tags.has('negated-only'))

/** A phrase that names a party and no deed. */
function isPartyAlone(scene: Scene, filler: Filler): boolean {
  return (
    scene.words[filler.phrase.head]!.mention !== null &&
    !meetsNeed(scene, 'deed', filler) &&
    partiesOfPhrase(scene, filler.phrase, {}).length > 0
  )
}

/** Verb and following subject differ in gender. */
function disagrees(scene: Scene, deed: Deed): boolean {
  const verb = deed.reading.features.gender
  const head = scene.words[deed.subjectFiller!.phrase.head]!
  return verb === 'f' && head.features.gender === 'm' && head.features.number === 'singular' && !head.mention?.code?.match(/^[A-Z]{3}$/)
}

/** So many words may stand between a verb of calling and a colon. */
const NEAR_COLON = 5

/** A word of the class within the rest of the sentence near the deed ("called it a provocation"). */
function hasAhead(scene: Scene, deed: Deed, name: string): boolean {
  for (let at = deed.word + 1; at < scene.words.length && at < deed.word + 22; at++) {
    const word = scene.words[at]!
    if (word.classes.has(name)) return true
    if (word.kind !== 'punctuation') continue
    // What is said behind a colon further on, or by "adding" behind a comma, judges something else.
    if (isBreak(word) && (word.token.text !== ':' || at > deed.word + NEAR_COLON)) return false
    const next = isComma(word) ? scene.words[at + 1] : undefined
    if (next?.kind === 'nominal' && next.indefinite && next.features.derived === 'active-participle') return false
  }
  return false
}

/** Another slot of the same role is filled: "a visit to" beside "a visit of". */
function likewise(scene: Scene, deed: Deed, slot: Slot, need: string): boolean {
  const roles = deed.reading.frame.arguments
  for (const [other, filler] of deed.slots)
    if (
      other !== slot &&
      roles[other] === roles[slot] &&
      roles[slot] !== 'ignored' &&
      (!need.includes('#') || meetsNeed(scene, need, filler))
    )
      return true
  return false
}

/** The preposition of a verb with a clause after it ("insisted on that ..."). */
function hasClause(scene: Scene, deed: Deed, marker: Slot): boolean {
  return scene.clauses.some(one => {
    if (one.kind !== 'complement' || one.opener <= deed.chunk || one.opener > deed.chunk + 8 || one.parent !== deed.clause.index)
      return false
    const before = scene.chunks[one.opener - 1]
    const opener = scene.chunks[one.opener]
    const attached = opener?.kind === 'mark' ? opener.word.slot : null
    return attached === marker || (before?.kind === 'mark' && before.word.slot === marker)
  })
}

function keep(scene: Scene, deed: Deed, claimed: Set<number>): void {
  scene.deeds.set(deed.word, deed)
  if (deed.subjectBy === 'agent' && deed.subjectFiller) claimed.add(deed.subjectFiller.at)
  for (let at = deed.word + 1; at < deed.word + deed.reading.length; at++) {
    // A fixed phrase is one deed: what its inner word had claimed is its own.
    const inner = scene.deeds.get(at)
    if (!inner) continue
    scene.deeds.delete(at)
    for (const [slot, filler] of inner.slots) {
      const name = filler.phrase.slot ?? slot
      if (deed.reading.frame.arguments[name] !== undefined && !deed.slots.has(name)) deed.slots.set(name, filler)
    }
  }
  for (const [slot, filler] of deed.slots) {
    // The object of a masdar with its own subject ("his meeting with ...") is not another's.
    const hasOwner = deed.subjectBy === 'pronoun' || scene.words[deed.word]!.pronoun !== null
    if (filler.phrase.slot === null && !deed.isVerb && hasOwner && filler.at !== deed.chunk) claimed.add(filler.at)
    if (filler.phrase.slot === null || slot === 'fi') continue
    if (filler.at === deed.clause.antecedent) continue
    if (filler.phrase.slot === 'maa' && deed.reading.frame.type === 'SUPPORT' && !deed.isVerb) continue
    claimed.add(filler.at)
  }
}
