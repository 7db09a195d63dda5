import { createMemory, type Memory } from '../base/remember.js'
import { formNotes } from '../base/remember-form.js'
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

/** What does not depend on the place of a word: kept from one report to the next. */
export interface WordLook {
  /** The whole word folded. */
  readonly key: string
  /** The ways of cutting it that keep its end. */
  readonly cuts: readonly NameKey[]
  /** The ways of cutting it with which some phrase of the lexicon begins, and the node after it. */
  readonly starts: readonly { readonly cut: NameKey; readonly node: number }[]
  /** The ways of cutting it as a later word of some phrase: nothing cut off in front. */
  readonly tails: readonly { readonly cut: NameKey; readonly id: number }[]
  /** The word without article, after each cut that leaves one. */
  readonly bares: readonly { readonly bare: string; readonly offset: number }[]
}

/** How many printed words are remembered. */
const KEPT = 30_000
const looks = new WeakMap<NameLexicon, Memory<WordLook>>()
const noted = formNotes<{ readonly cache: Memory<WordLook>; readonly look: WordLook }>()

/** The look of a token: noted with its word where that is at hand. */
function lookOfToken(token: Token, lexicon: NameLexicon, grammar: NameGrammar, cache: Memory<WordLook>): WordLook {
  const { printed } = token
  if (printed === undefined) return lookOf(token.text, lexicon, grammar, cache)
  const known = noted.get(printed)
  if (known?.cache === cache) return known.look
  const look = lookOf(token.text, lexicon, grammar, cache)
  noted.set(printed, { cache, look })
  return look
}

function lookOf(printed: string, lexicon: NameLexicon, grammar: NameGrammar, cache: Memory<WordLook>): WordLook {
  const known = cache.get(printed)
  if (known) return known
  const { trie } = lexicon
  const all = grammar.cutWord(printed)
  const starts: { cut: NameKey; node: number }[] = []
  const tails: { cut: NameKey; id: number }[] = []
  for (const cut of all) {
    const id = trie.wordId(cut.key)
    if (id >= 0 && cut.start === 0) tails.push({ cut, id })
    const node = trie.step(0, id)
    if (node >= 0) starts.push({ cut, node })
  }
  const cuts = all.filter(cut => cut.pronoun === null)
  const bares = cuts.flatMap(cut => {
    const bare = grammar.withoutArticle(cut.key)
    return bare === null ? [] : [{ bare, offset: cut.start }]
  })
  const look: WordLook = { key: all[0]!.key, cuts, starts, tails, bares }
  cache.set(printed, look)
  return look
}

/** A word of a sentence (punctuation left out) with all that the lexicon knows to begin there, longest first. */
export interface NameWord {
  readonly token: Token
  /** Index among the tokens of its sentence. */
  readonly at: number
  /** Index among the words. */
  readonly index: number
  /** Punctuation other than quotation marks stands before it. */
  readonly breakBefore: boolean
  readonly commaBefore: boolean
  readonly quoteBefore: boolean
  readonly hits: readonly Hit[]
  readonly look: WordLook
}

type Growing = { -readonly [K in keyof NameWord]: NameWord[K] }

const QUOTE = /^[\p{Pi}\p{Pf}"']+$/u
const JOIN = /^[-\u2010-\u2014_#@]+$/u
const COMMA = /^[,\u060c\u201a()]$/u
const NO_HITS: readonly Hit[] = []

/** Looks up every phrase of a sentence in the lexicon of names. */
export function lookUpNames(sentence: Sentence, lexicon: NameLexicon, grammar: NameGrammar): NameWord[] {
  let cache = looks.get(lexicon)
  if (cache === undefined) {
    cache = createMemory(KEPT)
    looks.set(lexicon, cache)
  }
  const known = cache
  const bare: Growing[] = []
  let isBreak = false
  let isComma = false
  let isQuote = false
  sentence.tokens.forEach((token, at) => {
    if (token.kind === 'word') {
      const look = lookOfToken(token, lexicon, grammar, known)
      bare.push({ token, at, index: bare.length, breakBefore: isBreak, commaBefore: isComma, quoteBefore: isQuote, hits: NO_HITS, look })
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
  for (const word of bare) if (word.look.starts.length > 0) word.hits = hitsAt(bare, word, lexicon)
  return bare
}

/** Sorts hits in place: the longest first, of equally long ones that which begins first. They are two or three, nearly in order. */
function longestFirst(hits: Hit[]): void {
  for (let i = 1; i < hits.length; i++) {
    const hit = hits[i]!
    let k = i
    for (; k > 0; k--) {
      const before = hits[k - 1]!
      if (before.to > hit.to || (before.to === hit.to && before.start <= hit.start)) break
      hits[k] = before
    }
    hits[k] = hit
  }
}

/** All phrases that begin at a word. */
function hitsAt(words: readonly Growing[], word: Growing, { trie }: NameLexicon): readonly Hit[] {
  const from = word.index
  const hits: Hit[] = []
  for (const { cut, node: start } of word.look.starts) {
    let node = start
    let to = from + 1
    let end = word.token.start + cut.end
    let pronoun = cut.pronoun
    while (node >= 0) {
      for (const entry of trie.values(node)) {
        const needsPronoun = (entry.type === 'role' || entry.type === 'reference') && entry.form.pronoun
        if (needsPronoun !== (pronoun !== null)) continue
        hits.push({ from, to, start: word.token.start + cut.start, end: pronoun ? words[to - 1]!.token.end : end, entry, cut, pronoun })
      }
      const next = words[to]
      if (pronoun !== null || next === undefined || next.breakBefore) break
      let stepped = -1
      for (const tail of next.look.tails) {
        stepped = trie.step(node, tail.id)
        if (stepped < 0) continue
        end = next.token.start + tail.cut.end
        pronoun = tail.cut.pronoun
        break
      }
      node = stepped
      to++
    }
  }
  longestFirst(hits)
  return hits.length > 0 ? hits : NO_HITS
}
