import { Type } from 'typebox'

/** The sixteen event types of PLOVER 2.0, in quad-class order: verbal and material cooperation, verbal and material conflict. */
export const PLOVER_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const

export const PloverType = Type.Enum([...PLOVER_TYPES], { description: 'PLOVER 2.0 event type' })
export type PloverType = (typeof PLOVER_TYPES)[number]
