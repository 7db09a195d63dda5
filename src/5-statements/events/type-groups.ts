import { typesToCome } from '../../base/type-ahead.js'
import type { PloverType } from '../../schema/plover.js'

export const VERBAL: ReadonlySet<PloverType> = new Set(['ACCUSE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE', 'CONCEDE'])
export const TO_AGREE: ReadonlySet<PloverType> = typesToCome('AGREE')
export const TO_THREATEN: ReadonlySet<PloverType> = typesToCome('THREATEN')
export const HARM: ReadonlySet<PloverType> = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE'])
export const DOMESTIC: ReadonlySet<PloverType> = new Set(['ASSAULT', 'PROTEST', 'COERCE'])
