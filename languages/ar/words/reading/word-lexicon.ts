import { type DataSource, readJsonData } from '../../../../src/base/data-source.js'
import type { AutomatonTables } from '../automaton/build-automaton.js'
import { unpackTables } from '../automaton/pack-tables.js'
import { letterNumbers } from '../automaton/walk-automaton.js'
import type { LexiconIndex, WordClass } from '../lexicon/word-class.js'
import { evenFeatures } from './even-features.js'

/** A word class as the matcher needs it: its `takes` as flags. */
export interface KnownClass extends WordClass {
  readonly number: number
  readonly article: boolean
  readonly preposition: boolean
  readonly future: boolean
  readonly lam: boolean
  readonly pronoun: boolean
  readonly question: boolean
  readonly emphasis: boolean
  /** Rarer than its spelling suggests: 0, 1 (less usual), 2 (rare). */
  readonly rare: 0 | 1 | 2
  /** Preferred where several words share the spelling. */
  readonly frequent: boolean
}

/** The compiled lexicon in memory. */
export interface WordLexicon extends LexiconIndex {
  readonly automaton: AutomatonTables
  readonly letters: Uint8Array
  readonly known: readonly KnownClass[]
  /** First entry of each word; one more for the end. */
  readonly entries: Uint32Array
  readonly lemmaOf: Uint32Array
  readonly classOf: Uint16Array
  readonly restorationOf: Uint16Array
}

/** Reads the lexicon that `tools/build/words.ts` wrote. Throws where the data is missing or cut off. */
export function readLexicon(data: DataSource): WordLexicon {
  const index = readJsonData<LexiconIndex>(data, 'ar/words.json')
  const [first, final, label, target, skipped, entries, lemmaOf, classOf, restorations] = unpackTables(data('ar/words.bin'))
  return {
    ...index,
    automaton: {
      alphabet: index.alphabet,
      first: first as Uint32Array,
      final: final as Uint8Array,
      label: label as Uint8Array,
      target: target as Uint32Array,
      skipped: skipped as Uint32Array,
    },
    letters: letterNumbers(index.alphabet),
    // Every field in one order: readers then meet one shape of object only.
    known: index.classes.map((one, number) => ({
      pos: one.pos,
      features: evenFeatures(one.features),
      bound: one.bound,
      takes: one.takes,
      number,
      article: one.takes.includes('A'),
      preposition: one.takes.includes('P'),
      future: one.takes.includes('S'),
      lam: one.takes.includes('L'),
      pronoun: one.takes.includes('O'),
      question: one.takes.includes('Q'),
      emphasis: one.takes.includes('E'),
      rare: one.takes.includes('R') ? 2 : one.takes.includes('r') ? 1 : 0,
      frequent: one.takes.includes('F'),
    })),
    entries: entries as Uint32Array,
    lemmaOf: lemmaOf as Uint32Array,
    classOf: classOf as Uint16Array,
    restorationOf: restorations as Uint16Array,
  }
}
