import type { Reading, WordFunction } from '../../language/clause-grammar.js'

export const NOTHING: readonly never[] = []
export const NO_READINGS: readonly Reading[] = NOTHING
export const NO_CLASSES: ReadonlySet<string> = new Set()
export const NO_NAMES: readonly WordFunction[] = []
export const NO_FUNCTIONS: readonly { readonly function: WordFunction; readonly length: number }[] = []
