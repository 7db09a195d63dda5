import { remember } from '../../../src/base/remember.js'
import { skeleton } from '../words/spelling/skeleton.js'

/** Vowel marks, superscript alif, tatweel and invisible marks. */
const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g

/** The key under which the words around reported speech are looked up: no vowel marks, alifs, final ya and final ta marbuta made alike. */
export const foldSaying: (word: string) => string = remember(word => skeleton(word.replace(MARKS, '')), 16_000)
