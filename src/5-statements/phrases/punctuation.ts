import type { Word } from '../words/word.js'

export const isComma = (word: Word): boolean => word.token.text === ',' || word.token.text === '\u060c'

/** A dash that stands by itself. */
export const isDash = (word: Word): boolean => /^[-\u2013\u2014]$/.test(word.token.text)

const BREAKS = new Set(['.', '!', '?', '\u061f', ';', '\u061b', ':'])

/** A mark that parts what stands before it from what follows. */
export const isBreak = (word: Word): boolean => BREAKS.has(word.token.text)

export const OPENING = new Set(['"', '\u00ab', '\u201c', '(', '#', '\u2018', "'"])
export const CLOSING = new Set(['"', '\u00bb', '\u201d', ')', '\u2019', "'"])
