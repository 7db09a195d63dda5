import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { pluralTerms } from '../../languages/ar/terms/plural-terms.js'
import { readLexiconLine } from '../../languages/ar/words/lexicon/read-lexicon-line.js'
import { foldTerm } from '../../languages/ar/terms/fold-term.js'
import { packageRoot } from '../../src/base/package-root.js'

const CONJUNCTIONS = ['', '\u0648', '\u0641'] // none, waw, fa

/** Compiles languages/ar/terms/*.yaml and rarities.tsv to data/ar/terms.json. */
export async function build(out: string): Promise<void> {
  const folder = join(packageRoot(), 'languages/ar/terms')
  const affixes = parse(readFileSync(join(folder, 'affixes.yaml'), 'utf8'))
  const words: string[] = parse(readFileSync(join(folder, 'stop-words.yaml'), 'utf8')).words
  const table = join(folder, 'rarities.tsv')
  const rarities: Record<string, number> = {}
  let unseen = 6
  if (existsSync(table)) {
    for (const line of readFileSync(table, 'utf8').split('\n')) {
      const [value, term] = line.split('\t')
      if (!value || value.startsWith('#')) continue
      if (term === undefined || term === '') continue
      if (term === '*') unseen = Number(value)
      else rarities[term] = Number(value)
    }
  }
  mkdirSync(join(out, 'ar'), { recursive: true })
  const stopWords = words.flatMap(word => CONJUNCTIONS.map(c => c + foldTerm(word)))
  const plurals = pluralTerms(wordsWithPlurals(), affixes, new Set(stopWords))
  writeFileSync(join(out, 'ar/terms.json'), JSON.stringify({ ...affixes, stopWords, rarities, unseen, plurals }))
}

/** Nouns and adjectives of the lexicon that have broken plurals: the singular first. */
function wordsWithPlurals(): (readonly string[])[] {
  const folder = join(packageRoot(), 'languages/ar/words/lexicon')
  return ['nouns.yaml', 'adjectives.yaml']
    .flatMap(file => parse(readFileSync(join(folder, file), 'utf8')) as string[])
    .map(line => readLexiconLine(line).words)
    .filter(words => words.length > 1)
}
