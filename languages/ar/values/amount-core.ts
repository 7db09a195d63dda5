import type { Approximation } from '../../../src/schema/statement.js'
import type { NumberRead } from './reader.js'
import type { Word } from './scan-words.js'

export interface Bound {
  readonly approx: Approximation
  readonly side: 'min' | 'max' | 'both'
  readonly exclusive: boolean
}

export interface Core {
  readonly first: number
  readonly end: number
  readonly lo: number
  readonly hi: number
  readonly read: NumberRead | null
  readonly vague: boolean
  readonly range: boolean
  readonly scale: number
  readonly digits: boolean
  readonly al: boolean
}

export const free = (w: Word | undefined): w is Word => w !== undefined && w.conj === '' && w.prep === ''

export const NO_CORE: Core = { first: 0, end: 0, lo: 0, hi: 0, read: null, vague: false, range: false, scale: 1, digits: false, al: false }
