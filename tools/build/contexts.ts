import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { foldSaying } from '../../languages/ar/speech/fold-saying.js'
import { packageRoot } from '../../src/base/package-root.js'

const ARTICLE = '\u0627\u0644' // alef lam
const YA = '\u064a'
/** Endings of an adjective of relation: feminine, sound plurals. */
const NISBA = ['\u0629', '\u0648\u0646', '\u064a\u0646', '\u0627\u062a']

const bare = (word: string): string => (word.startsWith(ARTICLE) && word.length > 4 ? word.slice(ARTICLE.length) : word)

/** Compiles languages/ar/contexts/words.yaml to data/ar/contexts.json. */
export async function build(out: string): Promise<void> {
  const source = parse(readFileSync(join(packageRoot(), 'languages/ar/contexts/words.yaml'), 'utf8')) as {
    context: string
    words: string[]
  }[]
  const table: Record<string, string[]> = {}
  for (const { context, words } of source)
    for (const phrase of words) {
      const forms = [phrase, ...(phrase.endsWith(YA) && !phrase.includes(' ') ? NISBA.map(ending => phrase + ending) : [])]
      for (const form of forms) {
        const key = form.split(' ').map(foldSaying).map(bare).join(' ')
        const list = table[key] ?? []
        if (!list.includes(context)) list.push(context)
        table[key] = list
      }
    }
  mkdirSync(join(out, 'ar'), { recursive: true })
  writeFileSync(join(out, 'ar/contexts.json'), JSON.stringify(table))
}
