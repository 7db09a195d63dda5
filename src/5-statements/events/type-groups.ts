import type { PloverType } from '../../schema/plover.js'

export const VERBAL: ReadonlySet<PloverType> = new Set(['ACCUSE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE', 'CONCEDE'])
export const TO_AGREE: ReadonlySet<PloverType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
export const TO_THREATEN: ReadonlySet<PloverType> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST'])
export const HARM: ReadonlySet<PloverType> = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE'])
export const DOMESTIC: ReadonlySet<PloverType> = new Set(['ASSAULT', 'PROTEST', 'COERCE'])
