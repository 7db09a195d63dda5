import { stateOf } from '../../base/party-code.js'
import { TYPE_AHEAD } from '../../base/type-ahead.js'
import type { PloverType } from '../../schema/plover.js'
import type { EventStatement, Status } from '../../schema/statement.js'
import type { Deed, Scene } from '../deeds/scene.js'
import type { Stand } from '../standing/stand.js'
import { isAmongOwn } from './among-own.js'
import { findWhen, liesAhead } from './find-when.js'
import { isBygone, isMeanwhile } from './looks-back.js'
import { isHarmPromised } from './promised-harm.js'
import { isAttackInWords, isSigned } from './says-more.js'
import { statusByStand } from './status-by-stand.js'
import { isField, isInterview, isWarningOfOthers } from './talked-about.js'
import { DOMESTIC, TO_AGREE, TO_THREATEN, VERBAL } from './type-groups.js'

/** What a deed is told as. */
export interface ToldAct {
  readonly type: PloverType
  readonly modes: readonly string[]
  readonly status: Status
  readonly time: EventStatement['time']
}

/** Type, modes, status and time of a deed by how it stands, what it says and PLOVER's rule of tense; null where it tells nothing. */
export function toldAct(scene: Scene, deed: Deed, stand: Stand, stands: ReadonlyMap<Deed, Stand>): ToldAct | null {
  const { frame } = deed.reading
  if (frame.type === null || isLeftOut(scene, deed, frame.type)) return null
  const stood = statusByStand(scene, deed, frame.type, stand, stands)
  if (!stood || isLightAlone(scene, deed, stand, stood.type) || isTalkOf(scene, deed, stood.type)) return null
  const said = typeInWords(scene, deed, stand, stood.type)
  const time = findWhen(scene, deed.clause, deed.word, {
    isMomentary: isBygone(scene, deed) || (said === 'CONSULT' && stood.status === 'happened'),
    isMeanwhile: isMeanwhile(scene, deed),
  })
  // "a meeting tomorrow": what lies ahead of the day of publication is planned, whatever the grammar says.
  const isPast = deed.isVerb && scene.words[deed.word]!.features.tense === 'past'
  const isAhead = stood.status === 'happened' && !isPast && !VERBAL.has(said) && liesAhead(scene.input, time)
  const status = isAhead ? 'planned' : stood.status
  // "vowed to widen its operation in": whoever commits himself to harm threatens.
  const meant = said === 'AGREE' && isHarmPromised(scene, deed) ? 'THREATEN' : said
  // "had said that it would supply": what was to come then was no more than said.
  const wasToCome = status === 'recalled' && stand.clause.future && deed.isVerb && stand.clause === deed.clause
  const later = status === 'planned' || (wasToCome && TO_AGREE.has(meant)) ? (TYPE_AHEAD[meant] ?? meant) : meant
  // "joint manoeuvres of Egypt and France": what two armies do together is no threat of one.
  const isTogether = later === 'MOBILIZE' && deed.recipients.length === 0 && new Set(deed.actors.map(one => stateOf(one.code))).size > 1
  const type = isTogether ? 'COOPERATE' : later
  // "we will strike": whoever says so himself has threatened.
  const isUttered = status === 'planned' && TO_THREATEN.has(meant) && deed.subjectBy === 'speaker'
  return { type, modes: type === meant && frame.mode !== null ? [frame.mode] : [], status: isUttered ? 'happened' : status, time }
}

/** Acts of a state towards itself, interviews, and the stations of a tour, which are told with whoever tours. */
function isLeftOut(scene: Scene, deed: Deed, type: PloverType): boolean {
  const { frame } = deed.reading
  if (!DOMESTIC.has(type) && isAmongOwn(scene, deed)) return true
  if (frame.id.endsWith('/consult/meet') && !deed.isVerb && isInterview(scene, deed)) return true
  return type === 'CONSULT' && deed.isVerb && deed.actors.length === 0 && frame.arguments['subject'] === 'ignored'
}

const HOLDING: ReadonlySet<string | null | undefined> = new Set(['performs', 'receives', 'plans'])

/** A noun that tells a deed only where a verb of doing holds it. */
function isLightAlone(scene: Scene, deed: Deed, { governor, level }: Stand, type: PloverType): boolean {
  if (deed.isVerb) return false
  const { frame, tags } = deed.reading
  const effect = governor?.reading.frame.effect ?? null
  // "an exchange of prisoners between A and B" names all that a verb of doing could add.
  const isExchange = type === 'RETREAT' && deed.actors.length > 1
  if (frame.isLight && !isExchange && effect === null && level !== 'asserted') return true
  return tags.has('light-only') && deed.subjectBy !== 'aside' && !HOLDING.has(effect) && scene.sentence.kind !== 'title'
}

/** What is warned of, or a field of talk, is no act. */
function isTalkOf(scene: Scene, deed: Deed, type: PloverType): boolean {
  // "warned Kuwait of terrorist attacks": whoever warns of what others may do does not threaten.
  if (type === 'THREATEN') return isWarningOfOthers(scene, deed)
  // "the prospects of cooperation between A and B".
  return type === 'COOPERATE' && !deed.isVerb && isField(scene, deed)
}

/** Another type than the frame's, by the words around. */
function typeInWords(scene: Scene, deed: Deed, stand: Stand, type: PloverType): PloverType {
  // "under the agreement signed between A and B": what is signed is more than agreed on.
  if (type === 'AGREE' && !deed.isVerb && isSigned(scene, deed)) return 'SUPPORT'
  // "the deputy launched an attack on the government": a speaker attacks in words.
  return type === 'ASSAULT' && isAttackInWords(scene, deed, stand) ? 'ACCUSE' : type
}
