import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'
import type { PageData } from '../../src/language/page/page-data.js'

type Value = string | number | boolean | Value[] | { [key: string]: Value }

/** Keys whose strings are patterns or words of the language and are folded. */
const WORD_KEYS = new Set([
  'words',
  'forms',
  'weak',
  'months',
  'islamicMonths',
  'dateWords',
  'afternoon',
  'morning',
  'creditWords',
  'reporting',
  'bylines',
  'bylineEnds',
  'weakBylines',
  'continuations',
  'continuationPrefix',
  'continuationExcept',
  'places',
])
const EMPTY: Omit<PageData, 'language' | 'script' | 'numericDates'> = {
  months: [],
  islamicMonths: [],
  dateWords: [],
  afternoon: [],
  morning: [],
  furniture: [],
  agencies: [],
  creditWords: [],
  reporting: [],
  bylines: [],
  bylineEnds: [],
  weakBylines: [],
  continuations: [],
  continuationExcept: [],
  places: [],
  translations: [],
  walls: [],
}

/**
 * Folds a pattern word by word. `~word` stands for the word with or without the article, `=NAME` for the alternatives that the file
 * `page.yaml` of the language lists under `macros`.
 */
function foldPattern(pattern: string, fold: (text: string) => string, article: string, macros: Record<string, string>): string {
  return pattern
    .split(/\s+/)
    .map(word =>
      word.startsWith('=') ? (macros[word.replace(/[=?]/g, '')] ?? fail(`unknown macro ${word}`)) + (word.endsWith('?') ? '?' : '') : word,
    )
    .map(word => {
      if (/^(?:NUM|_|\*)\??$/.test(word)) return word
      const optional = word.endsWith('?') ? '?' : ''
      const alternatives = word
        .replace(/\?$/, '')
        .split('|')
        .flatMap(w => (w.startsWith('~') ? [w.slice(1), article + w.slice(1)] : [w]))
      const folded = [...new Set(alternatives.map(fold))].filter(w => /[\p{L}\p{N}]/u.test(w))
      return folded.length === 0 ? '' : folded.join('|') + optional
    })
    .filter(word => word !== '')
    .join(' ')
}

function fail(message: string): never {
  throw new Error(message)
}

/** Compiles `languages/<code>/page/*.yaml` into `<out>/<code>/page.json`. */
export async function build(out: string): Promise<void> {
  const languages = join(packageRoot(), 'languages')
  for (const language of readdirSync(languages).sort()) {
    const folder = join(languages, language, 'page')
    if (!existsSync(folder)) continue
    const { foldPageText } = (await import(pathToFileURL(join(folder, 'fold-page-text.ts')).href)) as {
      foldPageText: (text: string) => string
    }
    const merged: Record<string, Value> = { ...(EMPTY as unknown as Record<string, Value>) }
    for (const file of readdirSync(folder)
      .filter(f => f.endsWith('.yaml'))
      .sort()) {
      const content = parse(readFileSync(join(folder, file), 'utf8')) as Record<string, Value>
      for (const [key, value] of Object.entries(content)) {
        const before = merged[key]
        if (Array.isArray(before) && Array.isArray(value)) merged[key] = [...before, ...value]
        else if (key === 'macros') merged[key] = { ...(before as object), ...(value as object) }
        else merged[key] = value
      }
    }
    const macros = (merged.macros ?? {}) as Record<string, string>
    const article = String(merged.article ?? '')
    delete merged.macros
    delete merged.article
    const convert = (value: Value, isWord: boolean): Value => {
      if (typeof value === 'string' || typeof value === 'number')
        return isWord ? foldPattern(String(value), foldPageText, article, macros) : value
      if (Array.isArray(value)) return value.map(v => convert(v, isWord))
      if (typeof value === 'object')
        return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, convert(v, isWord || WORD_KEYS.has(k))]))
      return value
    }
    const data = { ...(convert(merged, false) as object), language }
    mkdirSync(join(out, language), { recursive: true })
    writeFileSync(join(out, language, 'page.json'), JSON.stringify(data))
  }
}
