import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { generateVerb } from '../../languages/ar/words/generate-verb.js'
import { inflectNoun, type NounForm } from '../../languages/ar/words/nouns/inflect-noun.js'
import { skeleton } from '../../languages/ar/words/spelling/skeleton.js'
import { packageRoot } from '../../src/base/package-root.js'
import type { Features } from '../../src/schema/token.js'

/** One word of a frame as its source states it. */
type WordSource = Readonly<Record<string, string>>

export interface FrameSource {
  readonly id: string
  readonly means?: string
  readonly effect?: string
  readonly words: readonly WordSource[]
  readonly arguments: Readonly<Record<string, string>>
  readonly needs?: Readonly<Record<string, string>>
  /** Slot to the nouns one of which must stand there: the fixed part of an idiom ("extended a helping hand to"). */
  readonly nouns?: Readonly<Record<string, string>>
  readonly light?: string
  readonly speech?: string
  readonly why?: string
  readonly accept?: readonly { text: string; reads: { type: string; actors?: string[]; recipients?: string[]; status?: string } }[]
  readonly reject?: readonly { text: string; because: string }[]
}

/** What the pack reads at run time. */
export interface CompiledFrames {
  readonly frames: readonly {
    id: string
    type: string | null
    mode: string | null
    effect: string | null
    arguments: Readonly<Record<string, string>>
    needs: Readonly<Record<string, string>>
    isLight: boolean
    isCharge: boolean
  }[]
  /** Frame index, marker ('' where none), tags. */
  readonly words: readonly (readonly [number, string, string])[]
  /** Skeleton of a stem to pairs of word index and packed features. */
  readonly triggers: Readonly<Record<string, readonly number[]>>
  /** Skeleton of the first word to [skeletons of the rest, word index, packed features]. */
  readonly phrases: Readonly<Record<string, readonly (readonly [readonly string[], number, number])[]>>
  readonly functions: Readonly<Record<string, readonly (readonly [readonly string[], string])[]>>
  readonly classes: Readonly<Record<string, readonly (readonly [readonly string[], string])[]>>
  readonly attached: Readonly<Record<string, string>>
}

const SHAPES = ['past', 'present', 'imperative', 'masdar', 'active', 'passive', 'noun'] as const
const COMMA = '\u060c'
const ARTICLE = '\u0627\u0644'

/** shape (3 bits), passive voice, person 1 or 3, gender (2 bits), number (2 bits). */
export function packFeatures(shape: (typeof SHAPES)[number], features: Features): number {
  const gender = features.gender === 'm' ? 1 : features.gender === 'f' ? 2 : 0
  const number = features.number === 'plural' ? 2 : features.number === 'dual' ? 1 : 0
  return (
    SHAPES.indexOf(shape) | (features.voice === 'passive' ? 8 : 0) | ((features.person ?? 3) === 1 ? 16 : 0) | (gender << 5) | (number << 7)
  )
}

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap(one => (one.isDirectory() ? files(join(folder, one.name)) : one.name.endsWith('.yaml') ? [join(folder, one.name)] : []))
    .sort()

/** All frames and operators of a language, as their sources state them. */
export function readFrameSources(language: string): FrameSource[] {
  const root = join(packageRoot(), 'languages', language)
  return [...files(join(root, 'frames')), join(root, 'clauses/operators.yaml')].flatMap(file => {
    try {
      return parse(readFileSync(file, 'utf8')) as FrameSource[]
    } catch (error) {
      throw new Error(`${file} is no YAML`, { cause: error })
    }
  })
}

/** The list under a key, made where there is none yet. */
function listAt<T>(record: Record<string, T[]>, key: string): T[] {
  const known = record[key]
  if (known) return known
  const made: T[] = []
  record[key] = made
  return made
}

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(COMMA)
    .map(word => word.trim())
    .filter(word => word !== '')
const bare = (word: string): string => skeleton(word.startsWith(ARTICLE) && word.length > 4 ? word.slice(2) : word)

function nounForms(singular: string, plurals: readonly string[]): NounForm[] {
  const feminine = singular.endsWith('\u0629') // ta marbuta
  const sound = plurals.filter(one => !one.endsWith('\u0627\u062a')) // alif ta
  return [
    ...inflectNoun({
      singular,
      gender: feminine ? 'f' : 'm',
      femininePlural: plurals.some(one => one.endsWith('\u0627\u062a')),
      plurals: sound,
    }),
    ...plurals.map(surface => ({ surface, bound: 'both' as const, features: { number: 'plural' as const } })),
  ]
}

/** Compiles frames, operators, function words and noun classes to data/ar/frames.json. */
export async function build(out: string): Promise<void> {
  const frames: CompiledFrames['frames'][number][] = []
  const words: [number, string, string][] = []
  const triggers: Record<string, number[]> = Object.create(null)
  const phrases: Record<string, [string[], number, number][]> = Object.create(null)
  const addTrigger = (key: string, word: number, packed: number): void => {
    const known = listAt(triggers, key)
    for (let i = 0; i < known.length; i += 2) if (known[i] === word && known[i + 1] === packed) return
    known.push(word, packed)
  }
  const sources = readFrameSources('ar')
  for (const source of sources) {
    const [type, mode] = (source.means ?? '').split('/')
    frames.push({
      id: source.id,
      type: type === '' || type === undefined ? null : type,
      mode: mode ?? null,
      effect: source.effect ?? null,
      arguments: source.arguments,
      needs: { ...source.needs, ...Object.fromEntries(Object.keys(source.nouns ?? {}).map(slot => [slot, idiomClass(source.id, slot)])) },
      isLight: source.light === 'only',
      isCharge: source.speech === 'only',
    })
    for (const entry of source.words) {
      const tags = entry['tags'] ?? ''
      const key = Object.keys(entry).find(one => /^\d/.test(one))
      const noun = entry['noun'] ?? entry['word']
      const number = words.push([frames.length - 1, key?.split(' ')[1] ?? '', tags]) - 1
      if (key !== undefined) {
        const form = Number.parseInt(key, 10)
        let made: ReturnType<typeof generateVerb>
        try {
          made = generateVerb({ root: entry[key] as string, form, masdar: list(entry['masdar']), ...vowelOf(entry, form) })
        } catch (error) {
          throw new Error(`${source.id}: ${key}: ${entry[key]}`, { cause: error })
        }
        for (const one of made) {
          if (one.features.person === 2) continue
          const derived = one.features.derived
          const shape =
            derived === 'masdar'
              ? 'masdar'
              : derived === 'active-participle'
                ? 'active'
                : derived === 'passive-participle'
                  ? 'passive'
                  : (one.features.tense ?? 'past')
          if (shape === 'imperative') continue
          if (tags.includes('verb-only') && shape === 'masdar') continue
          if (tags.includes('masdar-only') && shape !== 'masdar') continue
          if (tags.includes('finite-only') && (shape === 'active' || shape === 'passive')) continue
          addTrigger(one.skeleton, number, packFeatures(shape, one.features))
        }
      }
      if (noun !== undefined) {
        // A letter that stands alone is an attached preposition ("an attack with drones"): the words after it are met without it.
        const [first, ...rest] = noun.split(/\s+/).filter(word => word.length > 1) as [string, ...string[]]
        const plurals = list(entry['plural'])
        if (rest.length > 0) {
          const restKeys = rest.map(bare)
          for (const one of nounForms(first, [])) {
            listAt(phrases, skeleton(one.surface)).push([restKeys, number, packFeatures('noun', one.features)])
          }
          for (const plural of plurals) {
            const [head, ...tail] = plural.split(/\s+/).filter(word => word.length > 1) as [string, ...string[]]
            listAt(phrases, skeleton(head)).push([tail.map(bare), number, packFeatures('noun', { number: 'plural' })])
          }
        } else for (const one of nounForms(first, plurals)) addTrigger(skeleton(one.surface), number, packFeatures('noun', one.features))
      }
    }
  }
  const root = join(packageRoot(), 'languages/ar/clauses')
  const functions: Record<string, [string[], string][]> = Object.create(null)
  const attached: Record<string, string> = Object.create(null)
  const addFunction = (name: string, text: string): void => {
    for (const phrase of list(text)) {
      const [first, ...rest] = phrase.split(/\s+/).map(skeleton) as [string, ...string[]]
      const last = rest.at(-1)
      if (phrase.length === 1 && name.startsWith('preposition:')) attached[phrase] = name.slice(12)
      // A phrase that ends in an attached preposition ("in reply to"): the letter stands on the next word.
      if (last !== undefined && last.length === 1) listAt(functions, first).push([rest.slice(0, -1), name])
      else listAt(functions, first).push([rest, name])
    }
  }
  for (const [name, value] of Object.entries(
    parse(readFileSync(join(root, 'function-words.yaml'), 'utf8')) as Record<string, string | Record<string, string>>,
  )) {
    const base = name.replace(/ies$/, 'y').replace(/s$/, '')
    if (typeof value === 'string') addFunction(base, value)
    else for (const [kind, text] of Object.entries(value)) addFunction(`${base}:${kind}`, text)
  }
  const classes: Record<string, [string[], string][]> = Object.create(null)
  const classSources = [
    ...Object.entries(parse(readFileSync(join(root, 'classes.yaml'), 'utf8')) as Record<string, string>),
    ...sources.flatMap(source => Object.entries(source.nouns ?? {}).map(([slot, text]) => [idiomClass(source.id, slot), text] as const)),
  ]
  for (const [name, text] of classSources) {
    for (const phrase of list(text)) {
      const [first, ...rest] = phrase.split(/\s+/) as [string, ...string[]]
      const tail = rest.map(bare)
      const keys = new Set([
        skeleton(first),
        // A word is met without its article: "the resort to force".
        ...(tail.length > 0 ? [bare(first)] : []),
        ...nounForms(first, []).map(one => skeleton(one.surface)),
        ...soundPlural(first).map(skeleton),
      ])
      for (const key of keys) {
        const known = listAt(classes, key)
        if (!known.some(one => one[1] === name && one[0].join() === tail.join())) known.push([tail, name])
      }
    }
  }
  mkdirSync(join(out, 'ar'), { recursive: true })
  const compiled: CompiledFrames = { frames, words, triggers, phrases, functions, classes, attached }
  writeFileSync(join(out, 'ar/frames.json'), JSON.stringify(compiled))
  copyFileSync(join(packageRoot(), 'languages/ar/events/second-reading.bin'), join(out, 'ar/second-reading.bin'))
}

/** The class of the nouns that an idiom needs in a slot. */
const idiomClass = (id: string, slot: string): string => `${id}#${slot}`

/** Form I with a first radical waw takes i in the present unless the entry says otherwise: the waw drops. */
function vowelOf(entry: WordSource, form: number): { vowel?: string } {
  const root = entry[String(form)] ?? Object.entries(entry).find(([key]) => /^\d/.test(key))?.[1] ?? ''
  if (entry['vowel']) return { vowel: entry['vowel'] }
  return form === 1 && root.startsWith('\u0648') ? { vowel: 'i' } : {}
}

/** Sound plurals in all their written forms; those of words that have none are never met. */
function soundPlural(word: string): string[] {
  const stem = word.endsWith('\u0629') ? word.slice(0, -1) : word // ta marbuta
  const men = word.endsWith('\u064a\u0646') ? [word.slice(0, -1), `${word.slice(0, -2)}\u0648\u0646`, `${word.slice(0, -2)}\u0648`] : [] // ya nun
  return [`${stem}\u0627\u062a`, `${stem}\u064a\u0646`, `${stem}\u0648\u0646`, `${stem}\u0648`, `${stem}\u064a`, ...men]
}
