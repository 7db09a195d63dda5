import type { PloverType } from './plover.js'

/** The quad class of each PLOVER type: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict (SANCTION as manual 2.0 describes it: 4). */
export const PLOVER_QUADS: Readonly<Record<PloverType, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
}
/** Names of the quad classes as event data sets print them. */
export const QUAD_NAMES = { 1: 'VERBAL COOPERATION', 2: 'MATERIAL COOPERATION', 3: 'VERBAL CONFLICT', 4: 'MATERIAL CONFLICT' } as const
