import type { Word } from './word.js'

/** A number or a word of quantity. */
export const isCount = (word: Word): boolean => word.token.kind === 'number' || word.token.pos === 'NUM' || word.classes.has('quantity')
