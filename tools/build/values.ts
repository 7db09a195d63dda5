import { hijriToGregorian } from '@tabby_ai/hijri-converter'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill/full'
import { parse } from 'yaml'
import { foldWord } from '../../languages/ar/values/fold-text.js'
import type { Calendar } from '../../languages/ar/values/calendar.js'
import type { Count, Entry } from '../../languages/ar/values/lexicon.js'
import { packageRoot } from '../../src/base/package-root.js'
import { nounForms } from '../noun-forms.js'

type Row = Readonly<Record<string, unknown>>
const folder = () => join(packageRoot(), 'languages/ar/values')
const read = (name: string) => parse(readFileSync(join(folder(), name), 'utf8'))
const list = (value: unknown): string[] => (value === undefined || value === null ? [] : String(value).trim().split(/\s+/))

const TA_MARBUTA = '\u0629'
const ALEF = '\u0627'
const YA = '\u064a'
const NUN = '\u0646'
const TA = '\u062a'

/** Nominative and oblique dual of a noun, and its dual before a genitive. */
function duals(form: string): string[] {
  if (form.includes('_')) return []
  const stem = form.endsWith(TA_MARBUTA) ? form.slice(0, -1) + TA : form
  return [stem + ALEF + NUN, stem + YA + NUN]
}
/** A noun and its indefinite accusative. */
const accusative = (form: string): string[] =>
  form.includes('_') || form.endsWith(TA_MARBUTA) || form.endsWith(ALEF) ? [form] : [form, form + ALEF]

const printed = { first: 1343, last: 1500 }

/**
 * Month lengths of the Umm al-Qura calendar and New Years of the solar Hijri calendar. For 1343-1500 the table of the printed calendar is taken
 * (package hijri-converter, after Y. Safadi's and R. H. van Gent's comparison of the issued calendars); outside it the platform's reckoning,
 * which departs from the printed calendar by a day in more than a third of the months before 1420 and after 1450.
 */
function calendarTables() {
  const epoch = Temporal.PlainDate.from('1970-01-01')
  const day = (calendar: string, year: number, month: number) =>
    epoch.until(Temporal.PlainDate.from({ calendar, year, month, day: 1 }).withCalendar('iso8601'), { largestUnit: 'day' }).days
  const hijri = (year: number, month: number) => {
    if (year < printed.first || year > printed.last) return day('islamic-umalqura', year, month)
    const g = hijriToGregorian({ year, month, day: 1 })
    return epoch.until(Temporal.PlainDate.from(g), { largestUnit: 'day' }).days
  }
  const months: number[] = []
  for (let y = 1300; y <= 1600; y++) for (let m = 1; m <= 12; m++) months.push(hijri(y, m))
  const starts: number[] = []
  for (let y = 1200; y < 1500; y++) starts.push(day('persian', y, 1))
  return { hijri: { first: 1300, starts: months }, persian: { first: 1200, starts } }
}

/** Compiles the value lexicon (numbers, units, money, calendar) from its YAML sources. */
export async function build(out: string): Promise<void> {
  const entries: Entry[] = []
  const words: Record<string, number[]> = {}
  const phrases: [string[], number][] = []
  const symbols: [string, 'unit' | 'cur' | 'time', string][] = []
  const index = new Map<string, number>()

  const add = (entry: Entry, forms: readonly string[]) => {
    const id = index.get(JSON.stringify(entry)) ?? entries.push(entry) - 1
    index.set(JSON.stringify(entry), id)
    for (const form of forms) {
      if (form.endsWith('_')) continue
      const keys = form.split('_').map(foldWord)
      if (keys.length > 1) phrases.push([keys, id])
      else {
        const ids = words[keys[0]!] ?? []
        if (!ids.includes(id)) words[keys[0]!] = [...ids, id]
      }
    }
  }
  const inflect = (row: Row, make: (n: Count) => Entry) => {
    const singular = list(row['forms'])
    add(make(1), singular.flatMap(accusative))
    add(make(2), row['dual'] === undefined ? singular.flatMap(duals) : list(row['dual']))
    add(make(3), list(row['plural']).flatMap(accusative))
  }

  const numbers = read('numbers.yaml')
  for (const g of ['zero', 'units', 'eleven', 'ten', 'teens', 'tens', 'hundred', 'hundreds'] as const) {
    const name = g === 'units' ? 'unit' : g === 'teens' ? 'teen' : g
    const fixed = { zero: 0, ten: 10, hundred: 100 }[g as string]
    for (const row of numbers[g]) add({ c: 'num', g: name as 'unit', v: fixed ?? row.value }, list(row.forms))
  }
  for (const row of numbers.scales) {
    add({ c: 'scale', v: row.value, n: 1 }, list(row.forms))
    add({ c: 'scale', v: row.value, n: 2 }, list(row.dual))
    add({ c: 'scale', v: row.value, n: 3 }, list(row.plural))
  }
  for (const row of numbers.dozen) add({ c: 'dozen', v: row.value }, list(row.forms))
  for (const row of numbers.fractions) inflect({ ...row, dual: row.dual ?? '' }, n => ({ c: 'frac', v: row.value, n }))
  for (const row of numbers.vague) add({ c: 'vague', v: row.value, from: row.from, to: row.to }, list(row.forms))
  for (const row of numbers.ordinals) add({ c: 'ord', v: row.value }, list(row.forms))
  for (const row of numbers.signs) add({ c: 'sign', v: row.value }, list(row.forms))

  for (const row of read('units.yaml')) {
    inflect(row, n => ({ c: 'unit', id: row.id, n }))
    for (const s of list(row.symbols)) symbols.push([s.replace(/_/g, ' '), 'unit', row.id])
  }
  for (const row of read('durations.yaml')) {
    inflect(row, n => ({ c: 'time', id: row.id, unit: row.unit, seconds: row.seconds, n }))
    for (const s of list(row.symbols)) symbols.push([s, 'time', row.id])
  }

  const money = read('currencies.yaml')
  for (const row of money.names) {
    const by = Object.fromEntries(list(row.by).map(pair => pair.split('=') as [string, string]))
    inflect(row, n => ({ c: 'cur', code: row.code ?? null, by, factor: row.factor ?? 1, context: row.context === true, n }))
  }
  for (const row of money.minor) inflect(row, n => ({ c: 'minor', of: row.of, per: row.per, n }))
  for (const row of money.symbols) for (const s of list(row.forms)) symbols.push([s, 'cur', row.code])
  for (const code of list(money.codes)) symbols.push([code, 'cur', code])
  for (const row of read('nationalities.yaml')) {
    add({ c: 'country', code: row.code }, list(row.country))
    for (const form of list(row.forms)) {
      const endings = ['', ALEF, TA_MARBUTA, ALEF + NUN, YA + NUN, TA + ALEF + NUN, TA + YA + NUN, ALEF + TA]
      add(
        { c: 'nat', code: row.code },
        endings.map(e => form + e),
      )
    }
  }

  const months = read('months.yaml')
  const notBare = new Set(list(months.bareMeansNothing))
  for (const [section, cal] of [
    ['gregorian', 'gregorian'],
    ['hijri', 'islamic-umalqura'],
    ['persian', 'persian'],
  ] as [string, Calendar][]) {
    for (const row of months[section]) {
      for (const form of list(row.forms)) add({ c: 'month', m: row.month, cal, bare: !notBare.has(form), short: false }, [form])
      for (const form of list(row.short)) add({ c: 'month', m: row.month, cal, bare: false, short: true }, [form])
    }
  }
  for (const w of ['hijriMarks', 'gregorianMarks', 'beforeChrist', 'persianMarks', 'afterPreposition']) add({ c: 'w', w }, list(months[w]))

  const calendar = read('calendar.yaml')
  for (const row of calendar.weekdays) add({ c: 'wd', d: row.day }, list(row.forms))
  for (const row of calendar.days) add({ c: 'day', shift: row.shift }, list(row.forms))
  for (const row of calendar.seasons) {
    const [from, to] = String(row.months).split('-').map(Number)
    add({ c: 'season', from: from!, to: to! }, list(row.forms))
  }
  for (const row of calendar.dayparts) add({ c: 'daypart', name: row.name, from: row.from, to: row.to }, list(row.forms))
  for (const row of calendar.decades) add({ c: 'decade', v: row.decade }, list(row.forms))
  for (const row of calendar.holidays) add({ c: 'holiday', rule: row.rule }, list(row.forms))
  for (const [w, forms] of Object.entries(calendar)) if (typeof forms === 'string') add({ c: 'w', w }, list(forms))
  for (const [w, forms] of Object.entries(read('words.yaml'))) add({ c: 'w', w }, list(forms))

  for (const row of nounForms()) add({ c: 'noun', lemma: row.lemma, n: row.n as Count }, row.forms)

  mkdirSync(join(out, 'ar'), { recursive: true })
  writeFileSync(join(out, 'ar/values.json'), JSON.stringify({ entries, words, phrases, symbols, calendars: calendarTables() }))
}
