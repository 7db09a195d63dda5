import { type TaggerModel, tagSequence } from '../base/sequence-tagger.js'
import type { NameGrammar } from '../language/name-grammar.js'
import type { Sentence } from '../schema/sentence.js'
import type { NameWord } from './look-up-names.js'
import { hasArticle } from './phrases/has-article.js'
import { type NameFeatures, nameFeatures } from './name-features.js'
import type { Item, NameItem } from './phrases/item.js'
import { recallNames } from './recall-names.js'
import { addGenre, senseGenre } from './sense-genre.js'

/** A label that is only just better than the next says nothing. */
const MARGIN = 0.2

/** How like a name a word with the article must be to be a surname. */
const SURNAME = 0.45

/** A sentence as far as it is read before names without list or title are looked for. */
export interface LooseSentence {
  readonly sentence: Sentence
  readonly words: readonly NameWord[]
  readonly items: readonly Item[]
}

interface Asked extends NameFeatures {
  readonly index: number
  readonly taken: Uint8Array
  readonly looksLikeName: readonly boolean[]
}

/**
 * Persons that no list and no title gives, found by the recogniser: two words or more in a row that look like a name. It is asked only about
 * sentences that have such a run, which keeps reading fast, and about these twice: the second time it knows what the first took the same words
 * for elsewhere in the report. Gives the items of every sentence.
 */
export function findLooseNames(sentences: readonly LooseSentence[], grammar: NameGrammar): Item[][] {
  const items = sentences.map(sentence => [...sentence.items])
  const { recogniser } = grammar
  if (recogniser === null) return items
  const asked = sentences.flatMap((sentence, index) => askAbout(sentence, index, grammar))
  const { genre } = recogniser.first
  const dressed = asked.map(({ features, bases }) => (genre.length === 0 ? features : addGenre(features, bases, senseGenre(bases, genre))))
  const labels = dressed.map(features => tagSequence(recogniser.first, features).labels)
  const recalled = recallNames(asked.map(({ bases }, i) => ({ bases, labels: labels[i]! })))
  asked.forEach(({ index, taken, looksLikeName }, i) => {
    const { words } = sentences[index]!
    const whole = dressed[i]!.map((row, k) => [...row, ...recalled[i]![k]!])
    const found = personSpans(recogniser.second, whole, words, grammar).filter(({ from, to }) => {
      for (let k = from; k < to; k++) if (taken[k] === 1) return false
      return to - from >= 2 && to - from <= 5 && words.slice(from, to).some((_, k) => looksLikeName[from + k])
    })
    if (found.length > 0) items[index] = [...items[index]!, ...found].sort((a, b) => a.from - b.from)
  })
  return items
}

function askAbout({ sentence, words, items }: LooseSentence, index: number, grammar: NameGrammar): Asked[] {
  const taken = new Uint8Array(words.length)
  for (const item of items) taken.fill(1, item.from, item.to)
  const looksLikeName = words.map((word, i) => taken[i] === 0 && word.hits.length === 0 && grammar.nameLikeness(word.token) >= 0.6)
  const hasRun = words.some(
    (_, i) => looksLikeName[i] && isNameOn(words[i + 1], taken[i + 1] === 1, looksLikeName[i + 1] === true, grammar),
  )
  return hasRun ? [{ index, taken, looksLikeName, ...nameFeatures(sentence, words, grammar) }] : []
}

/** Behind a first name a name, or a word with the article that is none of the language's: "Sami [al-Aidoudi]". */
function isNameOn(word: NameWord | undefined, isTaken: boolean, looksLikeName: boolean, grammar: NameGrammar): boolean {
  if (word === undefined || word.breakBefore) return false
  return looksLikeName || (!isTaken && word.hits.length === 0 && hasArticle(word, grammar) && grammar.nameLikeness(word.token) >= SURNAME)
}

function personSpans(
  model: TaggerModel,
  features: readonly (readonly number[])[],
  words: readonly NameWord[],
  { particles }: NameGrammar,
): NameItem[] {
  const { labels, margins } = tagSequence(model, features)
  const begin = model.labels.indexOf('B-PER')
  const inside = model.labels.indexOf('I-PER')
  const spans: NameItem[] = []
  for (let i = 0; i < words.length; i++) {
    if (labels[words[i]!.at] !== begin) continue
    let to = i + 1
    while (to < words.length && labels[words[to]!.at] === inside && !words[to]!.breakBefore) to++
    // "Salah Demirdash": of a word that opens names and is a noun too the words behind it say what it is.
    const isSure = words
      .slice(i, to)
      .every((word, k) => margins[word.at]! > MARGIN || (k === 0 && to > i + 1 && particles.starts.has(word.look.key)))
    const first = words[i]!.token
    const clitics = first.proclitics.filter(clitic => clitic.function !== 'article')
    const start = clitics.at(-1)?.end ?? first.start
    if (isSure) spans.push({ type: 'name', from: i, to, start, end: words[to - 1]!.token.end, hits: [] })
  }
  return spans
}
