import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import { rememberForm } from '../../../src/base/remember-form.js'
import { unpackSecondReading } from '../../../src/language/second-reading-model.js'
import type { ClauseGrammar, Effect, Frame, Reading, Role, Shape, Slot, WordFunction } from '../../../src/language/clause-grammar.js'
import type { PloverType } from '../../../src/schema/plover.js'
import type { Analysis, Features } from '../../../src/schema/token.js'
import { evenFeatures } from '../words/reading/even-features.js'
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
  const slots = [...new Set(compiled.frames.flatMap(frame => Object.keys(frame.arguments)))]
  // Every slot is there, empty ones as undefined: objects of one shape, which are asked many times faster than those of two hundred.
  const evenRoles = (roles: Readonly<Record<Slot, string>>): Readonly<Record<Slot, Role>> =>
    Object.fromEntries(slots.map(slot => [slot, roles[slot] as Role]))
  const frames: Frame[] = compiled.frames.map(frame => ({
    ...frame,
    type: frame.type as PloverType | null,
    effect: frame.effect as Effect | null,
    arguments: evenRoles(frame.arguments),
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
  const classOf = (entry: readonly [readonly string[], string]): string => entry[1]
  const factsOf = rememberForm((stem): StemFacts => {
    const key = skeleton(stem)
    return {
      phrases: phrases.get(key) ?? NONE,
      phrasesAfter: secondWords(phrases.get(key) ?? NONE),
      single: triggers.get(key) ?? NONE,
      functions: listOf(functions.get(key) ?? NONE, functionOf),
      classes: listOf(classes.get(key) ?? NONE, classOf),
      readings: [],
      isRelational: isRelational(stem),
    }
  }, KEPT)
  /** What the entries of a word give that stand alone or whose further words follow. */
  const given = <E extends Listed, T>({ entries, alone, after }: Listing<E, T>, following: readonly string[], take: (entry: E) => T) =>
    after === null || !mayFollow(after, following) ? alone : entries.filter(entry => matches(entry[0], following)).map(take)

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
    secondReading: unpackSecondReading(data('ar/second-reading.bin')),
    readingsOf(analysis: Analysis, following: readonly string[]): readonly Reading[] {
      const facts = factsOf(analysis.stem, analysis.form)
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
      if (facts.phrasesAfter === null || !NOMINAL.has(analysis.pos) || !mayFollow(facts.phrasesAfter, following)) return own
      const found: Reading[] = []
      for (const [rest, word, packed] of facts.phrases) if (matches(rest, following)) found.push(readingOf(word, packed, rest.length + 1))
      return found.length === 0 ? own : [...found, ...own]
    },
    functionsOf: (word, following, form) => given(factsOf(word, form).functions, following, functionOf),
    mayFunction: word => factsOf(word).functions.entries.length > 0,
    classesOf: (word, following, form) => given(factsOf(word, form).classes, following, classOf),
    isIndefinite: (printed, stem) => stem.length > 3 && isTanwin(printed.charCodeAt(printed.length - 1)) && !isBrokenPlural(printed),
    // "in" with its hamza below: the same word without is "that" as well.
    opensCondition: printed => printed.endsWith('\u0625\u0646'), // alif with hamza below, nun
    isConjunction: letter => letter === '\u0648' || letter === '\u0641', // waw, fa
    isRelational: (stem, form) => factsOf(stem, form).isRelational,
    attachedSlot: clitic => compiled.attached[clitic] ?? null,
  }
}

/** An entry of a word list: the words that must follow first. */
type Listed = readonly [readonly string[], ...unknown[]]

/** The entries of a word, and what they give where none of their further words follow: mostly all there is. */
interface Listing<E extends Listed, T> {
  readonly entries: readonly E[]
  readonly alone: readonly T[]
  /** Second words of the phrases among them; null where there is no phrase. */
  readonly after: ReadonlySet<string> | null
}

const secondWords = (entries: readonly Listed[]): ReadonlySet<string> | null => {
  const found = new Set(entries.flatMap(([rest]) => rest.slice(0, 1)))
  return found.size === 0 ? null : found
}

const listOf = <E extends Listed, T>(entries: readonly E[], take: (entry: E) => T): Listing<E, T> => ({
  entries,
  alone: entries.length === 0 ? NONE : entries.filter(entry => entry[0].length === 0).map(take),
  after: secondWords(entries),
})

/** The next word may be the second of some phrase: the others need not be tried. */
function mayFollow(after: ReadonlySet<string>, following: readonly string[]): boolean {
  const next = following[0]
  if (next === undefined) return false
  const bare = skeleton(next)
  return after.has(bare) || (bare.charCodeAt(bare.length - 1) === ALIF && after.has(bare.slice(0, -1)))
}

/** What the grammar knows of a stem whatever stands around it; worked out once for each stem. */
interface StemFacts {
  readonly phrases: readonly (readonly [readonly string[], number, number])[]
  readonly phrasesAfter: ReadonlySet<string> | null
  readonly single: readonly number[]
  readonly functions: Listing<readonly [readonly string[], string], { function: WordFunction; length: number }>
  readonly classes: Listing<readonly [readonly string[], string], string>
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
  return evenFeatures({
    voice: packed & 8 ? 'passive' : 'active',
    person: packed & 16 ? 1 : 3,
    ...(gender === 0 ? {} : { gender: gender === 1 ? 'm' : 'f' }),
    number: number === 2 ? 'plural' : number === 1 ? 'dual' : 'singular',
  })
}

/** The analyser's choice of tense and person is followed where it made one. */
function agrees(features: Features, packed: number): boolean {
  if (features.tense === 'past' && (packed & 7) !== 0) return false
  if (features.tense === 'present' && (packed & 7) !== 1) return false
  return features.person === undefined || features.person === (packed & 16 ? 1 : 3)
}
