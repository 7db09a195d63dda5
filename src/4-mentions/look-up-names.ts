import type { NameGrammar, NameKey } from '../language/name-grammar.js'
import type { Sentence } from '../schema/sentence.js'
import type { Token } from '../schema/token.js'
import type { LexiconEntry, NameLexicon } from './make-name-lexicon.js'

/** A phrase of the lexicon found in a sentence. */
export interface Hit {
  /** Words, half open. */
  readonly from: number
  readonly to: number
  /** Offsets in the text, clitics cut off. */
  readonly start: number
  readonly end: number
  readonly entry: LexiconEntry
  /** How the first word was cut. */
  readonly cut: NameKey
  /** The attached pronoun of the last word, where one was cut off. */
  readonly pronoun: NameKey['pronoun']
}

/** A word of a sentence (punctuation left out) with all that the lexicon knows to begin there, longest first. */
export interface NameWord {
  readonly token: Token
  /** Index among the tokens of its sentence. */
  readonly at: number
  /** Punctuation other than quotation marks stands before it. */
  readonly breakBefore: boolean
  readonly commaBefore: boolean
  readonly quoteBefore: boolean
  readonly hits: readonly Hit[]
}

const QUOTE = /^[\p{Pi}\p{Pf}"']+$/u
const JOIN = /^[-\u2010-\u2014_#@]+$/u
const COMMA = /^[,\u060c\u201a()]$/u
const NO_HITS: readonly Hit[] = []

/** Looks up every phrase of a sentence in the lexicon of names. */
export function lookUpNames(sentence: Sentence, lexicon: NameLexicon, grammar: NameGrammar): NameWord[] {
  const bare: Omit<NameWord, 'hits'>[] = []
  let isBreak = false
  let isComma = false
  let isQuote = false
  sentence.tokens.forEach((token, at) => {
    if (token.kind === 'word') {
      bare.push({ token, at, breakBefore: isBreak, commaBefore: isComma, quoteBefore: isQuote })
      isBreak = false
      isComma = false
      isQuote = false
    } else if (COMMA.test(token.text)) {
      isComma = !isBreak
      isBreak = true
    } else if (QUOTE.test(token.text)) isQuote = true
    else if (!JOIN.test(token.text)) {
      isBreak = true
      isComma = false
    }
  })
  const { trie } = lexicon
  return bare.map((word, from) => {
    let hits: Hit[] | undefined
    for (const cut of grammar.cutWord(word.token.text)) {
      let node = trie.step(0, trie.wordId(cut.key))
      let to = from + 1
      let end = word.token.start + cut.end
      let pronoun = cut.pronoun
      while (node >= 0) {
        for (const entry of trie.values(node)) {
          const needsPronoun = (entry.type === 'role' || entry.type === 'reference') && entry.form.pronoun
          if (needsPronoun !== (pronoun !== null)) continue
          hits ??= []
          const last = bare[to - 1]!.token
          hits.push({ from, to, start: word.token.start + cut.start, end: pronoun ? last.end : end, entry, cut, pronoun })
        }
        const next = bare[to]
        if (pronoun !== null || next === undefined || next.breakBefore) break
        let stepped = -1
        for (const key of grammar.cutWord(next.token.text)) {
          if (key.start > 0) break
          stepped = trie.step(node, trie.wordId(key.key))
          if (stepped < 0) continue
          end = next.token.start + key.end
          pronoun = key.pronoun
          break
        }
        node = stepped
        to++
      }
    }
    if (hits === undefined) return { ...word, hits: NO_HITS }
    hits.sort((a, b) => b.to - a.to || a.start - b.start)
    return { ...word, hits }
  })
}
