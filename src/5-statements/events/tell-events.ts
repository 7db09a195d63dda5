import { keyOfParties, stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import type { Status } from '../../schema/statement.js'
import { isAdjective } from '../clauses/build-phrases.js'
import type { Clause } from '../clauses/cut-clauses.js'
import type { Word } from '../clauses/read-words.js'
import { has, meetsNeed } from '../deeds/meets-need.js'
import { pointsAtThat } from '../deeds/points-at-that.js'
import { addParty, classOfHead, partiesOfPhrase, partiesOfPronoun, speakerAt } from '../deeds/resolve-parties.js'
import type { Deed, Filler, Scene } from '../deeds/scene.js'
import { subjectOfClause } from '../deeds/subject-of-clause.js'
import { asCrowd, finalDeed, innerDeed, ownersOfField, partiesFor } from './assign-roles.js'
import { type Draft, eventOf, whole } from './draft.js'
import { findWhen, liesAhead, lookBack, statusByDate } from './find-when.js'
import { findWhere } from './find-where.js'
import type { Stand } from './govern-deeds.js'
import { isHistory } from './is-history.js'
import { TWO_SIDED } from './join-halves.js'
import { rateEvent } from './rate-event.js'
import { chargeOfHelp } from './tell-charges.js'
import { isNewsOfViolence, isSuffered, tellsViolence } from './tells-violence.js'

const VERBAL: ReadonlySet<PloverType> = new Set(['ACCUSE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE', 'CONCEDE'])
const TO_AGREE: ReadonlySet<PloverType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
const TO_THREATEN: ReadonlySet<PloverType> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST'])
const HARM: ReadonlySet<PloverType> = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE'])
const DOMESTIC: ReadonlySet<PloverType> = new Set(['ASSAULT', 'PROTEST', 'COERCE'])
/** Less sure than this, nothing is told. */
const LEAST = 0.1
/** Acts of speech towards somebody: two who speak are not two sides. */
const ADDRESSED: ReadonlySet<PloverType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])
const MUTUAL: ReadonlySet<PloverType> = new Set(['CONSULT', 'COOPERATE'])

/** The events of a sentence: deeds that stand, with parties lent by what governs them, PLOVER's rule of tense, status, time and place. */
export function tellEvents(scene: Scene, stands: ReadonlyMap<Deed, Stand>): Draft[] {
  const told: Draft[] = []
  for (const deed of [...scene.deeds.values()].sort((a, b) => a.word - b.word)) {
    const stand = stands.get(deed)
    if (!stand) continue
    lendByControl(scene, deed, stand)
  }
  for (const deed of [...scene.deeds.values()].sort((a, b) => a.word - b.word)) {
    const stand = stands.get(deed)
    const event = stand ? tellEvent(scene, deed, stand, stands) : null
    if (!event) continue
    told.push(event)
    const charge = event.lacks === 'nothing' ? chargeOfHelp(scene, deed, event.event, chargeBy(scene, deed)) : null
    if (charge) told.push(whole(charge))
  }
  return told
}

/** "decided to expel", "began a visit", "accused Iran of arming": who does the governed deed. */
function lendByControl(scene: Scene, deed: Deed, stand: Stand): void {
  const governor = stand.governor
  if (!governor || stand.control === 'none') return
  const { type, effect } = governor.reading.frame
  // "the army announced the death of two soldiers": who announces what was suffered did not do it.
  if (isSuffered(deed) && effect === 'performs' && !governor.reading.frame.id.endsWith('/cause')) return
  let lent: readonly Party[] =
    stand.control === 'recipient' ? governor.recipients : governor.actors.length > 0 ? governor.actors : governor.subject
  if (lent.length === 0 && stand.control === 'subject' && governor.subjectBy === 'none' && effect !== null) lent = []
  // "Turkey witnessed an attack": the land that sees violence suffers it.
  if (governor.reading.frame.id.endsWith('/witness') && deed.reading.frame.type === 'ASSAULT') {
    if (deed.recipients.length === 0) deed.recipients = governor.subject.filter(one => !deed.actors.some(other => other.code === one.code))
    return
  }
  // "accused Iran of targeting it": the pronoun on the deed that is charged is whoever charges.
  if (
    stand.control === 'recipient' &&
    deed.recipients.length === 0 &&
    deed.subject.length > 0 &&
    sameParties(deed.subject, governor.actors)
  ) {
    deed.recipients = [...deed.subject]
    deed.actors = []
  }
  if (effect === 'receives' && !MUTUAL.has(deed.reading.frame.type ?? 'ASSAULT')) {
    for (const party of governor.subject) if (!deed.actors.some(one => one.code === party.code)) addParty(deed.recipients, party)
    return
  }
  const roles = deed.reading.frame.arguments
  const role = roles['subject']
  // "he expressed his condemnation": the pronoun is whoever expresses it.
  const voices = effect === 'performs' && stand.control === 'subject' && governor.reading.frame.type === null
  // "announced its readiness to mediate between A and B": those whom the readiness is for stand beside whoever is ready.
  if (voices && isOwnWill(scene, deed) && lent.length > 0) {
    for (const party of deed.actors) if (!lent.some(one => one.code === party.code)) addParty(deed.recipients, party)
    deed.actors = []
  }
  const own = deed.subjectBy === 'pronoun' && voices
  const isValued = role === 'recipient' && deed.reading.shape === 'noun' && effect === 'performs'
  if ((deed.actors.length === 0 || own) && lent.length > 0 && (role === 'actor' || role === 'crowd' || isValued)) {
    const doers = role === 'crowd' ? lent.map(asCrowd) : lent
    deed.actors = doers.filter(one => !deed.recipients.some(other => other.code === one.code))
    deed.subjectBy = 'control'
    if (deed.subject.length === 0) deed.subject = [...lent]
    if (deed.recipients.length === 0)
      deed.recipients = ownersOfField(scene, deed).filter(one => !deed.actors.some(other => other.code === one.code))
  } else if (MUTUAL.has(deed.reading.frame.type ?? 'ASSAULT') && stand.control === 'subject' && effect !== null) {
    const merged = [...deed.actors]
    for (const party of lent) addParty(merged, party)
    deed.actors = merged
  }
  if (type === null && effect !== null && effect !== 'makes') {
    // A light verb's own phrases belong to the deed ("made a call to", "launched a raid on").
    for (const party of governor.recipients) if (!deed.actors.some(one => one.code === party.code)) addParty(deed.recipients, party)
  }
}

/** A noun of agreeing with a pronoun that stands for nobody known yet. */
const isOwnWill = (scene: Scene, deed: Deed): boolean =>
  deed.reading.frame.type === 'AGREE' &&
  !deed.isVerb &&
  deed.subject.length === 0 &&
  deed.subjectBy === 'none' &&
  scene.words[deed.word]!.pronoun?.person === 3 &&
  scene.words[deed.word]!.pronoun?.number === 'singular'

const sameParties = (a: readonly Party[], b: readonly Party[]): boolean => keyOfParties(a) === keyOfParties(b)

function tellEvent(scene: Scene, deed: Deed, stand: Stand, stands: ReadonlyMap<Deed, Stand>): Draft | null {
  const { frame } = deed.reading
  let type = frame.type
  if (type === null) return null
  if (!DOMESTIC.has(type) && isAmongOwn(scene, deed)) return null
  if (frame.id.endsWith('/consult/meet') && !deed.isVerb && isInterview(scene, deed)) return null
  // The stations of a tour are told with whoever tours.
  if (type === 'CONSULT' && deed.isVerb && deed.actors.length === 0 && frame.arguments['subject'] === 'ignored') return null
  const word = scene.words[deed.word]!
  let status: Status
  switch (stand.level) {
    case 'asserted':
    case 'presupposed':
    case 'alleged':
      status = statusByTense(scene, deed, stand)
      break
    case 'planned':
      status = 'planned'
      break
    case 'denied':
      status = 'denied'
      break
    case 'negated': {
      const refuses =
        deed.isVerb &&
        (type === 'AGREE' || (type === 'SUPPORT' && frame.id.includes('recognise'))) &&
        word.features.tense === 'present' &&
        !isForetold(scene, deed)
      if (!refuses && !willNot(scene, deed, stand)) return null
      type = 'REJECT'
      status = 'happened'
      break
    }
    case 'hypothetical':
      if (!TO_THREATEN.has(type) || type === 'PROTEST' || !isWeighed(deed, stands)) return null
      status = 'planned'
      break
    default:
      return null
  }
  // "an exchange of prisoners between A and B" names all that a verb of doing could add.
  const exchanged = type === 'RETREAT' && deed.actors.length > 1
  if (
    frame.isLight &&
    !deed.isVerb &&
    !exchanged &&
    !(stand.governor && stand.governor.reading.frame.effect !== null) &&
    stand.level !== 'asserted'
  )
    return null
  if (
    deed.reading.tags.has('light-only') &&
    !deed.isVerb &&
    deed.subjectBy !== 'aside' &&
    !(
      stand.governor &&
      (stand.governor.reading.frame.effect === 'performs' ||
        stand.governor.reading.frame.effect === 'receives' ||
        stand.governor.reading.frame.effect === 'plans')
    ) &&
    scene.sentence.kind !== 'title'
  )
    return null
  // "warned Kuwait of terrorist attacks": whoever warns of what others may do does not threaten.
  if (type === 'THREATEN' && isWarningOfOthers(scene, deed)) return null
  // "the prospects of cooperation between A and B": a field of talk, no act.
  if (type === 'COOPERATE' && !deed.isVerb && isField(scene, deed)) return null
  // "under the agreement signed between A and B": what is signed is more than agreed on.
  if (type === 'AGREE' && !deed.isVerb && isSigned(scene, deed)) type = 'SUPPORT'
  // "the deputy launched an attack on the government": a speaker attacks in words.
  if (type === 'ASSAULT' && isAttackInWords(scene, deed, stand)) type = 'ACCUSE'
  let modes = frame.mode === null ? [] : [frame.mode]
  let time = findWhen(scene, deed.clause, deed.word, {
    isMomentary: isBygone(scene, deed) || (type === 'CONSULT' && status === 'happened'),
    isMeanwhile: isMeanwhile(scene, deed),
  })
  // "a meeting tomorrow": what lies ahead of the day of publication is planned, whatever the grammar says.
  const isPast = deed.isVerb && word.features.tense === 'past'
  if (status === 'happened' && !isPast && !VERBAL.has(type) && liesAhead(scene.input, time)) status = 'planned'
  // "vowed to widen its operation in": whoever commits himself to harm threatens.
  if (type === 'AGREE' && isHarmPromised(scene, deed)) type = 'THREATEN'
  if (status === 'planned') {
    if (TO_AGREE.has(type)) {
      type = 'AGREE'
      modes = []
    } else if (type === 'RETREAT') {
      type = 'CONCEDE'
      modes = []
    } else if (TO_THREATEN.has(type)) {
      if (deed.subjectBy === 'speaker') status = 'happened'
      type = 'THREATEN'
      modes = []
    }
  }
  // "joint manoeuvres of Egypt and France": what two armies do together is no threat of one.
  if (type === 'MOBILIZE' && deed.recipients.length === 0 && new Set(deed.actors.map(one => stateOf(one.code))).size > 1) {
    type = 'COOPERATE'
    modes = []
  }
  const kind = type
  const actors = distinct(deed.actors).filter(one => !isTalkedOf(one, deed.actors, kind))
  const recipients: Party[] = distinct(deed.recipients).filter(one => !actors.some(other => other.code === one.code))
  // "vowed to widen the operation in Syria".
  if (deed.reading.frame.type === 'AGREE' && type === 'THREATEN' && recipients.length === 0)
    recipients.push(...landsOfHarm(scene, deed).filter(one => !actors.some(other => other.code === one.code)))
  // "the army shelled quarters of its own city": the people of the place are hit.
  if (type === 'ASSAULT' && deed.isVerb && recipients.length === 0 && actors.length === 1)
    recipients.push(...peopleHit(scene, deed, actors[0]!))
  nameTheNameless(scene, deed, stand, type, actors, recipients)
  // "imposed a curfew", "arrested the head of the union": what a state does to somebody unnamed it does to its own people.
  if (type === 'COERCE' && deed.isVerb && recipients.length === 0 && actors.length === 1 && hitsOwn(scene, deed, actors[0]!.code))
    recipients.push({ ...actors[0]!, entity: null, code: `${actors[0]!.code}~people`, sector: null })
  // "a Norwegian company ended its work with Russia": the actor's own state is no recipient beside another.
  if (recipients.length > 1 && !DOMESTIC.has(type)) {
    const own = new Set(actors.map(one => stateOf(one.code)))
    const others = recipients.filter(one => !own.has(one.code))
    if (others.length > 0) recipients.splice(0, recipients.length, ...others)
  }
  // "to the Kuwaiti government and people": kind words to both are words to the state.
  if (type === 'SUPPORT' || type === 'CONCEDE' || type === 'AID' || type === 'RETREAT')
    for (const one of [...recipients])
      if (!one.code.includes('~') && /^[A-Z]{3}$/.test(one.code)) {
        const kept = recipients.filter(other => !new RegExp(`^${one.code}~(people|civilians|detainees)$`).test(other.code))
        recipients.splice(0, recipients.length, ...kept)
      }
  // "an organisation of Russian women called for the return of the soldiers": whose troops they are is their own state.
  if (type === 'REQUEST' && recipients.length === 0 && asksForTroops(scene, deed)) {
    const states = new Set(actors.map(one => (CITIZENS.test(one.code) ? stateOf(one.code) : '')))
    const [state] = states
    if (states.size === 1 && state) recipients.push({ ...actors[0]!, entity: null, code: state, sector: 'GOV' })
  }
  if (frame.isCharge) {
    // What a newspaper passes on it does not charge itself.
    const speaker = chargeBy(scene, deed).filter(one => !one.code.endsWith('~media'))
    if (speaker.length === 0) return null
    actors.splice(0, actors.length, ...speaker)
    if (recipients.some(one => speaker.some(other => other.code === one.code))) return null
  }
  // "the protests that towns of Iran see": no state takes to the streets, its people do; it may stay away from where it is asked.
  if (type === 'PROTEST' && deed.reading.frame.mode !== 'boycott')
    for (const [at, one] of actors.entries())
      if (/^[A-Z]{3}$/.test(one.code)) actors[at] = { ...one, entity: null, code: `${one.code}~protesters`, sector: null }
  if (type === 'PROTEST' && recipients.length === 0 && actors.length === 1) {
    // A crowd of a state addresses its own authorities where the text names no other.
    const own = actors[0]!
    const code = stateOf(own.code)
    if (own.code.includes('~') && code !== '') recipients.push({ ...own, entity: null, code, sector: 'GOV' })
  }
  if (
    type === 'SUPPORT' &&
    !deed.isVerb &&
    frame.id.endsWith('/back') &&
    recipients.length > 0 &&
    recipients.every(one => one.code.includes('~')) &&
    !/people|civilians|protesters/.test(recipients[0]!.code)
  )
    type = 'AID'
  // "a chill that seized relations": things hold nobody down.
  if (type === 'COERCE' && deed.isVerb && !deed.isPassive && deed.subject.length === 0 && deed.subjectFiller) {
    if (classOfHead(scene.words[deed.subjectFiller.phrase.head]!) === 'thing') return null
  }
  const told =
    enough(frame.needs['any'], type, frame.type ?? type, actors, recipients) && isTold(scene, deed, stand, stands, type, actors, recipients)
  const half = !told && isHalfTold(scene, deed, stand, type, actors, recipients)
  const pairless = !told && !half && isPairless(scene, deed, stand, type, actors, recipients)
  if (
    !told &&
    !half &&
    !pairless &&
    !(actors.length > 0 && isOpen(deed, stand, type, actors, recipients) && !isTowardsOwn(scene, deed, actors[0]!.code))
  )
    return null
  if (isPrivateTravel(scene, deed, type) || !isPolitical(scene, deed, type, actors, recipients) || isTopic(scene, deed, type)) return null
  // Whoever carries a statement on an attack has not led it.
  if (TO_THREATEN.has(type) && actors.length > 0 && actors.every(one => isPress(scene, one))) return null
  time = lookBack(scene.input, time, VERBAL.has(type) ? 'planned' : status)
  status = statusByDate(scene.input, time, status)
  const confidence = rateEvent(scene, deed, stand, type, actors, recipients, status)
  if (confidence < LEAST) return null
  const open = !told && !half && !pairless
  return {
    event: eventOf(scene, {
      trigger: {
        start: word.token.stemSpan.start,
        end: scene.words[Math.min(deed.word + deed.reading.length - 1, scene.words.length - 1)]!.token.end,
      },
      status,
      time,
      place: findWhere(scene, deed.clause, deed.chunk),
      rule: frame.id,
      confidence,
      type,
      modes,
      actors,
      recipients,
    }),
    lacks: told ? 'nothing' : half ? 'side' : pairless ? 'pair' : 'recipient',
    isReference: half && type === 'ASSAULT' && !isNewsOfViolence(scene, deed, stand),
    hidesDoer: half && isAgentless(scene, deed, stand, type, recipients),
    saysDemand: open && saysDemand(deed),
    isAside: stand.background,
    isJoint: open && isJoint(deed),
    answersTo: open ? answered(scene, deed) : null,
    condemnsDeed: (told || open) && recipients.length === 0 && condemnsDeed(scene, deed, type),
    pointsBack: open && type === 'SUPPORT' && pointsBack(scene, deed),
  }
}

/** "a Tunisian was arrested; he had arrived a year ago": somebody of a people who comes and goes visits no state for his own. */
function isPrivateTravel(scene: Scene, deed: Deed, type: PloverType): boolean {
  if ((type !== 'CONSULT' && type !== 'AGREE') || deed.reading.frame.type !== 'CONSULT' || deed.actors.length !== 1) return false
  const { start, end } = deed.actors[0]!.span
  const head = scene.words.find(
    ({ token, mention }) => mention?.start === start && token.start <= start && token.end >= Math.min(end, token.end),
  )
  if (!head || head.article || head.mention?.form !== 'description') return false
  return isAdjective(head) && head.mention.end <= head.token.end && scene.words[head.index - 1]?.kind !== 'nominal'
}

/** "in a television interview with him": a talk with the press is none of states. */
function isInterview(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  if (chunk?.kind !== 'phrase') return false
  for (let at = deed.word + deed.reading.length; at < chunk.to; at++) if (scene.words[at]!.classes.has('broadcast')) return true
  return false
}

/** "Sweden's entry to NATO: talks in Ankara": what a title names before its colon or dots is what it is about. */
function isTopic(scene: Scene, deed: Deed, type: PloverType): boolean {
  if (scene.sentence.kind !== 'title' || deed.isVerb || DOMESTIC.has(type)) return false
  const first = scene.chunks.findIndex(one => one.kind === 'phrase')
  if (deed.chunk !== first) return false
  for (let at = deed.chunk + 1; at < scene.chunks.length - 1; at++) {
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'phrase') continue
    return chunk.word.kind === 'punctuation' && TOPIC_ENDS.test(chunk.word.token.text)
  }
  return false
}

const TOPIC_ENDS = /^(:|\.\.+|\u2026)$/

/** "In June he refused ..., and that during his meeting with ...": what goes on meanwhile has the day of the deed that it frames. */
function isMeanwhile(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  return chunk?.kind === 'phrase' && chunk.slot === 'during'
}

/** "called on the Turks", said by Turkey: what is said to one's own asks nobody else. */
function isTowardsOwn(scene: Scene, deed: Deed, actor: string): boolean {
  const roles = deed.reading.frame.arguments
  return [...deed.slots].some(
    ([slot, filler]) =>
      (roles[slot] === 'asked' || roles[slot] === 'recipient' || roles[slot] === 'target') &&
      !filler.isFar &&
      scene.words[filler.phrase.head]!.kind !== 'preposition' &&
      partiesOfPhrase(scene, filler.phrase, { owners: true, victims: true }).some(one => stateOf(one.code) === actor),
  )
}

/** What is warned of is terror, or that the one warned will suffer it. */
function isWarningOfOthers(scene: Scene, deed: Deed): boolean {
  const danger = deed.slots.get('min')
  if (!danger || deed.reading.frame.arguments['min'] !== 'threatened') return false
  for (let at = danger.at; at <= danger.at + 1; at++) {
    const chunk = scene.chunks[at]
    if (chunk?.kind !== 'phrase') continue
    for (let index = chunk.from; index < chunk.to; index++)
      if (scene.words[index]!.classes.has('terrorist') || scene.deeds.get(index)?.reading.frame.id.endsWith('/undergo')) return true
  }
  return false
}

/** Within the phrase a noun of prospects holds the deed's noun. */
function isField(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  if (chunk?.kind !== 'phrase') return false
  const phrase = [chunk, ...chunk.joined].find(one => deed.word >= one.from && deed.word < one.to) ?? chunk
  for (let at = phrase.from; at < deed.word; at++) if (scene.words[at]!.classes.has('prospect')) return chunk.slot === null
  return false
}

/** What is promised, wished or agreed on, through the nouns that hold it. */
function promisedDeed(scene: Scene, deed: Deed): Deed | null {
  for (const [slot, filler] of deed.slots) {
    if (deed.reading.frame.arguments[slot] !== 'promised') continue
    const inner = innerDeed(scene, filler)
    if (inner) return finalDeed(scene, inner)
  }
  return null
}

/** It is an act of force or pressure. */
function isHarmPromised(scene: Scene, deed: Deed): boolean {
  // What is consented to or allowed is another's act.
  const promises =
    deed.actors.length === 1 &&
    !LEAVE.test(deed.reading.frame.id) &&
    (deed.reading.marker === 'bi' || (deed.slots.has('bi') && deed.reading.frame.arguments['bi'] === 'promised'))
  const type = promises ? promisedDeed(scene, deed)?.reading.frame.type : undefined
  return type === 'ASSAULT' || type === 'COERCE' || type === 'SANCTION'
}

/** Frames of leave given to another. */
const LEAVE = /\/agree\/allow/

/** The land in which it is to be done. */
function landsOfHarm(scene: Scene, deed: Deed): Party[] {
  const where = promisedDeed(scene, deed)?.slots.get('fi')
  return where ? partiesOfPhrase(scene, where.phrase, { places: true }) : []
}

/** "talked with the King about terrorism, the group X above all": bodies talk to bodies, bands of no state are what they talk of. */
const isTalkedOf = (party: Party, all: readonly Party[], type: PloverType): boolean =>
  (type === 'CONSULT' || type === 'AGREE' || type === 'COOPERATE') &&
  party.code.startsWith('~') &&
  new Set(all.map(one => stateOf(one.code)).filter(code => code !== '')).size > 1

/** A passive participle of signing describes the noun. */
function isSigned(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  if (chunk?.kind !== 'phrase') return false
  for (let at = deed.word + 1; at < chunk.to && at <= deed.word + 4; at++)
    if (
      scene.words[at]!.readings.some(
        one => one.shape === 'passive' && one.frame.type === 'SUPPORT' && one.frame.arguments['object'] === 'treaty',
      )
    )
      return true
  return false
}

const WILLED: ReadonlySet<PloverType> = new Set(['AGREE', 'SUPPORT', 'COOPERATE', 'AID', 'CONSULT', 'CONCEDE', 'RETREAT'])

/**
 * "we will not take part", "Astana does not intend to recognise": a party that rules out for itself what would be friendly rejects it. What one
 * party foretells of another ("Tehran will never sign") is no act.
 */
function willNot(scene: Scene, deed: Deed, stand: Stand): boolean {
  if (!WILLED.has(deed.reading.frame.type ?? 'ASSAULT') || deed.actors.length === 0) return false
  const { clause } = stand
  const ruledOut = deed.isVerb
    ? clause.negation?.functions.includes('negation:future') === true
    : stand.governor?.reading.frame.effect === 'plans' && stand.governor.actors.length > 0
  if (!ruledOut) return false
  return clause.kind === 'main' ? !isForetold(scene, deed) : isOwnWord(scene, deed)
}

/** What one party says of another's will. */
const isForetold = (scene: Scene, deed: Deed): boolean => chargeBy(scene, deed).length > 0 && !isOwnWord(scene, deed)

/** What a party says of itself. */
const isOwnWord = (scene: Scene, deed: Deed): boolean =>
  chargeBy(scene, deed).some(one => deed.actors.some(other => stateOf(one.code) !== '' && stateOf(one.code) === stateOf(other.code)))

/** "is studying sanctions against", "weighs decisions to expel": through operators up to a verb of weighing. */
function isWeighed(deed: Deed, stands: ReadonlyMap<Deed, Stand>): boolean {
  let at: Deed | null = deed
  for (let depth = 0; at && depth < 4; depth++) {
    const up: Deed | null = stands.get(at)?.governor ?? null
    if (up?.reading.tags.has('weighs')) return up.isVerb && stands.get(up)?.level === 'asserted' && up.actors.length > 0
    if (up && up.reading.frame.type !== null) return false
    at = up
  }
  return false
}

/** Who says so: the speaker of the quotation around a deed, or the subject of the clause that it is the content of. */
function chargeBy(scene: Scene, deed: Deed): Party[] {
  const quoted = speakerAt(scene, scene.words[deed.word]!.token.start)
  if (quoted.length > 0) return quoted
  if (deed.clause.kind !== 'complement' || deed.clause.parent < 0) return []
  return subjectOfClause(scene, scene.clauses[deed.clause.parent]!)
}

/** Persons without a state of their own are of the land where the deed took place, or of none ("gunmen killed two civilians in Baghdad"). */
function nameTheNameless(scene: Scene, deed: Deed, stand: Stand, type: PloverType, actors: Party[], recipients: Party[]): void {
  if (type !== 'ASSAULT' && type !== 'PROTEST' && type !== 'COERCE') return
  const home = type === 'COERCE' ? stateOf(actors[0]?.code ?? '') : ''
  const land = (): string => findWhere(scene, deed.clause, deed.chunk)?.code ?? home
  const name = (list: Party[], filler: Filler | null | undefined): void => {
    if (list.length > 0 || !filler) return
    const head = countedHead(scene, filler)
    const kind = classOfHead(head)
    const span = { start: head.token.stemSpan.start, end: head.token.end }

    const owner = list === recipients && type === 'ASSAULT' && head.pronoun ? whoseMen(scene, deed, stand, head) : null
    if (owner && (kind === 'soldier' || kind === 'fighter')) {
      list.push({ ...owner, span })
      return
    }
    if (kind === 'soldier' && list === recipients && type === 'ASSAULT') {
      // Soldiers and policemen without a state are those of the land, as victims.
      const state = land()
      if (state !== '') list.push({ entity: null, code: state, sector: 'MIL', span })
      return
    }
    if (kind !== 'person' && kind !== 'fighter') return
    const slug = type === 'PROTEST' ? 'protesters' : kind === 'person' ? 'people' : 'militants'
    const place = kind === 'fighter' && type === 'ASSAULT' ? '' : land()
    // Whom an army strikes in a place may be of another state than its own: the land says nothing then.
    const state = type === 'ASSAULT' && list === recipients && actors.some(one => one.code === place) ? '' : place
    list.push({ entity: null, code: `${state}~${slug}`, sector: null, span })
  }
  const subjectRole = deed.reading.frame.arguments['subject']
  if (type !== 'COERCE' && (subjectRole === 'actor' || subjectRole === 'crowd')) name(actors, deed.subjectFiller)
  if (type !== 'PROTEST') name(recipients, subjectRole === 'victim' ? deed.subjectFiller : sufferer(scene, deed))
  if (type === 'PROTEST' && actors.length === 0 && stand.level === 'asserted') {
    // "demonstrations broke out in Khartoum", "the protesters staged a sit-in", "Turkey saw demonstrations".
    const { governor } = stand
    if (!deed.isVerb) name(actors, governor?.subjectFiller)
    const seen = governor?.reading.frame.id.endsWith('/witness') ? stateOf(governor.subject[0]?.code ?? '') : ''
    const state = seen === '' ? land() : seen
    const { start, end } = scene.words[deed.word]!.token
    // "a demonstration set out from the suburb": the noun is no crowd, but there is one.
    const isReal = state !== '' && !deed.isVerb ? true : isBrokenOut(scene, deed, stand)
    if (actors.length === 0 && isReal) actors.push({ entity: null, code: `${state}~protesters`, sector: null, span: { start, end } })
  }
}

/** "the army announced the death of two of its soldiers", "said that seven of its men were killed": those of whoever says so. */
function whoseMen(scene: Scene, deed: Deed, stand: Stand, head: Word): Party | null {
  const { clause } = deed
  const said =
    stand.governor && stand.governor.subject.length > 0
      ? stand.governor.subject
      : clause.kind === 'complement' && clause.parent >= 0
        ? subjectOfClause(scene, scene.clauses[clause.parent]!)
        : []
  const own = partiesOfPronoun(scene, head)
  const [party, other] = own.length > 0 ? own : said
  return party && !other && !party.code.endsWith('~speaker') ? party : null
}

/** Nouns of protest that a verb of happening or holding has for its subject or object: somebody protests, whoever and wherever it is. */
function isBrokenOut(scene: Scene, deed: Deed, { governor, background }: Stand): boolean {
  if (background || deed.clause.kind === 'relative') return false
  if (deed.isVerb) return deed.reading.frame.id.endsWith('/spread') && scene.words[deed.word]!.features.tense === 'past'
  return governor?.reading.frame.effect === 'performs' && scene.words[governor.word]!.features.tense === 'past'
}

/** Pressure that falls on those under one's own rule unless the sentence names others. */
const AT_HOME = /\/(emergency|arrest|lay-hands|detain-more|repress|strip|ban-outing|ban-group)$/

/** No other state or group is named near a deed that a state does at home. */
function hitsOwn(scene: Scene, deed: Deed, actor: string): boolean {
  if (!AT_HOME.test(deed.reading.frame.id) || !/^[A-Z]{3}$/.test(actor) || !deed.slots.has('object')) return false
  return scene.mentions.every(({ code }) => !code || stateOf(code) === actor || (!code.includes('~') && code.length !== 3))
}

/** The people of a place that a state strikes in its own land. */
function peopleHit(scene: Scene, deed: Deed, actor: Party): Party[] {
  const roles = deed.reading.frame.arguments
  // "dropped barrels on houses in a suburb": what is struck stands behind "on".
  const object = roles['object'] === 'victim' ? deed.slots.get('object') : roles['ala'] === 'victim' ? deed.slots.get('ala') : undefined
  if (!object || !/^[A-Z]{3}$/.test(actor.code)) return []
  const { classes } = scene.words[object.phrase.head]!
  if (!classes.has('place-noun') && !classes.has('asset')) return []
  const own = partiesFor(scene, object, 'victim').find(one => one.code === actor.code)
  return own ? [{ ...own, entity: null, code: `${actor.code}~people`, sector: null }] : []
}

/** "laid hands on five journalists": whoever stands where the victim does, behind a preposition or not. */
function sufferer(scene: Scene, deed: Deed): Filler | undefined {
  const roles = deed.reading.frame.arguments
  const object = deed.slots.get('object')
  if (roles['object'] !== 'ignored') return object
  for (const [slot, filler] of deed.slots) if (roles[slot] === 'victim' || roles[slot] === 'recipient') return filler
  return (object && innerDeed(scene, object)?.slots.get('object')) ?? object
}

/** What is counted stands for the count: "five people", "three of the soldiers". */
function countedHead(scene: Scene, filler: Filler): Word {
  const { phrase } = filler
  const head = scene.words[phrase.head]!
  const counts = (word: Word): boolean => word.token.kind === 'number' || word.token.pos === 'NUM' || word.classes.has('quantity')
  if (!counts(head)) return head
  for (let at = phrase.head + 1; at < Math.min(phrase.to, phrase.head + 4); at++) if (!counts(scene.words[at]!)) return scene.words[at]!
  const next = scene.chunks[filler.at + 1]
  return next?.kind === 'phrase' && next.slot === 'min' ? scene.words[next.head]! : head
}

function distinct(parties: readonly Party[]): Party[] {
  const list: Party[] = []
  for (const party of parties) addParty(list, party)
  return list
}

function enough(
  need: string | undefined,
  type: PloverType,
  base: PloverType,
  actors: readonly Party[],
  recipients: readonly Party[],
): boolean {
  const all = new Set([...actors, ...recipients].map(one => one.code)).size
  if (need === 'concluded' || need === 'two-parties' || base === 'CONSULT' || base === 'COOPERATE') return all >= 2
  if (base === 'AID' || base === 'SANCTION') return actors.length > 0 && recipients.length > 0
  if (HARM.has(type)) return all >= 1 || type === 'ASSAULT'
  if (base === 'SUPPORT' || base === 'AGREE' || base === 'REQUEST' || base === 'THREATEN') return actors.length > 0
  return actors.length > 0
}

/** More than so many act as a group, each with dealings of its own. */
const MOST_TOGETHER = 3

/** An act towards a party that the sentence does not name, by one that it does: the report may say who is meant. */
function isOpen(deed: Deed, stand: Stand, type: PloverType, actors: readonly Party[], recipients: readonly Party[]): boolean {
  if (!VERBAL.has(type) || recipients.length > 0 || stand.background) return false
  if (type === 'AGREE' && deed.reading.frame.type === 'AGREE' && deed.reading.frame.needs['any'] === 'two-parties') return false
  if (actors.length === 0 || actors.length > MOST_TOGETHER || actors.some(one => one.code.includes('~'))) return false
  if (deed.reading.frame.isCharge) return true
  return stand.level === 'asserted' && (deed.isVerb || stand.governor?.reading.frame.effect === 'performs')
}

/** What is condemned is a deed named by its noun alone: "this crime", "the attack", "the massacres". */
function condemnsDeed(scene: Scene, deed: Deed, type: PloverType): boolean {
  if (type !== 'ACCUSE') return false
  for (const [slot, filler] of deed.slots) {
    if (deed.reading.frame.arguments[slot] !== 'target') continue
    const head = scene.words[filler.phrase.head]!
    const points = scene.words[filler.phrase.from]!.kind === 'demonstrative'
    const inner = innerDeed(scene, filler)
    if ((points || head.article) && inner && (HARM.has(inner.reading.frame.type ?? 'AGREE') || points)) return true
    if (points && head.article && head.mention === null) return true
  }
  return false
}

/** "welcomed the decision", "praised this step": a step that is known from before and named by its noun alone. */
function pointsBack(scene: Scene, deed: Deed): boolean {
  if (!deed.isVerb) return false
  for (const [slot, filler] of deed.slots) {
    if (deed.reading.frame.arguments[slot] !== 'target') continue
    const { phrase } = filler
    const head = scene.words[phrase.head]!
    const next = scene.chunks[filler.at + 1]
    if (!head.article || head.mention !== null || !head.classes.has('step') || phrase.joined.length > 0) return false
    // "the decision that", "the proposal of": what follows says whose it is.
    return !(next?.kind === 'mark' && next.word.kind === 'relative')
  }
  return false
}

/** "denied these accusations": the kind of act that an act of speech answers. */
function answered(scene: Scene, deed: Deed): PloverType | null {
  if (deed.reading.frame.type === 'REJECT' && pointsAtThat(scene, deed))
    return deed.reading.frame.id.endsWith('/deny') ? 'ACCUSE' : 'REQUEST'
  for (const [slot, filler] of deed.slots) {
    if (deed.reading.frame.arguments[slot] !== 'refused') continue
    const inner = innerDeed(scene, filler)
    if (inner && ANSWERED.has(inner.reading.frame.type ?? 'AGREE')) return inner.reading.frame.type
  }
  return null
}

const ANSWERED: ReadonlySet<PloverType> = new Set(['ACCUSE', 'REQUEST', 'THREATEN'])

/** A verb of calling on somebody that says for what. */
function saysDemand(deed: Deed): boolean {
  const roles = deed.reading.frame.arguments
  return deed.isVerb && roles['object'] === 'asked' && [...deed.slots.keys()].some(slot => roles[slot] === 'demanded')
}

/** "The president warned Congress against refusing the deal": whom a verb is said or done to is of the actor's own state, and nobody else is. */
function isAmongOwn(scene: Scene, deed: Deed): boolean {
  const object = deed.slots.get('object')
  if (!deed.isVerb || !object || deed.actors.length === 0 || !TO_OTHERS.has(deed.reading.frame.arguments['object'] ?? '')) return false
  const own = partiesOfPhrase(scene, object.phrase, {})
  const isOwn = (code: string): boolean => /^[A-Z]{3}$/.test(code) && deed.actors.every(other => stateOf(other.code) === code)
  // "mothers of soldiers called on the government to end the war": what citizens ask of their own state about a war is a matter of states.
  if (deed.reading.frame.type === 'REQUEST' && deed.actors.every(one => one.code.includes('~')) && asksAboutWar(scene, deed)) return false
  return own.length > 0 && own.every(one => isOwn(one.code))
}

/** What is demanded names an act of war, or that it end, or another state right behind it ("the recognition of Palestine"). */
function asksAboutWar(scene: Scene, deed: Deed): boolean {
  const own = new Set(deed.actors.map(one => stateOf(one.code)))
  return [...deed.slots].some(([slot, { phrase, at }]) => {
    if (deed.reading.frame.arguments[slot] !== 'demanded') return false
    const next = scene.chunks[at + 1]
    const to = next?.kind === 'phrase' && next.slot !== null ? next.to : phrase.to
    return scene.words
      .slice(phrase.from, to)
      .some(
        ({ readings, mention }) =>
          readings.some(one => WARLIKE.has(one.frame.type ?? 'AGREE')) ||
          (mention?.code !== undefined && mention.code !== null && stateOf(mention.code) !== '' && !own.has(stateOf(mention.code))),
      )
  })
}

/** Private persons and what they gather in. */
const CITIZENS = /~(people|associations|women|families|activists|students|unions|lawyers|artists|academics|experts)$/

/** What is demanded is that soldiers come home. */
const asksForTroops = (scene: Scene, deed: Deed): boolean =>
  [...deed.slots].some(
    ([slot, filler]) =>
      deed.reading.frame.arguments[slot] === 'demanded' &&
      [filler.phrase, ...filler.phrase.joined].some(one =>
        scene.words.slice(one.from, one.to).some(word => word.classes.has('forces') && word.mention === null),
      ),
  )

const WARLIKE: ReadonlySet<PloverType> = new Set(['ASSAULT', 'RETREAT', 'MOBILIZE'])

const TO_OTHERS: ReadonlySet<string> = new Set(['recipient', 'asked', 'target', 'addressed'])

const PRESS: ReadonlySet<string> = new Set(['agency', 'publication'])
const isPress = (scene: Scene, { entity }: Party): boolean => entity !== null && PRESS.has(scene.input.entities.get(entity)?.kind ?? '')

/** Signing, concluding, meeting: two do it together. */
function isJoint(deed: Deed): boolean {
  const roles = deed.reading.frame.arguments
  return roles['object'] === 'treaty' && Object.values(roles).includes('partner')
}

/** A noun of attack that a person or title performs. */
function isAttackInWords(scene: Scene, deed: Deed, { governor }: Stand): boolean {
  if (deed.isVerb || !deed.reading.frame.id.endsWith('/assault/attack') || deed.slots.get('ala') === undefined) return false
  if (governor?.reading.frame.effect !== 'performs' || !governor.subjectFiller) return false
  const head = scene.words[governor.subjectFiller.phrase.head]!
  const kind = classOfHead(head)
  if (kind === 'soldier' || kind === 'fighter' || head.classes.has('armed') || head.features.number === 'plural') return false
  return meetsNeed(scene, 'speaker', governor.subjectFiller)
}

/** A noun of agreeing that says on what. */
function isAgreedOn(deed: Deed): boolean {
  const roles = deed.reading.frame.arguments
  return !deed.isVerb && Object.values(roles).includes('partner') && [...deed.slots.keys()].some(slot => roles[slot] === 'promised')
}

/** "agreements were signed", "talks were held": a deed of two that took place, with neither named. */
function isPairless(
  scene: Scene,
  deed: Deed,
  stand: Stand,
  type: PloverType,
  actors: readonly Party[],
  recipients: readonly Party[],
): boolean {
  if (actors.length > 0 || recipients.length > 0 || stand.level !== 'asserted' || stand.background || scene.sentence.kind !== 'paragraph')
    return false
  if (deed.clause.kind !== 'main' && deed.clause.kind !== 'complement') return false
  if (type !== 'CONSULT' && !isJoint(deed) && !isAgreedOn(deed)) return false
  return deed.isVerb ? deed.isPassive : stand.governor?.isVerb === true && stand.governor.reading.frame.effect === 'performs'
}

/** Penalties that were imposed on somebody by nobody named. */
function isAgentless(scene: Scene, deed: Deed, stand: Stand, type: PloverType, recipients: readonly Party[]): boolean {
  if (type !== 'SANCTION' || recipients.length === 0 || (stand.level !== 'asserted' && stand.level !== 'presupposed')) return false
  const object = deed.slots.get('object')
  return object !== undefined && has(scene, object, 'penalty') && (deed.isPassive || (!deed.isVerb && deed.reading.shape !== 'noun'))
}

/** One side of a deed that has two: another sentence may name the other. */
function isHalfTold(
  scene: Scene,
  deed: Deed,
  stand: Stand,
  type: PloverType,
  actors: readonly Party[],
  recipients: readonly Party[],
): boolean {
  if (!TWO_SIDED.has(type) || (stand.level !== 'asserted' && stand.level !== 'presupposed')) return false
  if (actors.length > 0 === recipients.length > 0) return false
  return !(type === 'ASSAULT' && frameIsFigurative(scene, deed))
}

/** Events that a text tells whole enough: acts towards a party name it, and nouns of violence name both sides. */
function isTold(
  scene: Scene,
  deed: Deed,
  stand: Stand,
  stands: ReadonlyMap<Deed, Stand>,
  type: PloverType,
  actors: readonly Party[],
  recipients: readonly Party[],
): boolean {
  if ((type === 'ASSAULT' || type === 'MOBILIZE') && frameIsFigurative(scene, deed)) return false
  if (type === 'ASSAULT') return tellsViolence(scene, deed, stand, stands, actors, recipients, statusByTense(scene, deed, stand))
  // "the demonstrations", "demonstrations of 1998": known from before, or long past.
  if (type === 'PROTEST' && !deed.isVerb && deed.reading.shape === 'noun' && scene.words[deed.word]!.article && !isHeld(stand)) return false
  if (
    type === 'PROTEST' &&
    recipients.every(one => actors.some(other => stateOf(other.code) === stateOf(one.code))) &&
    isHistory(scene, deed)
  )
    return false
  // "the protesters who had gathered": a reference to what is told elsewhere.
  if (type === 'PROTEST' && deed.isVerb && stand.background && deed.subjectBy === 'antecedent') return false
  if (recipients.length > 0 || (actors.length > 1 && !ADDRESSED.has(type) && !(actors.length > MOST_TOGETHER && isVow(deed)))) {
    if (HARM.has(type) && !deed.isVerb && actors.length === 0)
      return stand.level === 'asserted' || (type !== 'COERCE' && deed.reading.frame.arguments['object'] === 'victim')
    return true
  }
  switch (type) {
    case 'MOBILIZE':
    case 'PROTEST':
      return true
    case 'ACCUSE':
      // "Moscow and Kyiv traded accusations": each is both sides.
      if (actors.length > 1 && deed.reading.tags.has('mutual')) return true
      return [...deed.slots].some(
        ([slot, filler]) => deed.reading.frame.arguments[slot] === 'target' && innerDeed(scene, filler)?.reading.frame.type === 'ASSAULT',
      )
    // "called on the international community": an appeal to everybody has no recipient.
    case 'REQUEST': {
      const asked = deed.slots.get('object')
      return deed.isVerb && asked !== undefined && has(scene, asked, 'everyone')
    }
    // "takes no part in the Western sanctions": what is refused is said, those who ask for it have no code.
    case 'REJECT':
      return deed.isVerb && deed.reading.tags.has('negated-only') && deed.slots.has('object')
    case 'RETREAT':
      // Whoever gives up his post or his arms does so towards nobody.
      return deed.reading.frame.mode === 'release' ? deed.slots.has('object') : GIVEN_UP.has(deed.reading.frame.mode ?? '')
    case 'COERCE':
      return deed.isVerb && deed.slots.has('object')
    default:
      return false
  }
}

/** "the parties vowed to stand by the treaty": what several promise somebody else is no agreement among them. */
const isVow = ({ reading, isVerb }: Deed): boolean =>
  isVerb && reading.frame.type === 'AGREE' && reading.marker === 'bi' && !Object.values(reading.frame.arguments).includes('partner')

/** A verb of taking place, going on or doing holds the noun. */
const isHeld = ({ governor }: Stand): boolean => governor?.isVerb === true && governor.reading.frame.effect === 'performs'

const GIVEN_UP: ReadonlySet<string> = new Set(['resign', 'disarm'])

const PAPER = ['penalty', 'agreement', 'resolution', 'meeting', 'complaint', 'project', 'aid']

/** "a trade war", "a media campaign": violence in a manner of speaking. */
function frameIsFigurative(scene: Scene, deed: Deed): boolean {
  // "sanctions that target ...", "the plan strikes at ...".
  if (deed.isVerb) {
    const doer = deed.subjectFiller ? scene.words[deed.subjectFiller.phrase.head]! : null
    return doer !== null && !ARMED.some(name => doer.classes.has(name)) && PAPER.some(name => doer.classes.has(name))
  }
  for (let at = deed.word + 1; at <= deed.word + 2; at++) {
    const word = scene.words[at]
    if (word?.kind !== 'nominal') break
    if (word.classes.has('figurative')) return true
  }
  return false
}

/** Forces and what they strike with, though some of it may be given as help too. */
const ARMED = ['forces', 'asset', 'fire', 'weapon', 'bomb']

const FOREIGN = new Set(['sport', 'culture'])

/** Sport, culture and the affairs of one state with itself are left out, unless there is violence, protest or repression. */
function isPolitical(scene: Scene, deed: Deed, type: PloverType, actors: readonly Party[], recipients: readonly Party[]): boolean {
  const states = new Set([...actors, ...recipients].map(one => stateOf(one.code)))
  const all = [...actors, ...recipients]
  if (!DOMESTIC.has(type) && states.size === 1 && all.length > 1) {
    const groups = all.filter(one => one.code.includes('~')).length
    // "the prisoners called on their people": groups of one state among themselves.
    if (groups === 0 || (type === 'REQUEST' && groups === all.length)) return false
  }
  // A court that sentences its own people is no matter of states.
  if (type === 'SANCTION' && states.size === 1 && all.length > 1 && deed.reading.frame.arguments['subject'] === 'court') return false
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (chunk.kind !== 'phrase') continue
    for (let index = chunk.from; index < chunk.to; index++)
      if (index !== chunk.head || !isFixedPart(deed, at))
        for (const name of scene.words[index]!.classes) if (FOREIGN.has(name)) return false
  }
  if (type === 'ASSAULT' && hasAccident(scene, deed)) return false
  // A prayer is no demand.
  if (type === 'REQUEST' && [...deed.slots.values()].some(one => has(scene, one, 'deity'))) return false
  return true
}

/** "a main player in the transport of oil": the fixed part of an idiom is meant otherwise. */
const isFixedPart = ({ slots, reading }: Deed, at: number): boolean =>
  [...slots].some(([slot, filler]) => filler.at === at && reading.frame.needs[slot]?.includes('#') === true)

function hasAccident(scene: Scene, deed: Deed): boolean {
  let [accident, weapon] = [false, false]
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (chunk.kind !== 'phrase') continue
    for (let index = chunk.from; index < chunk.to; index++) {
      const { classes } = scene.words[index]!
      if (classes.has('mishap')) return true
      if (classes.has('weapon')) weapon = true
      if (classes.has('accident')) accident = true
    }
  }
  return accident && !weapon
}

/** So many words may stand between a word of reminding and its complementiser. */
const REMINDER = 5

/** "his last visit", "the former agreement": set apart from the one that the news is about. */
function isBygone(scene: Scene, deed: Deed): boolean {
  if (deed.isVerb) return false
  const chunk = scene.chunks[deed.chunk]
  if (chunk?.kind !== 'phrase') return false
  return [deed.word - 1, deed.word + 1].some(at => at >= chunk.from && at < chunk.to && scene.words[at]!.classes.has('bygone'))
}

const WITHIN: ReadonlySet<string | null> = new Set(['during', 'fi'])

/** "in the last few years", "over past decades": a stretch of time that has no date, of which the news is no part. */
function isLongSpan(scene: Scene, clause: Clause): boolean {
  return clause.chunks.some(at => {
    const chunk = scene.chunks[at]!
    if (chunk.kind !== 'phrase' || !WITHIN.has(chunk.slot) || !scene.words[chunk.head]!.classes.has('long-span')) return false
    return scene.words.slice(chunk.head + 1, chunk.to).some(word => word.classes.has('past-span'))
  })
}

/** "the protests are going on": a predicate behind a noun and its phrase. */
function isContinuing(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  const next = scene.chunks[deed.chunk + 1]
  if (deed.isVerb || chunk?.kind !== 'phrase' || next?.kind !== 'phrase' || next.slot !== null) return false
  const word = scene.words[next.head]!
  return word.classes.has('continuing') && !word.article
}

/** "Algeria backs the movement": what a verb that lasts says of a party in the present goes on; a step is backed once. */
function isLasting(scene: Scene, deed: Deed): boolean {
  const object = deed.slots.get('object')
  if (object === undefined || !deed.reading.tags.has('lasting')) return false
  return deed.reading.frame.type === 'AGREE' || scene.words[object.phrase.head]!.mention !== null
}

/** "a meeting that brought them together": the clause tells the deed that it describes, whenever that was. */
function describesDeed(scene: Scene, clause: Clause): boolean {
  const lead = scene.chunks[clause.antecedent]
  return lead?.kind === 'phrase' && scene.words[lead.head]!.classes.has('meeting-noun')
}

/** "after it had frozen its membership": what came before the news of the sentence. */
function followsAfter(scene: Scene, clause: Clause): boolean {
  const opener = scene.chunks[clause.opener]
  if (clause.kind === 'subordinate') return opener?.kind === 'mark' && opener.word.functions.includes('after-subordinator')
  const before = scene.chunks[clause.opener - 1]
  return (
    clause.kind === 'complement' &&
    before?.kind === 'mark' &&
    before.word.kind === 'preposition' &&
    (before.word.slot === 'after' || before.word.slot === 'since')
  )
}

/** "..., where he is on a visit": what a clause of place or company tells in the present goes on; "when he visits" lies ahead. */
function goesOnBeside(scene: Scene, clause: Clause): boolean {
  const opener = scene.chunks[clause.opener]
  return clause.kind === 'subordinate' && opener?.kind === 'mark' && opener.word.functions.includes('while-subordinator')
}

/** A sentence that opens as a reminder ("it is recalled that", "it is worth mentioning that"), as far as its first complement goes. */
function isReminder(scene: Scene, clause: Clause): boolean {
  if (clause.kind !== 'complement' && clause.coordinated < 0) return false
  const at = scene.words.findIndex(word => word.token.kind === 'word')
  if (at < 0 || !scene.words[at]!.functions.includes('reminder')) return false
  const that = scene.words.findIndex((word, index) => index > at && index <= at + REMINDER && word.token.pos === 'SCONJ')
  if (that < 0) return false
  // Whoever is named before the complementiser does the mentioning.
  const [from, to] = [scene.words[at]!.token.end, scene.words[that]!.token.start]
  return !scene.mentions.some(mention => mention.start >= from && mention.end <= to)
}

const isOngoing = (clause: Clause): boolean => clause.auxiliary?.functions.some(name => name.startsWith('ongoing')) === true

/** Tense to status: reports say what happened in the past, titles in the present; "was doing" and "had done" look back. */
export function statusByTense(scene: Scene, deed: Deed, stand: Stand): Status {
  const { clause } = stand
  const type = deed.reading.frame.type!
  const mark = clause.verb >= 0 ? scene.chunks[clause.verb] : undefined
  const verb = mark?.kind === 'mark' ? mark.word : null
  if (stand.background && stand.level === 'presupposed') return 'recalled'
  if (followsAfter(scene, clause) || isBygone(scene, deed)) return 'recalled'
  if (isContinuing(scene, deed)) return 'ongoing'
  // What describes somebody or something is older than the news; what a paper says is the news.
  if (
    clause.kind === 'relative' &&
    verb?.features.tense === 'past' &&
    (deed.isVerb || (stand.governor?.isVerb === true && stand.governor.clause === clause && stand.governor.subjectBy !== 'issuer')) &&
    deed.subjectBy !== 'issuer' &&
    !describesDeed(scene, clause)
  )
    return 'recalled'
  // A vow of retaliation is itself the act.
  if (type === 'THREATEN' && clause.future) return 'happened'
  for (let at = clause; at.kind === 'complement' && at.parent >= 0; ) {
    at = scene.clauses[at.parent]!
    if (at.auxiliary && at.auxiliary.features.tense !== 'present' && !isOngoing(at)) return 'recalled'
  }
  // "It is recalled that" opens what the reader may have forgotten.
  if (verb?.features.tense === 'past' && isReminder(scene, clause)) return 'recalled'
  if (clause.future) return 'planned'
  if (clause.auxiliary) {
    if (isOngoing(clause)) return 'ongoing'
    // "was (then) visiting": the past of being puts even a present behind it into the past.
    const isPast = clause.auxiliary.features.tense !== 'present'
    if (isPast && (verb?.features.tense !== 'present' || clause.auxiliary.functions.includes('being'))) return 'recalled'
  }
  // "The minister had met his counterpart and asked him": the pluperfect holds for what is joined on.
  const joined = clause.coordinated >= 0 && verb?.features.tense === 'past' ? scene.clauses[clause.coordinated]! : null
  if (joined?.auxiliary && joined.kind === clause.kind && joined.auxiliary.features.tense === 'past' && !isOngoing(joined))
    return 'recalled'
  if ((verb === null || verb.features.tense === 'past') && isLongSpan(scene, clause)) return 'recalled'
  if (!deed.isVerb && stand.governor === null) return 'happened'
  // "the two telephoned each other" (past) is written like "(she) telephones".
  const isPresent = verb?.features.tense === 'present' && !(deed.isVerb && verb.index === deed.word && deed.reading.shape === 'past')
  if (isPresent && isLasting(scene, deed)) return 'ongoing'
  if (isPresent && scene.sentence.kind === 'paragraph') {
    if (VERBAL.has(type)) return 'happened'
    // "says that the two sides are holding talks" tells of today, "the minister meets ..." at the head of a sentence of what is to come.
    if (type === 'CONSULT')
      return clause.kind === 'relative' ||
        goesOnBeside(scene, clause) ||
        (clause.kind === 'complement' && findWhen(scene, clause, deed.word) === null)
        ? 'ongoing'
        : 'planned'
    return 'ongoing'
  }
  return 'happened'
}
