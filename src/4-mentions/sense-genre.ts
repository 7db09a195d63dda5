import { mixHash } from '../base/sequence-tagger.js'

/** How much more a stem is of encyclopaedias (above 0) than of news, in 32nds of a nat, by its hash modulo the length of the table. */
export type GenreTable = Int8Array

/** Nats in one step of the table, and the sums at which one kind of text ends and the next begins. */
export const GENRE_UNIT = 1 / 32
const BOUNDS = [-4, -1.5, 1.5, 4] as const

/**
 * What kind of text a sentence is of, from 0 (surely news) to 4 (surely an encyclopaedia), by the stems that stand in it. The two call other
 * things a name: an encyclopaedia tells of elements and theories, news of offices and markets.
 *
 * `bases`: hashes of the stems, 0 for what is no word, as `nameFeatures` gives them.
 */
export function senseGenre(bases: readonly number[], table: GenreTable): number {
  let sum = 0
  for (const base of new Set(bases)) if (base !== 0) sum += table[base % table.length]!
  return genreOfSum(sum * GENRE_UNIT)
}

/** The kind of text whose stems weigh so many nats. */
export function genreOfSum(nats: number): number {
  const at = BOUNDS.findIndex(bound => nats <= bound)
  return at < 0 ? BOUNDS.length : at
}

/** Where the stem and the part of speech stand among the features of a word (see `nameFeatures`). */
const BASE = 2
const POS = 3

/** The features of the words of a sentence with those of its genre, of each word and of its neighbours in it. */
export const addGenre = (features: readonly (readonly number[])[], bases: readonly number[], genre: number): number[][] =>
  features.map((row, i) => [
    ...row,
    mixHash(91, genre),
    mixHash(92, mixHash(genre, row[BASE] ?? 0)),
    mixHash(93, mixHash(genre, row[POS] ?? 0)),
    mixHash(94, mixHash(genre, bases[i + 1] ?? 0)),
    mixHash(95, mixHash(genre, bases[i - 1] ?? 0)),
  ])
