import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { foldWord } from '../languages/ar/values/fold-text.js'
import { packageRoot } from '../src/base/package-root.js'

const TA_MARBUTA = '\u0629'
const ALEF = '\u0627'
const ALEF_MAQSURA = '\u0649'
const YA = '\u064a'
const NUN = '\u0646'
const TA = '\u062a'
const HAMZA = '\u0621'

export interface NounForms {
  readonly en: string
  readonly lemma: string
  readonly person: boolean
  readonly measure?: string
  /** 1 singular, 2 dual, 3 plural. */
  readonly n: 1 | 2 | 3
  readonly forms: readonly string[]
}

const list = (value: unknown): string[] => (value === undefined || value === null ? [] : String(value).trim().split(/\s+/))

/** Every counted noun in singular, accusative, dual and plural forms. The oblique dual is left out where it is spelt like the plural. */
export function nounForms(): NounForms[] {
  const { nouns } = parse(readFileSync(join(packageRoot(), 'languages/ar/figures/nouns.yaml'), 'utf8'))
  const out: NounForms[] = []
  for (const row of nouns) {
    const plurals = list(row.plural)
    const plain = new Set(plurals.map(foldWord))
    const common = { en: row.en, person: row.of === 'person', ...(row.measure ? { measure: row.measure } : {}) }
    for (const form of list(row.forms)) {
      const lemma = foldWord(form)
      const phrase = form.includes('_')
      const accusative = phrase || form.endsWith(TA_MARBUTA) || form.endsWith(ALEF) || form.endsWith(HAMZA) ? [] : [form + ALEF]
      out.push({ ...common, lemma, n: 1, forms: [form, ...accusative] })
      if (!phrase) {
        const stem = form.endsWith(TA_MARBUTA) ? form.slice(0, -1) + TA : form.endsWith(ALEF_MAQSURA) ? form.slice(0, -1) + YA : form
        const oblique = stem + YA + NUN
        // A nisba or participle has a sound plural that looks the same.
        const sound = plain.has(foldWord(oblique)) || form.endsWith(YA)
        out.push({ ...common, lemma, n: 2, forms: sound ? [stem + ALEF + NUN] : [stem + ALEF + NUN, oblique] })
      }
      if (plurals.length > 0) out.push({ ...common, lemma, n: 3, forms: plurals })
    }
  }
  return out
}
