import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPack } from '../../languages/ar/pack.js'
import { foldName } from '../../languages/ar/names/fold-name.js'
import { fileData } from '../../src/base/file-data.js'
import { packageRoot } from '../../src/base/package-root.js'

/**
 * Counts how usual words are in free texts without labels (headlines of ANS, Apache-2.0; UD Arabic-PUD, CC BY-SA; Farasa's WikiNews) and writes
 * them, by stem and folded, with the logarithm of their counts to `languages/ar/names/common-words.tsv`: a word that nobody uses is likelier a
 * name. AQMAR is left out, so that what the recogniser learns from is as strange to the list as what it will read.
 *
 * Usage: tsx tools/train/common-words.ts [--data ../shared]
 */
const at = process.argv.indexOf('--data')
const suites = join(at < 0 ? '../shared' : (process.argv[at + 1] ?? '../shared'), 'suites')
const rows = (name: string): Record<string, unknown>[] =>
  readFileSync(join(suites, name), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Record<string, unknown>)
const texts = new Set<string>()
for (const row of rows('stance-ans/train.ndjson')) texts.add(String(row['s1'])).add(String(row['s2']))
for (const row of rows('segment-pud/sentences.ndjson')) texts.add(String(row['text']))
for (const row of rows('segment-wikinews/sentences.ndjson')) texts.add(String(row['text']))

const { words } = createPack(fileData())
const counts = new Map<string, number>()
let total = 0
for (const text of texts) {
  for (const token of words.analyse(text, { start: 0, end: text.length })) {
    const word = foldName(token.stem)
    if (token.kind !== 'word' || word.length < 2) continue
    total++
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
}
const lines = [...counts]
  .filter(([, count]) => count >= 2)
  .map(([word, count]) => `${Math.min(6, Math.floor(Math.log2(count)))}\t${word}`)
  .sort()
writeFileSync(
  join(packageRoot(), 'languages/ar/names/common-words.tsv'),
  ['# logarithm of the count, word: made by tools/train/common-words.ts', ...lines, ''].join('\n'),
)
console.error(`${texts.size} texts, ${total} words, ${lines.length} kept`)
