import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPack } from '../../languages/ar/pack.js'
import { lookUpNames } from '../../src/4-mentions/look-up-names.js'
import { makeNameLexicon } from '../../src/4-mentions/make-name-lexicon.js'
import { gazetteerLabels, nameFeatures } from '../../src/4-mentions/name-features.js'
import { readPhrases } from '../../src/4-mentions/phrases/read-phrases.js'
import { recallNames } from '../../src/4-mentions/recall-names.js'
import { type GenreTable, addGenre, GENRE_UNIT, genreOfSum, senseGenre } from '../../src/4-mentions/sense-genre.js'
import { fileData } from '../../src/base/file-data.js'
import { packageRoot } from '../../src/base/package-root.js'
import { type TaggerModel, packTagger, slotOf, tagSequence } from '../../src/base/sequence-tagger.js'
import { createKnowledge } from '../../src/knowledge/create-knowledge.js'
import { type LabelledWords, fillNameContexts } from './fill-name-contexts.js'
import { readTaggedArticles, readTaggedReports } from './read-tagged-text.js'

/** A sentence ready for training or measuring. */
export interface Example {
  readonly features: number[][]
  /** Stems of the tokens, as `nameFeatures` hashes them. */
  readonly bases: number[]
  readonly gold: number[]
  /** Index in `features` of each printed token of the set. */
  readonly map: number[]
  readonly goldTags: string[]
  /** What the gazetteers suggest. */
  readonly given: number[]
}

export const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG', 'B-MIS', 'I-MIS'] as const
const SAME: Readonly<Record<string, string>> = { PERS: 'PER', MISC: 'MIS' }
/** Slots of a model: what the 5 MB of both looks hold. */
const SLOTS = 230_000
/** A feature must stand so often in what is learned from. */
const LEAST = 1

/**
 * Silver examples from free news sentences without labels: what the lexicon and the titles name is taken as gold; a sentence with an unknown word
 * that looks like a name but was not named is left out, so that the model does not learn to overlook names.
 */
export function readSilver(sentences: readonly string[]): Example[] {
  const data = fileData()
  const pack = createPack(data)
  const lexicon = makeNameLexicon(createKnowledge(data), pack.names)
  const examples: Example[] = []
  for (const text of sentences) {
    const tokens = pack.words.analyse(text, { start: 0, end: text.length })
    const sentence = { start: 0, end: text.length, tokens, block: 0, kind: 'paragraph' as const }
    const words = lookUpNames(sentence, lexicon, pack.names)
    const given = gazetteerLabels(sentence, words, LABELS)
    const gold = given.map(label => Math.max(0, label))
    for (const item of readPhrases(words, pack.names)) {
      const name = item.type === 'role' ? item.name : item.type === 'name' ? item : null
      if (!name) continue
      words.slice(name.from, name.to).forEach((word, i) => {
        gold[word.at] = i === 0 ? 1 : 2
      })
    }
    const isUnsure = words.some(word => gold[word.at] === 0 && word.hits.length === 0 && pack.names.nameLikeness(word.token) > 0.55)
    if (isUnsure || gold.every(label => label === 0)) continue
    for (let i = 0; i < gold.length; i++) if (!follows(gold[i - 1] ?? LABELS.length, gold[i]!)) gold[i]! -= 1
    examples.push({
      ...nameFeatures(sentence, words, pack.names),
      gold,
      map: gold.map((_, i) => i),
      goldTags: gold.map(l => LABELS[l]!),
      given,
    })
  }
  return examples
}

/** Free sentences of news: headlines of ANS (Apache-2.0) and WikiNews. */
export function freeSentences(suites: string): string[] {
  const rows = (name: string): Record<string, unknown>[] =>
    readFileSync(join(suites, name), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Record<string, unknown>)
  const found = new Set<string>()
  for (const row of rows('stance-ans/train.ndjson')) found.add(String(row['s1'])).add(String(row['s2']))
  for (const row of rows('segment-wikinews/sentences.ndjson')) found.add(String(row['text']))
  return [...found]
}

/** Reads a CoNLL-like set into examples. */
export const readExamples = (file: string): Example[] =>
  makeExamples(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as LabelledWords),
  )

let loaded: ReturnType<typeof load> | undefined
const load = () => {
  const data = fileData()
  const pack = createPack(data)
  return { pack, lexicon: makeNameLexicon(createKnowledge(data), pack.names) }
}

/** Annotated sentences as examples: the analyser's tokens are aligned to theirs. */
export function makeExamples(rows: readonly LabelledWords[]): Example[] {
  loaded ??= load()
  const { pack, lexicon } = loaded
  return rows
    .map(({ tokens, tags }) => {
      const starts: number[] = []
      let text = ''
      for (const token of tokens) {
        starts.push(text.length)
        text += `${token} `
      }
      const own = pack.words.analyse(text, { start: 0, end: text.length })
      const sentence = { start: 0, end: text.length, tokens: own, block: 0, kind: 'paragraph' as const }
      const words = lookUpNames(sentence, lexicon, pack.names)
      const { features, bases } = nameFeatures(sentence, words, pack.names)
      const given = gazetteerLabels(sentence, words, LABELS)
      const goldTags = tags.map(tag => tag.slice(0, 2) + (SAME[tag.slice(2)] ?? tag.slice(2)))
      const gold = new Array<number>(own.length).fill(0)
      const map: number[] = []
      let j = 0
      tokens.forEach((token, i) => {
        const start = starts[i]!
        const end = start + token.length
        while (j < own.length && own[j]!.end <= start) j++
        let first = j
        while (first < own.length - 1 && own[first]!.kind !== 'word' && own[first + 1]!.start < end) first++
        map.push(Math.min(first, own.length - 1))
        const label = LABELS.indexOf(goldTags[i] as (typeof LABELS)[number])
        for (let k = first; k < own.length && own[k]!.start < end; k++)
          gold[k] = label > 0 && k > first && label % 2 === 1 ? label + 1 : Math.max(0, label)
      })
      for (let i = 0; i < gold.length; i++) if (!follows(gold[i - 1] ?? LABELS.length, gold[i]!)) gold[i]! -= 1
      return { features, bases, gold, map, goldTags, given }
    })
    .filter(example => example.features.length > 0)
}

export interface TrainingOptions {
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  /** Share of words that are learned without their own letters, by shape, lists and neighbours alone. */
  readonly dropout: number
}

/** Places of the features that hold the word itself (see `nameFeatures`). */
const LEXICAL = new Set([1, 2, 37, 38, 50])

/** Numbers of the features that stand often enough, and the examples by these numbers. */
function numberFeatures(examples: readonly Example[]): { hashes: number[]; rows: Int32Array[][]; lexical: Int32Array[][] } {
  const counts = new Map<number, number>()
  for (const { features } of examples)
    for (const row of features) for (const feature of row) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const numbers = new Map<number, number>()
  const hashes: number[] = []
  for (const [feature, count] of counts) {
    if (count < LEAST) continue
    numbers.set(feature, hashes.length)
    hashes.push(feature)
  }
  const known = (row: readonly number[]): Int32Array => Int32Array.from(row.flatMap(feature => numbers.get(feature) ?? []))
  return {
    hashes,
    rows: examples.map(({ features }) => features.map(known)),
    lexical: examples.map(({ features }) => features.map(row => known(row.filter((_, i) => !LEXICAL.has(i))))),
  }
}

/** A linear-chain conditional random field, trained sentence by sentence (AdaGrad, L2 on the weights that a sentence touches). */
export function train(examples: readonly Example[], { epochs, rate, decay, dropout }: TrainingOptions): TaggerModel {
  const n = LABELS.length
  const { hashes, rows, lexical } = numberFeatures(examples)
  const weights = new Float32Array(hashes.length * n)
  const squares = new Float32Array(hashes.length * n).fill(1e-2)
  const transitions = new Float32Array((n + 1) * n)
  const transitionSquares = new Float32Array((n + 1) * n).fill(1e-2)
  for (let k = 0; k <= n; k++) for (let l = 0; l < n; l++) if (!follows(k, l)) transitions[k * n + l] = -1e4
  const order = examples.map((_, i) => i)
  const sums = new Float32Array(weights.length)
  const transitionSums = new Float32Array(transitions.length)
  let averaged = 0
  let random = 1
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      random = (Math.imul(random, 1103515245) + 12345) >>> 0
      const j = random % (i + 1)
      ;[order[i], order[j]] = [order[j] as number, order[i] as number]
    }
    let loss = 0
    for (const index of order) {
      const { gold } = examples[index] as Example
      const features = rows[index]!.map((row, i) => {
        random = (Math.imul(random, 1103515245) + 12345) >>> 0
        return (random >>> 8) % 1000 < 1000 * dropout ? lexical[index]![i]! : row
      })
      const count = features.length
      const emissions = new Float64Array(count * n)
      features.forEach((row, i) => {
        for (const feature of row) {
          const at = feature * n
          for (let l = 0; l < n; l++) emissions[i * n + l]! += weights[at + l]!
        }
      })
      const { node, edge, logZ } = marginals(emissions, transitions, count, n)
      let own = 0
      for (let i = 0; i < count; i++) own += emissions[i * n + gold[i]!]! + transitions[(i === 0 ? n : gold[i - 1]!) * n + gold[i]!]!
      loss += logZ - own
      for (let i = 0; i < count; i++) {
        const g = gold[i]!
        for (let l = 0; l < n; l++) {
          const gradient = node[i * n + l]! - (l === g ? 1 : 0)
          if (Math.abs(gradient) < 1e-4) continue
          for (const feature of features[i]!) {
            const at = feature * n + l
            const step = gradient + decay * weights[at]!
            squares[at]! += step * step
            weights[at]! -= (rate * step) / Math.sqrt(squares[at]!)
          }
        }
      }
      for (let k = 0; k <= n; k++) {
        for (let l = 0; l < n; l++) {
          if (!follows(k, l)) continue
          let gold2 = 0
          for (let i = 0; i < count; i++) if ((i === 0 ? n : gold[i - 1]) === k && gold[i] === l) gold2++
          const at = k * n + l
          const step = edge[at]! - gold2
          transitionSquares[at]! += step * step
          transitions[at]! -= (rate * step) / Math.sqrt(transitionSquares[at]!)
        }
      }
    }
    // The second half of all epochs is averaged: what a late sentence teaches weighs no more than what an early one does.
    if (epoch >= epochs / 2) {
      averaged++
      for (let i = 0; i < weights.length; i++) sums[i]! += weights[i]!
      for (let i = 0; i < transitions.length; i++) transitionSums[i]! += transitions[i]!
    }
    console.error(`epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(3)}`)
  }
  for (let i = 0; i < weights.length; i++) weights[i] = sums[i]! / averaged
  for (let i = 0; i < transitions.length; i++) transitions[i] = transitionSums[i]! / averaged
  return { labels: LABELS, transitions, caution: 0.3, genre: new Int8Array(), ...packWeights(hashes, weights, n) }
}

/** Weights as bytes in slots by hash; of two features that want one slot the stronger has it. */
function packWeights(hashes: readonly number[], weights: Float32Array, n: number): Pick<TaggerModel, 'marks' | 'weights' | 'scale'> {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const scale = Math.min(largest, 6) / 127
  const marks = new Uint8Array(SLOTS)
  const packed = new Int8Array(SLOTS * n)
  const strengths = new Float32Array(SLOTS)
  hashes.forEach((hash, i) => {
    let strength = 0
    for (let l = 0; l < n; l++) strength += Math.abs(weights[i * n + l]!)
    const slot = slotOf(hash, SLOTS)
    if (strength <= strengths[slot]!) return
    strengths[slot] = strength
    marks[slot] = hash & 255
    for (let l = 0; l < n; l++) packed[slot * n + l] = Math.max(-127, Math.min(127, Math.round(weights[i * n + l]! / scale)))
  })
  return { marks, weights: packed, scale }
}

/** So many sentences before and behind make up what a word is recalled from: about a report or article. */
const REACH = 40

/** Labels every sentence by the first look. */
const look = (model: TaggerModel, examples: readonly Example[]): number[][] =>
  examples.map(({ features }) => tagSequence(model, features).labels)

/** The examples with what a first look found around each: `reach` sentences to both sides (all of them where they stand in no order). */
export function recall(examples: readonly Example[], labels: readonly number[][], reach = REACH): Example[] {
  const block = reach === Number.POSITIVE_INFINITY ? examples.length : reach
  const out: Example[] = []
  for (let from = 0; from < examples.length; from += block) {
    const start = Math.max(0, from - reach)
    const around = examples.slice(start, from + block + (reach === Number.POSITIVE_INFINITY ? 0 : reach))
    const extra = recallNames(around.map(({ bases }, i) => ({ bases, labels: labels[start + i]! })))
    for (let i = from; i < Math.min(from + block, examples.length); i++) {
      const example = examples[i]!
      const more = extra[i - start]!
      out.push({ ...example, features: example.features.map((row, k) => [...row, ...more[k]!]) })
    }
  }
  return out
}

/** First looks at each part by a model that has not learned from it: what the second look learns from must be as wrong as what it will get. */
function lookUnseen(examples: readonly Example[], options: TrainingOptions, others: readonly Example[]): number[][] {
  const FOLDS = examples.length > 2000 ? 2 : 5
  const out: number[][] = new Array(examples.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = examples.map((_, i) => i).filter(i => i % FOLDS === fold)
    const model = train([...examples.filter((_, i) => i % FOLDS !== fold), ...others], options)
    for (const i of held) out[i] = tagSequence(model, examples[i]!.features).labels
  }
  return out
}

/** Trains both looks. `texts`: the sentences of each text (or of a set that stands in no order); `others`: sentences that stand alone. */
export function trainTwice(
  texts: readonly (readonly Example[])[],
  others: readonly Example[],
  options: TrainingOptions,
): { first: TaggerModel; second: TaggerModel } {
  const examples = texts.flat()
  const first = train([...examples, ...others], options)
  const unseen = lookUnseen(examples, options, others)
  let from = 0
  const recalled = texts.flatMap(text => {
    const labels = unseen.slice(from, from + text.length)
    from += text.length
    return recall(text, labels, Number.POSITIVE_INFINITY)
  })
  const alone = others.flatMap(example => recall([example], [tagSequence(first, example.features).labels], Number.POSITIVE_INFINITY))
  return { first, second: train([...recalled, ...alone], options) }
}

/** Scores of the second look. */
export function scoreTwice(
  first: TaggerModel,
  second: TaggerModel,
  examples: readonly Example[],
  useGiven = true,
): ReturnType<typeof score> {
  const dressed = dress(examples, first.genre)
  return score(second, recall(dressed, look(first, dressed)), useGiven)
}

/** The examples with the features of the genre that their words show; as they are where the model knows one kind of text only. */
export const dress = (examples: readonly Example[], genre: GenreTable): readonly Example[] =>
  genre.length === 0
    ? examples
    : examples.map(example => ({
        ...example,
        features: addGenre(example.features, example.bases, senseGenre(example.bases, genre)),
      }))

/** Slots of the table of genres, and how far one stem may pull. */
const GENRE_SLOTS = 8192
const PULL = 2

/**
 * What stems say of the kind of a text, counted over sentences of encyclopaedias and of news, and a function that dresses sentences of either
 * for training: their own words are left out of the counts, so that they look no surer than a sentence never seen.
 */
function learnGenre(encyclopaedia: readonly Example[], news: readonly Example[]) {
  const kinds = [encyclopaedia, news]
  const counts = kinds.map(examples => {
    const count = new Float64Array(GENRE_SLOTS)
    for (const { bases } of examples) for (const base of new Set(bases)) if (base !== 0) count[base % GENRE_SLOTS]!++
    return count
  })
  const ratio = (slot: number, without: number): number => {
    const [a, b] = counts.map((count, kind) => count[slot]! - (kind === without ? 1 : 0)) as [number, number]
    const nats = Math.log((a + 0.5) / encyclopaedia.length) - Math.log((b + 0.5) / news.length)
    return a + b < 2 ? 0 : Math.max(-PULL, Math.min(PULL, nats))
  }
  return {
    table: Int8Array.from({ length: GENRE_SLOTS }, (_, slot) => Math.round(ratio(slot, -1) / GENRE_UNIT)),
    dress: (examples: readonly Example[], kind: number): Example[] =>
      examples.map(example => {
        let sum = 0
        for (const base of new Set(example.bases)) if (base !== 0) sum += ratio(base % GENRE_SLOTS, kind)
        return { ...example, features: addGenre(example.features, example.bases, genreOfSum(sum)) }
      }),
  }
}

/** Forward-backward: probabilities of each label at each word, expected counts of each pair of labels. */
function marginals(
  emissions: Float64Array,
  transitions: Float32Array,
  count: number,
  n: number,
): { node: Float64Array; edge: Float64Array; logZ: number } {
  const alpha = new Float64Array(count * n)
  const beta = new Float64Array(count * n)
  const scales = new Float64Array(count)
  const potential = new Float64Array(count * n)
  const pair = Float64Array.from(transitions, Math.exp)
  let logZ = 0
  for (let i = 0; i < count; i++) {
    let largest = Number.NEGATIVE_INFINITY
    for (let l = 0; l < n; l++) largest = Math.max(largest, emissions[i * n + l]!)
    for (let l = 0; l < n; l++) potential[i * n + l] = Math.exp(emissions[i * n + l]! - largest)
    logZ += largest
    let sum = 0
    for (let l = 0; l < n; l++) {
      let value = 0
      if (i === 0) value = pair[n * n + l]!
      else for (let k = 0; k < n; k++) value += alpha[(i - 1) * n + k]! * pair[k * n + l]!
      value *= potential[i * n + l]!
      alpha[i * n + l] = value
      sum += value
    }
    scales[i] = sum
    logZ += Math.log(sum)
    for (let l = 0; l < n; l++) alpha[i * n + l]! /= sum
  }
  for (let l = 0; l < n; l++) beta[(count - 1) * n + l] = 1
  const edge = new Float64Array((n + 1) * n)
  for (let i = count - 2; i >= 0; i--) {
    for (let k = 0; k < n; k++) {
      let value = 0
      for (let l = 0; l < n; l++) {
        const flow = (pair[k * n + l]! * potential[(i + 1) * n + l]! * beta[(i + 1) * n + l]!) / scales[i + 1]!
        value += flow
        edge[k * n + l]! += alpha[i * n + k]! * flow
      }
      beta[i * n + k] = value
    }
  }
  const node = new Float64Array(count * n)
  for (let i = 0; i < count * n; i++) node[i] = alpha[i]! * beta[i]!
  for (let l = 0; l < n; l++) edge[n * n + l] = node[l]!
  return { node, edge, logZ }
}

/** An inside label follows only its own kind. */
function follows(from: number, to: number): boolean {
  return to === 0 || to % 2 === 1 || from === to || from === to - 1
}

function spans(tags: readonly string[]): Set<string> {
  const found = new Set<string>()
  let start = -1
  let kind = ''
  for (let i = 0; i <= tags.length; i++) {
    const tag = tags[i] ?? 'O'
    if (start >= 0 && (tag === 'O' || tag.startsWith('B') || tag.slice(2) !== kind)) {
      found.add(`${start} ${i} ${kind}`)
      start = -1
    }
    if (tag !== 'O' && start < 0) {
      start = i
      kind = tag.slice(2)
    }
  }
  return found
}

/** CoNLL scores over the set's own tokens: micro F1 and F1 of each kind. */
export function score(
  model: TaggerModel,
  examples: readonly Example[],
  useGiven = true,
): Record<string, { p: number; r: number; f1: number; gold: number }> {
  const tally: Record<string, [number, number, number]> = {}
  for (const { features, map, goldTags, given } of examples) {
    const { labels } = tagSequence(model, features, useGiven ? given : undefined)
    const gold = spans(goldTags)
    const found = spans(map.map(i => model.labels[labels[i] ?? 0] ?? 'O'))
    for (const kind of ['PER', 'LOC', 'ORG', 'MIS', 'micro']) {
      const t = tally[kind] ?? [0, 0, 0]
      tally[kind] = t
      const of = (set: Set<string>): string[] => [...set].filter(span => kind === 'micro' || span.endsWith(kind))
      t[0] += of(found).filter(span => gold.has(span)).length
      t[1] += of(found).length
      t[2] += of(gold).length
    }
  }
  return Object.fromEntries(
    Object.entries(tally).map(([kind, [right, found, gold]]) => {
      const p = right / Math.max(1, found)
      const r = right / Math.max(1, gold)
      return [kind, { p, r, f1: (2 * p * r) / Math.max(1e-9, p + r), gold }]
    }),
  )
}

const show = (name: string, scores: ReturnType<typeof score>): void => {
  const line = Object.entries(scores).map(
    ([kind, s]) => `${kind} ${(s.f1 * 100).toFixed(1)} (${(s.p * 100).toFixed(0)}/${(s.r * 100).toFixed(0)})`,
  )
  console.error(`${name}: ${line.join('  ')}`)
}

/**
 * Trains the name recogniser and writes `languages/ar/names/recogniser.bin`.
 * Usage: tsx tools/train/names-recogniser.ts [--data ../shared] [--epochs 12] [--rate 0.08] [--decay 0.001] [--measure-anercorp]
 */
async function main(): Promise<void> {
  const option = (name: string, fallback: string): string => {
    const at = process.argv.indexOf(name)
    return at < 0 ? fallback : (process.argv[at + 1] ?? fallback)
  }
  const suites = join(option('--data', '../shared'), 'suites')
  const options: TrainingOptions = {
    epochs: Number(option('--epochs', '12')),
    rate: Number(option('--rate', '0.08')),
    decay: Number(option('--decay', '0.0003')),
    dropout: Number(option('--dropout', '0.5')),
  }
  if (process.argv.includes('--measure-anercorp')) {
    const all = readExamples(join(suites, 'ner-anercorp/train.ndjson'))
    const cut = Math.floor(all.length * 0.8)
    const texts: Example[][] = []
    for (let at = 0; at < cut; at += REACH) texts.push(all.slice(at, Math.min(cut, at + REACH)))
    const { first, second } = trainTwice(texts, [], options)
    show('ner-anercorp, trained on its first 80 %, last 20 %', score(first, all.slice(cut)))
    show('same, second look', scoreTwice(first, second, all.slice(cut)))
    show('same, second look, no gaz', scoreTwice(first, second, all.slice(cut), false))
    return
  }
  const silver = readSilver(freeSentences(suites))
  console.error(`${silver.length} silver sentences`)
  const nameWords = readFileSync(join(suites, 'names-wd/train.ndjson'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { ar: string; n: number })
  const filled = makeExamples(fillNameContexts(createKnowledge(fileData()), nameWords, Number(option('--times', '4'))))
  const aqmar = readExamples(join(suites, 'ner-aqmar/train.ndjson'))
  const articles = readTaggedArticles('articles').map(makeExamples)
  const news = [...readTaggedArticles('news'), ...readTaggedReports()].map(makeExamples)
  const size = (texts: readonly (readonly Example[])[]): number => texts.reduce((sum, text) => sum + text.length, 0)
  console.error(`${filled.length} filled sentences, ${size(articles)} of articles, ${size(news)} of news`)
  const genre = learnGenre([...aqmar, ...articles.flat()], [...news.flat(), ...silver])
  const { first, second } = trainTwice(
    [genre.dress(aqmar, 0), ...articles.map(text => genre.dress(text, 0)), ...news.map(text => genre.dress(text, 1))],
    [...genre.dress(silver, 1), ...genre.dress(filled, -1)],
    options,
  )
  const models = [first, second].map(model => ({ ...model, genre: genre.table })) as [TaggerModel, TaggerModel]
  if (!process.argv.includes('--dry')) {
    writeFileSync(join(packageRoot(), 'languages/ar/names/recogniser-first.bin'), packTagger(models[0]))
    writeFileSync(join(packageRoot(), 'languages/ar/names/recogniser.bin'), packTagger(models[1]))
  }
  const dev = readExamples(join(suites, 'ner-aqmar/dev.ndjson'))
  const other = readExamples(join(suites, 'ner-anercorp/train.ndjson'))
  for (const given of [true, false]) {
    show(`ner-aqmar dev ${given}`, score(models[0], dress(dev, genre.table), given))
    show(`ner-anercorp train (not trained on it) ${given}`, score(models[0], dress(other, genre.table), given))
    show(`second look aqmar ${given}`, scoreTwice(...models, dev, given))
    show(`second look anercorp ${given}`, scoreTwice(...models, other, given))
  }
}

if (process.argv[1]?.endsWith('names-recogniser.ts')) await main()
