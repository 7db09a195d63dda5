import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import { remember } from '../../../src/base/remember.js'
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
const ALIF = 0x627
const YA = 0x64a
const TA_MARBUTA = 0x629
const FATHATAN = 0x64b
/** How many stems are remembered with what the grammar knows of them. */
const KEPT = 16_000
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
  const functionOf = (entry: readonly [readonly string[], WordFunction]): { function: WordFunction; length: number } => ({
    function: entry[1],
    length: entry[0].length + 1,
  })
  /** What all entries give where each is a single word, and nothing need be compared; null where one is a phrase. */
  const alone = <E extends readonly [readonly string[], ...unknown[]], T>(
    entries: readonly E[],
    take: (entry: E) => T,
  ): readonly T[] | null => (entries.every(entry => entry[0].length === 0) ? entries.map(take) : null)
  const factsOf = remember((stem): StemFacts => {
    const key = skeleton(stem)
    const ownFunctions = functions.get(key) ?? NONE
    const ownClasses = classes.get(key) ?? NONE
    return {
      phrases: phrases.get(key) ?? NONE,
      single: triggers.get(key) ?? NONE,
      functions: ownFunctions,
      classes: ownClasses,
      plainFunctions: alone(ownFunctions, functionOf),
      plainClasses: alone(ownClasses, entry => entry[1]),
      readings: [],
      isRelational: isRelational(stem),
    }
  }, KEPT)

  /** Readings of a word by itself, in an analysis of these features. */
  const readAlone = (single: readonly number[], { pos, features }: Analysis): readonly Reading[] => {
    const verbal = VERBAL.has(pos)
    const nominal = NOMINAL.has(pos)
    const found: Reading[] = []
    for (let i = 0; i < single.length; i += 2) {
      const packed = single[i + 1]!
      if ((packed & 7) <= 2 ? !verbal || !agrees(features, packed) : !nominal) continue
      found.push(readingOf(single[i]!, packed, 1))
    }
    return found.length > 0 ? found : NONE
  }

  return {
    language: 'ar',
    frames,
    readingsOf(analysis: Analysis, following: readonly string[]): readonly Reading[] {
      const facts = factsOf(analysis.stem)
      let own: readonly Reading[] = NONE
      if (facts.single.length > 0) {
        const { tense, person } = analysis.features
        const view =
          (VERBAL.has(analysis.pos) ? 1 : 0) +
          (NOMINAL.has(analysis.pos) ? 2 : 0) +
          (tense === undefined ? 0 : tense === 'past' ? 4 : tense === 'present' ? 8 : 12) +
          (person ?? 0) * 16
        own = facts.readings[view] ??= readAlone(facts.single, analysis)
      }
      if (facts.phrases.length === 0 || !NOMINAL.has(analysis.pos)) return own
      const found: Reading[] = []
      for (const [rest, word, packed] of facts.phrases) if (matches(rest, following)) found.push(readingOf(word, packed, rest.length + 1))
      return found.length === 0 ? own : [...found, ...own]
    },
    functionsOf(word, following) {
      const facts = factsOf(word)
      return facts.plainFunctions ?? facts.functions.filter(entry => matches(entry[0], following)).map(functionOf)
    },
    classesOf(word, following) {
      const facts = factsOf(word)
      return facts.plainClasses ?? facts.classes.filter(entry => matches(entry[0], following)).map(entry => entry[1])
    },
    isIndefinite: (printed, stem) => stem.length > 3 && isTanwin(printed.charCodeAt(printed.length - 1)) && !isBrokenPlural(printed),
    // "in" with its hamza below: the same word without is "that" as well.
    opensCondition: printed => printed.endsWith('\u0625\u0646'), // alif with hamza below, nun
    isConjunction: letter => letter === '\u0648' || letter === '\u0641', // waw, fa
    isRelational: stem => factsOf(stem).isRelational,
    attachedSlot: clitic => compiled.attached[clitic] ?? null,
  }
}

/** What the grammar knows of a stem whatever stands around it; worked out once for each stem. */
interface StemFacts {
  readonly phrases: readonly (readonly [readonly string[], number, number])[]
  readonly single: readonly number[]
  readonly functions: readonly (readonly [readonly string[], string])[]
  readonly classes: readonly (readonly [readonly string[], string])[]
  readonly plainFunctions: readonly { function: WordFunction; length: number }[] | null
  readonly plainClasses: readonly string[] | null
  /** Readings of the word by itself, by what `readingsOf` looks at in an analysis. */
  readonly readings: (readonly Reading[] | undefined)[]
  readonly isRelational: boolean
}

/** The alif of tanwin, with its mark or without; the mark alone. */
const isTanwin = (last: number): boolean => last === ALIF || last === FATHATAN

/** Broken plurals in alif, ya, alif, which govern a genitive. */
const isBrokenPlural = (printed: string): boolean =>
  printed.charCodeAt(printed.length - 1) === ALIF &&
  printed.charCodeAt(printed.length - 2) === YA &&
  printed.charCodeAt(printed.length - 3) === ALIF

/** Ends in ya, or in ya with ta marbuta; the indefinite accusative writes an alif behind the ending. */
function isRelational(stem: string): boolean {
  if (stem.length <= 4) return false
  const hasEnding = (end: number): boolean =>
    stem.charCodeAt(end - 1) === YA || (stem.charCodeAt(end - 1) === TA_MARBUTA && stem.charCodeAt(end - 2) === YA)
  return hasEnding(stem.length) || (stem.charCodeAt(stem.length - 1) === ALIF && hasEnding(stem.length - 1))
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
