import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scoreFarasa, scoreTreebank } from '../../bench/quality/segment.js'
import { createAnalyserWith } from '../../languages/ar/words/create-word-analyser.js'
import type { ChooserWeights } from '../../languages/ar/words/reading/choose-readings.js'
import { writeWeights } from '../../languages/ar/words/reading/read-weights.js'
import { readLexicon } from '../../languages/ar/words/reading/word-lexicon.js'
import { fileData } from '../../src/base/file-data.js'
import { packageRoot } from '../../src/base/package-root.js'
import { examplesOfFarasa, examplesOfTreebank, type FarasaSentence, type TreebankSentence } from './words-examples.js'
import { trainChooser } from './words-perceptron.js'

const SEED = 20261121
const FOLDS = 5

const rowsOf = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)

const percent = (part: number, of: number): string => ((100 * part) / of).toFixed(2)

/**
 * Trains the chooser of readings on the two corpora that may be learned from, first by cross-validation (what the card reports), then on
 * all of them. Run: npx tsx tools/train/words.ts ../shared
 */
function main(dataDir: string): void {
  const lexicon = readLexicon(fileData())
  const pud = rowsOf<TreebankSentence>(join(dataDir, 'suites/segment-pud/sentences.ndjson'))
  const news = rowsOf<FarasaSentence & { article: number }>(join(dataDir, 'suites/segment-wikinews/sentences.ndjson'))
  const pudExamples = pud.map(row => examplesOfTreebank(lexicon, row))
  const newsExamples = news.map(row => examplesOfFarasa(lexicon, row))
  const lines: string[] = []
  const say = (line: string): void => {
    lines.push(line)
    console.log(line)
  }
  const score = (weights: ChooserWeights, pudRows: readonly TreebankSentence[], newsRows: readonly FarasaSentence[]) => {
    const words = createAnalyserWith(lexicon, weights)
    return { pud: scoreTreebank(pudRows, words), news: scoreFarasa(newsRows, words) }
  }
  const total = { both: 0, gold: 0, ours: 0, lemmas: 0, lemmasRight: 0, tags: 0, tagsRight: 0, of: 0, right: 0, clitics: 0 }
  const articles = [...new Set(news.map(row => row.article))].sort((a, b) => a - b)
  for (let fold = 0; fold < FOLDS; fold++) {
    // whole blocks of sentences and whole articles are left out, so that no story is on both sides
    const pudOut = (at: number): boolean => Math.floor((at * FOLDS) / pud.length) === fold
    const newsOut = (at: number): boolean => articles.indexOf((news[at] as { article: number }).article) % FOLDS === fold
    const weights = trainChooser([...pudExamples.filter((_, at) => !pudOut(at)), ...newsExamples.filter((_, at) => !newsOut(at))], SEED)
    const one = score(
      weights,
      pud.filter((_, at) => pudOut(at)),
      news.filter((_, at) => newsOut(at)),
    )
    total.both += one.pud.both
    total.gold += one.pud.gold
    total.ours += one.pud.ours
    total.lemmas += one.pud.lemmas
    total.lemmasRight += one.pud.lemmasRight
    total.tags += one.pud.tags
    total.tagsRight += one.pud.tagsRight
    total.of += one.news.of
    total.right += one.news.right
    total.clitics += one.news.clitics
  }
  say(`unseen (${FOLDS} folds): PUD words F1 ${percent(2 * total.both, total.gold + total.ours)} of ${total.gold}`)
  say(`unseen: PUD lemmas ${percent(total.lemmasRight, total.lemmas)}, parts of speech ${percent(total.tagsRight, total.tags)}`)
  say(`unseen: WikiNews clitics ${percent(total.clitics, total.of)}, with endings ${percent(total.right, total.of)} of ${total.of}`)
  const weights = trainChooser([...pudExamples, ...newsExamples], SEED)
  const seen = score(weights, pud, news)
  say(`trained on: PUD words F1 ${percent(seen.pud.f1, 1)}, WikiNews clitics ${percent(seen.news.clitics, seen.news.of)}`)
  const folder = join(packageRoot(), 'languages/ar/words/weights')
  mkdirSync(folder, { recursive: true })
  const bytes = writeWeights(weights)
  writeFileSync(join(folder, 'chooser.bin'), bytes)
  say(`weights: ${bytes.length} bytes, seed ${SEED}`)
  writeFileSync(join(folder, 'scores.txt'), `${lines.join('\n')}\n`)
}

main(process.argv[2] ?? '../shared')
