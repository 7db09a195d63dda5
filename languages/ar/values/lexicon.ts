import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import type { Calendar } from './calendar.js'
import type { CalendarTables } from './calendars.js'

/** 1 singular, 2 dual, 3 plural. */
export type Count = 1 | 2 | 3

/** What a word can be for the value grammars. */
export type Entry =
  | { readonly c: 'num'; readonly g: 'zero' | 'unit' | 'eleven' | 'ten' | 'teen' | 'tens' | 'hundred' | 'hundreds'; readonly v: number }
  | { readonly c: 'scale'; readonly v: number; readonly n: Count }
  | { readonly c: 'dozen'; readonly v: number }
  | { readonly c: 'frac'; readonly v: number; readonly n: Count }
  | { readonly c: 'vague'; readonly v: number; readonly from: number; readonly to: number }
  | { readonly c: 'ord'; readonly v: number }
  | { readonly c: 'sign'; readonly v: number }
  | { readonly c: 'unit'; readonly id: string; readonly n: Count }
  | { readonly c: 'time'; readonly id: string; readonly unit: TimeUnit; readonly seconds: number; readonly n: Count }
  | {
      readonly c: 'cur'
      readonly code: string | null
      readonly by: Readonly<Record<string, string>>
      readonly factor: number
      /** The state that the text is about decides what the bare name means. */
      readonly context: boolean
      readonly n: Count
    }
  | { readonly c: 'minor'; readonly of: string; readonly per: number; readonly n: Count }
  | { readonly c: 'nat'; readonly code: string }
  | { readonly c: 'country'; readonly code: string }
  | { readonly c: 'month'; readonly m: number; readonly cal: Calendar; readonly bare: boolean; readonly short: boolean }
  | { readonly c: 'wd'; readonly d: number }
  | { readonly c: 'day'; readonly shift: number }
  | { readonly c: 'season'; readonly from: number; readonly to: number }
  | { readonly c: 'daypart'; readonly name: string; readonly from: number; readonly to: number }
  | { readonly c: 'decade'; readonly v: number }
  | { readonly c: 'holiday'; readonly rule: string }
  | { readonly c: 'noun'; readonly lemma: string; readonly n: Count }
  | { readonly c: 'w'; readonly w: string }

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'night' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
export type EntryOf<C extends Entry['c']> = Extract<Entry, { readonly c: C }>

interface CompiledLexicon {
  readonly entries: readonly Entry[]
  readonly words: Readonly<Record<string, readonly number[]>>
  readonly phrases: readonly (readonly [readonly string[], number])[]
  readonly symbols: readonly (readonly [string, 'unit' | 'cur' | 'time', string])[]
  readonly calendars: CalendarTables
}

/** A phrase that begins with some word: its further words (folded, whole) and what it is. */
export interface Phrase {
  readonly rest: readonly string[]
  readonly meaning: Meaning
}

/** What a word or phrase can be, and whether an amount or a date can begin with it. */
export interface Meaning {
  readonly entries: readonly Entry[]
  readonly startsAmount: boolean
  readonly startsDate: boolean
}
/** A written sign or abbreviation of a unit or currency. */
export interface WrittenSign {
  readonly text: string
  readonly kind: 'unit' | 'cur' | 'time'
  readonly code: string
}

export interface Lexicon {
  readonly words: ReadonlyMap<string, Meaning>
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** By first letter, longest first. */
  readonly signs: ReadonlyMap<string, readonly WrittenSign[]>
  readonly secondsOf: ReadonlyMap<string, EntryOf<'time'>>
  readonly calendars: CalendarTables
}

/** The compiled value lexicon of a data source. */
export function loadLexicon(data: DataSource): Lexicon {
  const compiled = readJsonData<CompiledLexicon>(data, 'ar/values.json')
  const words = new Map<string, Meaning>()
  for (const [key, ids] of Object.entries(compiled.words)) words.set(key, meaningOf(ids.map(i => compiled.entries[i]!)))
  const grouped = new Map<string, { keys: readonly string[]; entries: Entry[] }>()
  for (const [keys, id] of compiled.phrases) {
    const name = keys.join(' ')
    const group = grouped.get(name) ?? { keys, entries: [] }
    group.entries.push(compiled.entries[id]!)
    grouped.set(name, group)
  }
  const phrases = new Map<string, Phrase[]>()
  for (const { keys, entries } of grouped.values()) {
    const list = phrases.get(keys[0]!) ?? []
    list.push({ rest: keys.slice(1), meaning: meaningOf(entries) })
    phrases.set(keys[0]!, list)
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  const signs = new Map<string, WrittenSign[]>()
  for (const [text, kind, code] of compiled.symbols) {
    const list = signs.get(text[0]!) ?? []
    list.push({ text, kind, code })
    signs.set(text[0]!, list)
  }
  for (const list of signs.values()) list.sort((a, b) => b.text.length - a.text.length)
  const secondsOf = new Map<string, EntryOf<'time'>>()
  for (const e of compiled.entries) if (e.c === 'time' && e.n === 1) secondsOf.set(e.id, e)
  return { words, phrases, signs, secondsOf, calendars: compiled.calendars }
}

const AMOUNT_WORDS = new Set(['about', 'more', 'at-least', 'less', 'at-most', 'up-to', 'from', 'between', 'percent', 'part', 'whole'])
const DATE_WORDS = new Set([
  'now', 'tonight', 'demonstrative', 'early', 'middle', 'late', 'rest', 'earlier', 'later', 'first', 'last-of', 'clock', 'corresponding', 'day-word',
  'date-word', 'month-word', 'year-word', 'decade-word', 'week-word', 'weekend', 'ago', 'since', 'after', 'within', 'by', 'until', 'from-now', 'from',
  'between', 'season-word', 'early-time', 'late-time', 'in',
]) // biome-ignore format: a list
const AMOUNT_CLASSES = new Set<Entry['c']>(['num', 'scale', 'dozen', 'frac', 'vague', 'sign', 'unit', 'time', 'cur', 'minor'])
const DATE_CLASSES = new Set<Entry['c']>([
  'num', 'scale', 'frac', 'vague', 'ord', 'time', 'month', 'wd', 'day', 'season', 'daypart', 'decade', 'holiday',
]) // biome-ignore format: a list

function meaningOf(entries: readonly Entry[]): Meaning {
  return {
    entries,
    startsAmount: entries.some(e => AMOUNT_CLASSES.has(e.c) || (e.c === 'noun' && e.n === 2) || (e.c === 'w' && AMOUNT_WORDS.has(e.w))),
    startsDate: entries.some(e => DATE_CLASSES.has(e.c) || (e.c === 'w' && DATE_WORDS.has(e.w))),
  }
}
