import { type TaggerModel, tagSequence } from '../base/sequence-tagger.js'
import type { NameGrammar } from '../language/name-grammar.js'
import type { Sentence } from '../schema/sentence.js'
import type { NameWord } from './look-up-names.js'
import { nameFeatures } from './name-features.js'
import type { Item, NameItem } from './read-phrases.js'

/** A label that is only just better than the next says nothing. */
const MARGIN = 0.2

/**
 * Persons that no list and no title gives, found by the recogniser: two words or more in a row that look like a name. It is asked only about
 * sentences that have such a run, which keeps reading fast.
 */
export function findLooseNames(sentence: Sentence, words: readonly NameWord[], items: readonly Item[], grammar: NameGrammar): Item[] {
  const model = grammar.recogniser
  if (model === null) return [...items]
  const taken = new Uint8Array(words.length)
  for (const item of items) taken.fill(1, item.from, item.to)
  const looksLikeName = words.map((word, i) => taken[i] === 0 && word.hits.length === 0 && grammar.nameLikeness(word.token) >= 0.6)
  if (!words.some((word, i) => looksLikeName[i] && looksLikeName[i + 1] && !words[i + 1]!.breakBefore && word.index === i))
    return [...items]
  const found = personSpans(model, sentence, words, grammar).filter(({ from, to }) => {
    for (let i = from; i < to; i++) if (taken[i] === 1) return false
    return to - from >= 2 && to - from <= 5 && words.slice(from, to).some((_, i) => looksLikeName[from + i])
  })
  return [...items, ...found].sort((a, b) => a.from - b.from)
}

function personSpans(model: TaggerModel, sentence: Sentence, words: readonly NameWord[], grammar: NameGrammar): NameItem[] {
  const { labels, margins } = tagSequence(model, nameFeatures(sentence, words, grammar))
  const begin = model.labels.indexOf('B-PER')
  const inside = model.labels.indexOf('I-PER')
  const spans: NameItem[] = []
  for (let i = 0; i < words.length; i++) {
    if (labels[words[i]!.at] !== begin) continue
    let to = i + 1
    while (to < words.length && labels[words[to]!.at] === inside && !words[to]!.breakBefore) to++
    const isSure = words.slice(i, to).every(word => margins[word.at]! > MARGIN)
    const first = words[i]!.token
    const clitics = first.proclitics.filter(clitic => clitic.function !== 'article')
    const start = clitics.at(-1)?.end ?? first.start
    if (isSure) spans.push({ type: 'name', from: i, to, start, end: words[to - 1]!.token.end, hits: [] })
  }
  return spans
}
