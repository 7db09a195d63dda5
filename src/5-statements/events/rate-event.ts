import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import type { Status } from '../../schema/statement.js'
import type { Deed, Scene } from '../deeds/scene.js'
import type { Stand } from '../standing/stand.js'

/** What the types cost: violence and help are told over many words, and their sides are open more often. */
const TYPE_COST: Partial<Record<PloverType, number>> = {
  ASSAULT: 0.2,
  PROTEST: 0.15,
  COERCE: 0.2,
  THREATEN: 0.08,
  MOBILIZE: 0.12,
  ACCUSE: 0.04,
  AID: 0.15,
  COOPERATE: 0.15,
  REJECT: 0.12,
  RETREAT: 0.1,
  CONCEDE: 0.18,
  REQUEST: 0.05,
}
const NEEDS_NO_RECIPIENT: ReadonlySet<PloverType> = new Set(['CONSULT', 'COOPERATE', 'AGREE', 'MOBILIZE'])

/** Crowds, bands and firms are taken for one another more often than states are, save where violence is told. */
const GROUP_COST = 0.1
/** What goes on or lies behind is a description as often as an act. */
export const STATUS_COST: Partial<Record<Status, number>> = { ongoing: 0.12, recalled: 0.05 }

/** How sure an event is, from how it was read; checked by bands against annotated texts in bench/quality/events.ts. */
export function rateEvent(
  scene: Scene,
  deed: Deed,
  stand: Stand,
  type: PloverType,
  actors: readonly Party[],
  recipients: readonly Party[],
  status: Status,
): number {
  let sure = deed.isVerb ? 0.9 : 0.72
  sure -= TYPE_COST[type] ?? 0
  if (deed.subjectBy === 'discourse' || deed.subjectBy === 'control') sure -= 0.1
  if (deed.isVerb && deed.clause.kind === 'relative') sure -= 0.12
  else if (deed.isVerb && deed.clause.kind !== 'main') sure -= 0.03
  if (stand.level === 'presupposed') sure -= 0.1
  if (stand.level === 'alleged') sure -= 0.2
  // "sees no threat" denies less than one who says that it was not done.
  if (stand.level === 'denied' && stand.governor === null) sure -= 0.25
  if (actors.length === 0) sure -= 0.25
  if (type !== 'ASSAULT' && type !== 'PROTEST' && [...actors, ...recipients].some(one => one.code.includes('~'))) sure -= GROUP_COST
  sure -= STATUS_COST[status] ?? 0
  if (recipients.length === 0 && actors.length < 2 && !NEEDS_NO_RECIPIENT.has(type)) sure -= 0.1
  const object = deed.slots.get('object')
  // A side that is only the owner of a thing or the doer of a deed is less sure than one named.
  if (object && scene.words[object.phrase.head]?.mention === null) sure -= 0.12
  for (const filler of deed.slots.values()) if (filler.isFar) sure -= 0.1
  return Math.max(0.05, Math.min(0.98, Math.round(sure * 100) / 100))
}
