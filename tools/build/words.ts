import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { collectEntries, type LexiconSources } from '../../languages/ar/words/lexicon/collect-entries.js'
import { compileLexicon } from '../../languages/ar/words/lexicon/compile-lexicon.js'
import { packageRoot } from '../../src/base/package-root.js'

const FILES = ['closed', 'verbs', 'masdars', 'nouns', 'adjectives', 'names', 'frequent'] as const

/** Reads the sources of the Arabic lexicon. */
export function readSources(folder = join(packageRoot(), 'languages/ar/words/lexicon')): LexiconSources {
  const read = (name: string): string[] => (parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as string[] | null) ?? []
  return Object.fromEntries(FILES.map(name => [name, read(name)])) as unknown as LexiconSources
}

/** Compiles the Arabic lexicon of words to `ar/words.json` and `ar/words.bin`, and brings the trained weights of the chooser along. */
export async function build(out: string): Promise<void> {
  const { index, tables } = compileLexicon(collectEntries(readSources()))
  mkdirSync(join(out, 'ar'), { recursive: true })
  writeFileSync(join(out, 'ar/words.json'), JSON.stringify(index))
  writeFileSync(join(out, 'ar/words.bin'), tables)
  const weights = join(packageRoot(), 'languages/ar/words/weights/chooser.bin')
  writeFileSync(join(out, 'ar/words-weights.bin'), existsSync(weights) ? readFileSync(weights) : new Uint8Array())
}
