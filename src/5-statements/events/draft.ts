import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import type { Span } from '../../schema/span.js'
import type { EventStatement, Status } from '../../schema/statement.js'
import type { Scene } from '../deeds/scene.js'
import { ploverScore } from './plover-scores.js'

/** An event as its sentence tells it, with what the rest of the report has to answer. */
export interface Draft {
  readonly event: EventStatement
  /** The recipient of an act of one; one side of a deed that has two; both of a deed of two; or nothing. */
  readonly lacks: 'nothing' | 'recipient' | 'side' | 'pair'
  /** The sentence says that somebody did it and hides who ("sanctions were imposed on Iran"): stands alone where no other tells. */
  readonly hidesDoer?: boolean
  /** Refers to violence that the sentence does not report: completes another telling, and tells nothing alone or with its like. */
  readonly isReference?: boolean
  /** A call that says what for. */
  readonly saysDemand?: boolean
  /** Told in a remark on something else: nothing is guessed for it. */
  readonly isAside?: boolean
  /** Two do it together: whoever is found joins the actors. */
  readonly isJoint?: boolean
  /** The kind of act that it answers ("denied these accusations"): whoever did that is the recipient. */
  readonly answersTo?: PloverType | null
  /** Condemns a deed told elsewhere ("this crime", "the attack"). */
  readonly condemnsDeed?: boolean
  /** Is about a step told elsewhere ("welcomed the decision"): whoever took it is the recipient. */
  readonly pointsBack?: boolean
}

export const whole = (event: EventStatement): Draft => ({ event, lacks: 'nothing' })

/** What differs from event to event; the rest follows from where it stands. */
interface Told {
  readonly trigger: Span
  readonly type: PloverType
  readonly modes: readonly string[]
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly status: Status
  readonly rule: string
  readonly confidence: number
  readonly time?: EventStatement['time']
  readonly place?: EventStatement['place']
}

/** An event of a sentence; its id and contexts are left to the caller. */
export function eventOf(scene: Scene, told: Told): EventStatement {
  const { sentence, input } = scene
  return {
    id: '',
    kind: 'event',
    sentence: { start: sentence.start, end: sentence.end },
    trigger: told.trigger,
    chain: [...input.outerChain],
    status: told.status,
    time: told.time ?? null,
    place: told.place ?? null,
    rule: told.rule,
    confidence: told.confidence,
    type: told.type,
    modes: [...told.modes],
    contexts: [],
    actors: [...told.actors],
    recipients: [...told.recipients],
    score: ploverScore(told.type, told.modes),
  }
}
