import { isStateCode, stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { Status } from '../../schema/statement.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { distinctParties, othersThan, shareParty } from '../parties/add-party.js'
import { classOfHead } from '../parties/class-of-head.js'
import type { Stand } from '../standing/stand.js'
import { asksForTroops, CITIZENS, isAmongOwn, isTowardsOwn } from './among-own.js'
import { type Draft, eventOf } from './draft.js'
import { findWhen, liesAhead, lookBack, statusByDate } from './find-when.js'
import { findWhere } from './find-where.js'
import { isPolitical, isPress, isPrivateTravel } from './is-political.js'
import { hasEnoughParties, isTold } from './is-told.js'
import { isBygone, isMeanwhile } from './looks-back.js'
import { nameTheNameless } from './name-the-nameless.js'
import { isHarmPromised, landsOfHarm } from './promised-harm.js'
import { rateEvent } from './rate-event.js'
import { answeredType, condemnsDeed, pointsBack, saysDemand } from './refers-back.js'
import { isAttackInWords, isSigned } from './says-more.js'
import { statusByTense } from './status-by-tense.js'
import { hitsOwn, peopleHit } from './struck-at-home.js'
import { isField, isInterview, isTalkedOf, isTopic, isVenue, isWarningOfOthers } from './talked-about.js'
import { isNewsOfViolence } from './tells-violence.js'
import { DOMESTIC, TO_AGREE, TO_THREATEN, VERBAL } from './type-groups.js'
import { isAgentless, isHalfTold, isJoint, isOpen, isPairless } from './what-is-lacking.js'
import { isForetold, whoSays } from './who-says.js'
import { isWeighed, willNot } from './will-not.js'

export function tellEvent(scene: Scene, deed: Deed, stand: Stand, stands: ReadonlyMap<Deed, Stand>): Draft | null {
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
  // "had said that it would supply": what was to come then was no more than said.
  const wasToCome = status === 'recalled' && stand.clause.future && deed.isVerb && stand.clause === deed.clause
  if (wasToCome && TO_AGREE.has(type)) {
    type = 'AGREE'
    modes = []
  }
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
  const actors = distinctParties(deed.actors).filter(one => !isTalkedOf(one, deed.actors, kind) && !isVenue(deed, one))
  const recipients: Party[] = othersThan(distinctParties(deed.recipients), actors)
  // "vowed to widen the operation in Syria".
  if (deed.reading.frame.type === 'AGREE' && type === 'THREATEN' && recipients.length === 0)
    recipients.push(...othersThan(landsOfHarm(scene, deed), actors))
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
      if (!one.code.includes('~') && isStateCode(one.code)) {
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
    const speaker = whoSays(scene, deed).filter(one => !one.code.endsWith('~media'))
    if (speaker.length === 0) return null
    actors.splice(0, actors.length, ...speaker)
    if (shareParty(recipients, speaker)) return null
  }
  // "the protests that towns of Iran see": no state takes to the streets, its people do; it may stay away from where it is asked.
  if (type === 'PROTEST' && deed.reading.frame.mode !== 'boycott')
    for (const [at, one] of actors.entries())
      if (isStateCode(one.code)) actors[at] = { ...one, entity: null, code: `${one.code}~protesters`, sector: null }
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
    hasEnoughParties(frame.needs['any'], type, frame.type ?? type, actors, recipients) &&
    isTold(scene, deed, stand, stands, type, actors, recipients)
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
    answersTo: open ? answeredType(scene, deed) : null,
    condemnsDeed: (told || open) && recipients.length === 0 && condemnsDeed(scene, deed, type),
    pointsBack: open && type === 'SUPPORT' && pointsBack(scene, deed),
  }
}

/** Less sure than this, nothing is told. */
const LEAST = 0.1
