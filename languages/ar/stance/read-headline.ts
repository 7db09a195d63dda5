import type { TermMaker } from '../../../src/language/term-maker.js'
import type { WordAnalyser } from '../../../src/language/word-analyser.js'
import type { Analysis, Token } from '../../../src/schema/token.js'
import { foldTerm } from '../terms/fold-term.js'
import type { StanceLexicon } from './stance-lexicon.js'

/** A word of a headline, or a name of several words, with all by which it can be laid beside a word of another headline. */
export interface HeadWord {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Folded, without clitics. */
  readonly stem: string
  /** Citation form, folded; of a verbal noun or participle that of its verb. */
  readonly lemma: string
  readonly verb: string
  readonly root: string | null
  readonly term: string
  readonly pos: string
  /** How rare the word is in newswire: about 1 to 9. */
  readonly weight: number
  /** Poles of fields of meaning: "level/up". */
  readonly poles: readonly string[]
  /** Who or what is named, and the state that it belongs to. */
  readonly entity: string | null
  readonly kind: string | null
  readonly state: string | null
  readonly number: number | null
  /** The preposition that it stands under, attached or the word before, folded; null where it stands bare. */
  readonly preposition: string | null
  /** The word is not in the lexicon: mostly a foreign name. */
  readonly isUnknown: boolean
}

export interface Headline {
  readonly words: readonly HeadWord[]
  /** Words that deny, as printed. */
  readonly negators: readonly string[]
  /** Verbs of denying, refusing, failing. */
  readonly denials: readonly string[]
  /** Words that make of a deed one that is only wished, doubted, asked. */
  readonly hedges: readonly string[]
  readonly isQuestion: boolean
}

/** Longest name in words. */
const NAME_WORDS = 5
/** The article: alif, lam. */
const ARTICLE = /^\u0627\u0644(?=.{2})/
const bare = (folded: string): string => folded.replace(ARTICLE, '')

/** Reads a headline for comparison with another one. Linear in its length. */
export function readHeadline(text: string, analyser: WordAnalyser, terms: TermMaker, lexicon: StanceLexicon): Headline {
  const tokens = analyser.analyse(text, { start: 0, end: text.length }).filter(t => t.kind === 'word' || t.kind === 'number')
  const words: HeadWord[] = []
  const negators: string[] = []
  const denials: string[] = []
  const hedges: string[] = []
  let under: string | null = null
  for (let at = 0; at < tokens.length; ) {
    const named = nameAt(tokens, at, lexicon)
    const token = tokens[at] as Token
    if (named) {
      const last = tokens[at + named.length - 1] as Token
      words.push(wordOf(text, token, last, named, under, terms, lexicon))
      under = null
      at += named.length
      continue
    }
    at++
    const stem = foldTerm(token.stem)
    const lemma = foldTerm(token.lemma)
    const verb = token.verb ? foldTerm(token.verb) : lemma
    const whole = foldTerm(token.text)
    if (lexicon.negators.has(stem) || lexicon.negators.has(whole)) negators.push(token.text)
    else if (lexicon.denials.has(verb)) denials.push(token.text)
    if (lexicon.hedges.has(lemma) || lexicon.hedges.has(verb) || lexicon.hedges.has(whole)) hedges.push(token.text)
    if (token.kind === 'word' && (lexicon.light.has(stem) || lexicon.light.has(lemma) || lexicon.light.has(whole))) continue
    words.push(wordOf(text, token, token, null, under, terms, lexicon))
    under = null
  }
  return {
    words,
    negators,
    denials,
    hedges,
    isQuestion: /[?\u061f]/.test(text) || (tokens[0] !== undefined && lexicon.askers.has(foldTerm(tokens[0].text))),
  } // the Arabic question mark
}

interface Named {
  readonly length: number
  readonly id: string
  readonly kind: string
  readonly state: string | null
}

/** The longest known name that begins at a token. */
function nameAt(tokens: readonly Token[], at: number, lexicon: StanceLexicon): Named | null {
  const first = tokens[at] as Token
  if (first.kind !== 'word') return null
  const rest: string[] = []
  for (let k = at + 1; k < Math.min(tokens.length, at + NAME_WORDS); k++) rest.push(bare(foldTerm((tokens[k] as Token).text)))
  const heads = new Set([bare(foldTerm(first.text)), bare(foldTerm(first.stem)), bare(foldTerm(first.lemma))])
  for (let length = rest.length + 1; length >= 1; length--)
    for (const head of heads) {
      const found = lexicon.names.get([head, ...rest.slice(0, length - 1)].join(' '))
      if (found && (length > 1 || isNameLike(first, found))) return { length, id: found.id, kind: found.kind, state: found.state }
    }
  return null
}

/** A single word that the lexicon knows as a verb or common noun is no person. */
function isNameLike(token: Token, found: { readonly kind: string }): boolean {
  return found.kind === 'state' || token.pos === 'PROPN' || token.confidence < 0.5 || (found.kind === 'place' && token.pos !== 'VERB')
}

function wordOf(
  text: string,
  first: Token,
  last: Token,
  named: Named | null,
  under: string | null,
  terms: TermMaker,
  lexicon: StanceLexicon,
): HeadWord {
  const printed = text.slice(first.start, last.end)
  const stem = foldTerm(first.stem)
  const lemma = foldTerm(first.lemma)
  const verb = first.verb ? foldTerm(first.verb) : lemma
  const term = terms.terms(first.text)[0]?.term ?? stem
  return {
    start: first.start,
    end: last.end,
    text: printed,
    stem,
    lemma,
    verb,
    root: named ? null : first.root,
    term,
    pos: first.pos,
    weight: terms.rarity(term),
    poles: named ? [] : polesOf(first, lexicon),
    entity: named?.id ?? null,
    kind: named?.kind ?? null,
    state: named?.state ?? null,
    number:
      first.kind === 'number'
        ? Number(
            foldTerm(first.text)
              .replace(/[,\u066c]/g, '')
              .replace(/\u066b/, '.'),
          )
        : (lexicon.numbers.get(stem) ?? lexicon.numbers.get(lemma) ?? null),
    preposition: first.proclitics.find(clitic => clitic.function === 'preposition')?.text ?? under,
    isUnknown: first.confidence < 0.5 || first.pos === 'PROPN',
  }
}

/** The poles of a word: of its chosen reading, or where that has none of the other ones. */
function polesOf(token: Token, lexicon: StanceLexicon): readonly string[] {
  const of = (a: Pick<Analysis, 'lemma' | 'verb' | 'stem'>): string[] => {
    const found = new Set<string>()
    for (const key of [a.lemma, a.verb, a.stem]) for (const pole of key ? (lexicon.poles.get(foldTerm(key)) ?? []) : []) found.add(pole)
    return [...found]
  }
  const own = of(token)
  if (own.length > 0) return own
  for (const other of token.alternatives) {
    const found = of(other)
    if (found.length > 0) return found
  }
  return lexicon.poles.get(bare(foldTerm(token.text))) ?? []
}
