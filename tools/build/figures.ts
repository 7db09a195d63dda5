import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { foldWord } from '../../languages/ar/values/fold-text.js'
import { packageRoot } from '../../src/base/package-root.js'
import type { CountedNoun, Measure } from '../../src/language/figure-grammar.js'
import { nounForms } from '../noun-forms.js'

const list = (value: unknown): string[] => (value === undefined || value === null ? [] : String(value).trim().split(/\s+/))
const read = (name: string) => parse(readFileSync(join(packageRoot(), 'languages/ar/figures', name), 'utf8'))

/** Compiles the vocabulary of figures: counted nouns with gloss, measures, words of change and aim. */
export async function build(out: string): Promise<void> {
  const nouns: Record<string, CountedNoun> = {}
  for (const row of nounForms()) {
    for (const form of row.forms) {
      const key = foldWord(form.replace(/_/g, ' '))
      nouns[key] ??= { en: row.en, person: row.person, dual: row.n === 2, ...(row.measure ? { measure: row.measure } : {}) }
    }
  }
  const words = read('words.yaml')
  const measures: Record<string, Measure> = {}
  for (const row of words.measures) {
    for (const form of list(row.forms)) {
      if (!form.endsWith('_')) measures[foldWord(form.replace(/_/g, ' '))] ??= { id: row.id, en: row.en }
    }
  }
  const roles: Record<string, string[]> = {}
  for (const [role, forms] of Object.entries(words)) {
    if (typeof forms !== 'string') continue
    for (const form of list(forms)) {
      if (!form.endsWith('_')) roles[foldWord(form)] = [...(roles[foldWord(form)] ?? []), role]
    }
  }
  mkdirSync(join(out, 'ar'), { recursive: true })
  writeFileSync(join(out, 'ar/figures.json'), JSON.stringify({ nouns, measures, roles }))
}
