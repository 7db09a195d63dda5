import type { CliticPart, Prefix } from './clitic-grammar.js'
import type { KnownClass } from './word-lexicon.js'

/** One possible reading of a folded word, before its place in the text is known. */
export interface Reading {
  readonly prefix: Prefix
  /** Units of the folded word where the stem begins and ends. */
  readonly from: number
  readonly to: number
  readonly pronoun: CliticPart | null
  /** Standard spelling of the stem as it stands without its clitics. */
  readonly stem: string
  readonly lemma: string
  readonly root: string
  readonly verb: string
  readonly kind: KnownClass
  /** 0: as in the lexicon; 1: hamza left out; 2: final ya and alif maqsura swapped; 3: hamza added or moved; 4: ha and ta marbuta swapped. */
  readonly spelling: 0 | 1 | 2 | 3 | 4
  /** Not in the lexicon: guessed from its shape. */
  readonly guessed: boolean
}
