import type { Clause } from '../clauses/clause.js'
import type { Deed } from '../deeds/scene.js'

/** How a deed stands to the world. */
export type Level =
  | 'asserted'
  | 'presupposed'
  | 'planned'
  | 'called-for'
  | 'promised'
  | 'threatened'
  | 'refused'
  | 'denied'
  | 'alleged'
  | 'negated'
  | 'ended'
  | 'hypothetical'
  /** Part of the event that governs it. */
  | 'absorbed'

export interface Stand {
  readonly level: Level
  /** The deed whose subject (or, for demands and charges, whose recipient) does this one. */
  readonly governor: Deed | null
  readonly control: 'subject' | 'recipient' | 'none'
  /** The clause whose tense holds. */
  readonly clause: Clause
  readonly background: boolean
}
