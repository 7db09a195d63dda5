import type { Knowledge } from '../knowledge/knowledge.js'
import type { LanguagePack } from '../language/language-pack.js'
import type { Article } from '../schema/article.js'
import type { Entity } from '../schema/entity.js'
import type { Mention } from '../schema/mention.js'
import type { Notice } from '../schema/notice.js'
import type { Text } from '../schema/sentence.js'
import type { Value } from '../schema/value.js'
import type { Discourse } from './discourse.js'
import { findLooseNames } from './find-loose-names.js'
import { homeState } from './home-state.js'
import { lookUpNames } from './look-up-names.js'
import { makeNameLexicon } from './make-name-lexicon.js'
import type { Item } from './phrases/item.js'
import { namePrivatePersons } from './phrases/name-private-persons.js'
import { readPhrases } from './phrases/read-phrases.js'
import { resolveItems } from './resolve-items.js'
import { type ReadSentence, surveyNames } from './survey-names.js'

export interface MentionInput {
  readonly article: Article
  readonly text: Text
  readonly values: readonly Value[]
  readonly pack: LanguagePack
  readonly knowledge: Knowledge
}

export interface MentionOutput {
  readonly mentions: Mention[]
  readonly entities: Entity[]
  readonly notices: Notice[]
}

/** "28 billion US dollars": the adjective of a currency stands for no state. */
function isOfCurrency(item: Item, money: readonly Value[]): boolean {
  return item.type === 'hit' && item.to - item.from === 1 && money.some(value => item.start > value.start && item.start <= value.end + 1)
}

/**
 * Finds who and where in a report: names, titles with their holders, bodies, relational adjectives, and words that point back to them.
 *
 * Each mention says how it was resolved and carries the party code of the state or body acted for. What cannot be settled is left out rather
 * than guessed. Pure: the same article gives the same mentions. Time grows linearly with the text.
 */
export function findMentions({ article, text, values, pack, knowledge }: MentionInput): MentionOutput {
  const grammar = pack.names
  const lexicon = makeNameLexicon(knowledge, grammar)
  const money = values.filter(value => value.kind === 'money')
  const read = text.sentences.map((sentence, index) => {
    const words = lookUpNames(sentence, lexicon, grammar)
    return { index, sentence, words, items: namePrivatePersons(readPhrases(words, grammar), words, grammar) }
  })
  const items = findLooseNames(read, grammar)
  const sentences: ReadSentence[] = read.map(one => ({
    ...one,
    items: items[one.index]!.filter(item => !isOfCurrency(item, money)),
  }))
  const home = homeState(article, knowledge, lexicon, grammar)
  const survey = surveyNames(sentences, grammar)
  const discourse: Discourse = {
    knowledge,
    lexicon,
    language: grammar.language,
    published: article.published?.value.slice(0, 10) ?? null,
    home,
    isHomePrinted: article.dateline?.place != null,
    entities: new Map(),
    persons: [],
    parties: [],
    counts: survey.counts,
    shortNames: new Map(),
    aliases: new Map(),
    lists: [],
    personInfo: new Map(),
    honoured: new Map(),
    heads: new Map(),
  }
  const mentions = resolveItems({ article, sentences, values, grammar, discourse, survey })
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Mention[] = []
  for (const mention of mentions) {
    const last = kept.at(-1)
    if (last && last.start === mention.start && last.end === mention.end) continue
    kept.push(mention)
  }
  return { mentions: kept, entities: [...discourse.entities.values()], notices: [] }
}
