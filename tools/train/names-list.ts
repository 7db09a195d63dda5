import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldNameWord } from '../../languages/ar/names/fold-name.js'
import { packageRoot } from '../../src/base/package-root.js'

/**
 * Learns which Arabic words occur as part of persons' names from the free pairs of Wikidata names (CC0) and writes them, folded, one a
 * line, to `languages/ar/names/name-words.txt`. Usage: tsx tools/train/names-list.ts [--data ../shared]
 */
const at = process.argv.indexOf('--data')
const shared = at < 0 ? '../shared' : (process.argv[at + 1] ?? '../shared')
const counts = new Map<string, number>()
for (const line of readFileSync(join(shared, 'suites/names-wd/train.ndjson'), 'utf8').split('\n')) {
  if (line === '') continue
  const { ar, n } = JSON.parse(line) as { ar: string; n: number }
  for (const part of ar.split(/[^\p{L}\p{M}]+/u)) {
    const word = foldNameWord(part)
    if (word.length >= 3 && !/[a-z]/i.test(word)) counts.set(word, (counts.get(word) ?? 0) + n)
  }
}
const words = [...counts.keys()].filter(word => (counts.get(word) ?? 0) > 1 || word.length > 3).sort()
writeFileSync(join(packageRoot(), 'languages/ar/names/name-words.txt'), `${words.join('\n')}\n`)
console.error(`${words.length} words`)
