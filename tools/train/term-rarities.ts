import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTermMaker } from '../../languages/ar/terms/create-term-maker.js'
import { fileData } from '../../src/base/file-data.js'
import { packageRoot } from '../../src/base/package-root.js'

/**
 * Counts in how many documents common terms stand and writes languages/ar/terms/rarities.tsv. Learned from sets that may be learned from:
 * UD Arabic-PUD and AQMAR (CC BY-SA), Farasa's WikiNews ("feel free to copy and distribute"). Usage: tsx tools/train/term-rarities.ts DIR
 */
const suites = join(process.argv[2] ?? '../shared', 'suites')
const rows = (file: string) =>
  readFileSync(join(suites, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
const documents = new Map<string, string>()
const add = (key: string, text: string) => documents.set(key, `${documents.get(key) ?? ''} ${text}`)
for (const row of rows('segment-pud/sentences.ndjson')) add(`pud${row.id.slice(0, 6)}`, row.text)
for (const row of rows('segment-wikinews/sentences.ndjson')) add(`wikinews${row.article}`, row.text)
for (const [index, row] of rows('ner-aqmar/train.ndjson').entries()) add(`aqmar${Math.floor(index / 20)}`, row.tokens.join(' '))

const maker = createTermMaker(fileData())
const counts = new Map<string, number>()
for (const text of documents.values())
  for (const term of new Set(maker.terms(text).map(t => t.term))) counts.set(term, (counts.get(term) ?? 0) + 1)
// The documents are short (about 800 characters); a news report holds a common term about three times as often.
const rarity = (count: number) => Math.log((documents.size + 1) / Math.min(documents.size, count * 2.5 + 0.5))
const lines = [...counts]
  .filter(([, count]) => count >= 3)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([term, count]) => `${rarity(count).toFixed(2)}\t${term}`)
writeFileSync(
  join(packageRoot(), 'languages/ar/terms/rarities.tsv'),
  ['# rarity, term: made by tools/train/term-rarities.ts', `${rarity(0.8).toFixed(2)}\t*`, ...lines, ''].join('\n'),
)
console.error(`${documents.size} documents, ${lines.length} terms`)
