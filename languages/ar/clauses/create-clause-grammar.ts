import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import type { ClauseGrammar, Effect, Frame, Reading, Role, Shape, Slot, WordFunction } from '../../../src/language/clause-grammar.js'
import type { PloverType } from '../../../src/schema/plover.js'
import type { Analysis, Features } from '../../../src/schema/token.js'
import { skeleton } from '../words/spelling/skeleton.js'

interface CompiledFrames {
  readonly frames: readonly (Omit<Frame, 'type' | 'effect' | 'arguments'> & {
    readonly type: string | null
    readonly effect: string | null
    readonly arguments: Readonly<Record<Slot, string>>
  })[]
  readonly words: readonly (readonly [number, string, string])[]
  readonly triggers: Readonly<Record<string, readonly number[]>>
  readonly phrases: Readonly<Record<string, readonly (readonly [readonly string[], number, number])[]>>
  readonly functions: Readonly<Record<string, readonly (readonly [readonly string[], string])[]>>
  readonly classes: Readonly<Record<string, readonly (readonly [readonly string[], string])[]>>
  readonly attached: Readonly<Record<string, string>>
}

const SHAPES: readonly Shape[] = ['past', 'present', 'imperative', 'masdar', 'active', 'passive', 'noun']
/** The alif of tanwin, with its mark or without; the mark alone. */
const INDEFINITE = /\u0627\u064b?$|\u064b\u0627?$/
/** Ends in ya, or in ya with ta marbuta. */
const RELATIONAL = /\u064a\u0629?$/
/** Broken plurals in alif, ya, alif, which govern a genitive. */
const BROKEN_PLURAL = /\u0627\u064a\u0627$/
const NONE: readonly never[] = []
const VERBAL = new Set(['VERB', 'AUX'])
const NOMINAL = new Set(['NOUN', 'ADJ', 'PROPN', 'X', 'ADV', 'ADP', 'NUM'])

/**
 * The clause grammar of Arabic: frames with every form of their words, function words, classes of nouns.
 *
 * @param data where `ar/frames.json` comes from; throws where it is missing
 */
export function createClauseGrammar(data: DataSource): ClauseGrammar {
  const compiled = readJsonData<CompiledFrames>(data, 'ar/frames.json')
  const frames: Frame[] = compiled.frames.map(frame => ({
    ...frame,
    type: frame.type as PloverType | null,
    effect: frame.effect as Effect | null,
    arguments: frame.arguments as Readonly<Record<Slot, Role>>,
  }))
  const triggers = new Map(Object.entries(compiled.triggers))
  const phrases = new Map(Object.entries(compiled.phrases))
  const functions = new Map(Object.entries(compiled.functions))
  const classes = new Map(Object.entries(compiled.classes))
  const tags = new Map<string, ReadonlySet<string>>()
  const readings = new Map<string, Reading>()

  const readingOf = (word: number, packed: number, length: number): Reading => {
    const id = `${word}.${packed}.${length}`
    const known = readings.get(id)
    if (known) return known
    const [frame, marker, tagText] = compiled.words[word]!
    if (!tags.has(tagText)) tags.set(tagText, new Set(tagText.split(' ').filter(tag => tag !== '')))
    const made: Reading = {
      frame: frames[frame]!,
      shape: SHAPES[packed & 7]!,
      marker: marker === '' ? null : marker,
      tags: tags.get(tagText)!,
      features: unpack(packed),
      length,
    }
    readings.set(id, made)
    return made
  }

  const matches = (rest: readonly string[], following: readonly string[]): boolean => {
    // The second word may carry the alif of tanwin.
    for (let i = 0; i < rest.length; i++) if (following[i] === undefined || !likeWord(rest[i]!, skeleton(following[i]!))) return false
    return true
  }
  const longest = <T>(
    entries: readonly (readonly [readonly string[], ...unknown[]])[] | undefined,
    following: readonly string[],
    take: (entry: never, length: number) => T,
  ): T[] => {
    if (!entries) return []
    const found: T[] = []
    for (const entry of entries) if (matches(entry[0], following)) found.push(take(entry as never, entry[0].length + 1))
    return found
  }

  return {
    language: 'ar',
    frames,
    readingsOf(analysis: Analysis, following: readonly string[]): readonly Reading[] {
      const key = skeleton(analysis.stem)
      const found: Reading[] = []
      const fixed = phrases.get(key)
      const nominal = NOMINAL.has(analysis.pos)
      if (fixed && nominal)
        for (const [rest, word, packed] of fixed) if (matches(rest, following)) found.push(readingOf(word, packed, rest.length + 1))
      const single = triggers.get(key)
      if (!single) return found.length > 0 ? found : NONE
      const verbal = VERBAL.has(analysis.pos)
      for (let i = 0; i < single.length; i += 2) {
        const packed = single[i + 1]!
        const shape = packed & 7
        if (shape <= 2 ? !verbal || !agrees(analysis.features, packed) : !nominal) continue
        found.push(readingOf(single[i]!, packed, 1))
      }
      return found
    },
    functionsOf(word, following) {
      return longest(functions.get(skeleton(word)), following, (entry: readonly [readonly string[], WordFunction], length) => ({
        function: entry[1],
        length,
      }))
    },
    classesOf(word, following) {
      return longest(classes.get(skeleton(word)), following, (entry: readonly [readonly string[], string]) => entry[1])
    },
    isIndefinite: (printed, stem) => INDEFINITE.test(printed) && stem.length > 3 && !BROKEN_PLURAL.test(printed),
    isConjunction: letter => letter === '\u0648' || letter === '\u0641', // waw, fa
    // The indefinite accusative writes an alif behind the ending.
    isRelational: stem => stem.length > 4 && (RELATIONAL.test(stem) || RELATIONAL.test(stem.replace(/\u0627$/, ''))),
    attachedSlot: clitic => compiled.attached[clitic] ?? null,
  }
}

const likeWord = (wanted: string, found: string): boolean => wanted === found || `${wanted}\u0627` === found // alif

function unpack(packed: number): Features {
  const gender = (packed >> 5) & 3
  const number = (packed >> 7) & 3
  return {
    voice: packed & 8 ? 'passive' : 'active',
    person: packed & 16 ? 1 : 3,
    ...(gender === 0 ? {} : { gender: gender === 1 ? 'm' : 'f' }),
    number: number === 2 ? 'plural' : number === 1 ? 'dual' : 'singular',
  }
}

/** The analyser's choice of tense and person is followed where it made one. */
function agrees(features: Features, packed: number): boolean {
  if (features.tense === 'past' && (packed & 7) !== 0) return false
  if (features.tense === 'present' && (packed & 7) !== 1) return false
  return features.person === undefined || features.person === (packed & 16 ? 1 : 3)
}
