import type { PloverType } from '../../schema/plover.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { classOfHead } from '../parties/class-of-head.js'
import type { Stand } from '../standing/stand.js'
import { isTowardsOwn } from './among-own.js'
import { type Draft, eventOf } from './draft.js'
import { lookBack, statusByDate } from './find-when.js'
import { findWhere } from './find-where.js'
import { isPolitical, isPress, isPrivateTravel } from './is-political.js'
import { hasEnoughParties, isTold } from './is-told.js'
import { rateEvent } from './rate-event.js'
import { answeredType, condemnsDeed, pointsBack, saysDemand } from './refers-back.js'
import { isTopic } from './talked-about.js'
import { isNewsOfViolence } from './tells-violence.js'
import { toldAct } from './told-act.js'
import { type ToldSides, toldSides } from './told-sides.js'
import { TO_THREATEN, VERBAL } from './type-groups.js'
import { isAgentless, isHalfTold, isJoint, isOpen, isPairless } from './what-is-lacking.js'

/** The event of one deed, with what the rest of the report has to answer; null where the sentence tells none. */
export function tellEvent(scene: Scene, deed: Deed, stand: Stand, stands: ReadonlyMap<Deed, Stand>): Draft | null {
  const act = toldAct(scene, deed, stand, stands)
  const sides = act && toldSides(scene, deed, stand, act.type)
  if (!act || !sides) return null
  const type = typeBySides(deed, act.type, sides)
  if (isHeldByThing(scene, deed, type)) return null
  const { actors, recipients } = sides
  const lacks = lackOf(scene, deed, stand, stands, type, sides)
  if (lacks === null || !isOfStates(scene, deed, type, sides)) return null
  const time = lookBack(scene.input, act.time, VERBAL.has(type) ? 'planned' : act.status)
  const status = statusByDate(scene.input, time, act.status)
  const confidence = rateEvent(scene, deed, stand, type, actors, recipients, status)
  if (confidence < LEAST) return null
  const [isHalf, isOpenAct] = [lacks === 'side', lacks === 'recipient']
  const last = scene.words[Math.min(deed.word + deed.reading.length - 1, scene.words.length - 1)]!
  return {
    event: eventOf(scene, {
      trigger: { start: scene.words[deed.word]!.token.stemSpan.start, end: last.token.end },
      status,
      time,
      place: findWhere(scene, deed.clause, deed.chunk),
      rule: deed.reading.frame.id,
      confidence,
      type,
      modes: act.modes,
      actors,
      recipients,
    }),
    lacks,
    isReference: isHalf && type === 'ASSAULT' && !isNewsOfViolence(scene, deed, stand),
    hidesDoer: isHalf && isAgentless(scene, deed, stand, type, recipients),
    saysDemand: isOpenAct && saysDemand(deed),
    isAside: stand.background,
    isJoint: isOpenAct && isJoint(deed),
    answersTo: isOpenAct ? answeredType(scene, deed) : null,
    condemnsDeed: (lacks === 'nothing' || isOpenAct) && recipients.length === 0 && condemnsDeed(scene, deed, type),
    pointsBack: isOpenAct && type === 'SUPPORT' && pointsBack(scene, deed),
  }
}

/** Less sure than this, nothing is told. */
const LEAST = 0.1

/** "backing for the rebels": what supports groups and no crowd is help. */
function typeBySides(deed: Deed, type: PloverType, { recipients }: ToldSides): PloverType {
  if (type !== 'SUPPORT' || deed.isVerb || !deed.reading.frame.id.endsWith('/back') || recipients.length === 0) return type
  const isGroup = recipients.every(one => one.code.includes('~')) && !/people|civilians|protesters/.test(recipients[0]!.code)
  return isGroup ? 'AID' : type
}

/** "a chill that seized relations": things hold nobody down. */
const isHeldByThing = (scene: Scene, deed: Deed, type: PloverType): boolean =>
  type === 'COERCE' &&
  deed.isVerb &&
  !deed.isPassive &&
  deed.subject.length === 0 &&
  deed.subjectFiller !== null &&
  classOfHead(scene.words[deed.subjectFiller.phrase.head]!) === 'thing'

/** What the sentence leaves to the rest of the report; null where it tells too little for an event. */
function lackOf(
  scene: Scene,
  deed: Deed,
  stand: Stand,
  stands: ReadonlyMap<Deed, Stand>,
  type: PloverType,
  { actors, recipients }: ToldSides,
): Draft['lacks'] | null {
  const { frame } = deed.reading
  if (
    hasEnoughParties(frame.needs['any'], type, frame.type ?? type, actors, recipients) &&
    isTold(scene, deed, stand, stands, type, actors, recipients)
  )
    return 'nothing'
  if (isHalfTold(scene, deed, stand, type, actors, recipients)) return 'side'
  if (isPairless(scene, deed, stand, type, actors, recipients)) return 'pair'
  const [actor] = actors
  return actor && isOpen(deed, stand, type, actors, recipients) && !isTowardsOwn(scene, deed, actor.code) ? 'recipient' : null
}

/** A matter of states: no private travel, no sport, no topic of a title, nothing that only the press carries. */
function isOfStates(scene: Scene, deed: Deed, type: PloverType, { actors, recipients }: ToldSides): boolean {
  if (isPrivateTravel(scene, deed, type) || !isPolitical(scene, deed, type, actors, recipients) || isTopic(scene, deed, type)) return false
  // Whoever carries a statement on an attack has not led it.
  return !(TO_THREATEN.has(type) && actors.length > 0 && actors.every(one => isPress(scene, one)))
}
