import { likeFarasa } from '../../bench/quality/segment-farasa.js'
import { likeTreebank, looselySame, plainLemma } from '../../bench/quality/segment-treebank.js'
import { type Candidate, hashText } from '../../languages/ar/words/reading/reading-features.js'
import { tokenOf } from '../../languages/ar/words/reading/place-reading.js'
import { plainChoices } from '../../languages/ar/words/reading/plain-choices.js'
import { candidatesOf } from '../../languages/ar/words/reading/word-choices.js'
import type { WordLexicon } from '../../languages/ar/words/reading/word-lexicon.js'
import { cutTokens, type RawToken } from '../../languages/ar/words/spelling/cut-tokens.js'
import { foldWithOffsets } from '../../languages/ar/words/spelling/fold-text.js'
import type { PartOfSpeech, Token } from '../../src/schema/token.js'

/** One word of a training sentence: its candidates, and which of them agree with the gold best. */
export interface ExampleWord {
  readonly hash: number
  readonly candidates: readonly Candidate[]
  readonly good: readonly boolean[]
}

export interface TreebankSentence {
  readonly id: string
  readonly text: string
  readonly words: readonly string[]
  readonly lemmas: readonly string[]
  readonly upos: readonly string[]
  readonly feats: readonly string[]
  readonly chunks: readonly { form: string; words: readonly number[] }[]
}

export interface FarasaSentence {
  readonly id: string
  readonly text: string
  readonly words: readonly string[]
  readonly segs: readonly (string | null)[]
  readonly pos: readonly (string | null)[]
}

/** The candidates of a printed word, each judged by how well its token agrees with the gold; the best are good. */
function exampleOf(lexicon: WordLexicon, text: string, raw: RawToken, judge: (token: Token) => number): ExampleWord {
  if (raw.script !== 'arabic') {
    const plain = plainChoices(raw, text)
    return { hash: plain.hash, candidates: plain.candidates, good: [true] }
  }
  const folded = foldWithOffsets(text, raw.start, raw.end)
  const candidates = candidatesOf(lexicon, folded.text)
  const scores = candidates.map(one =>
    judge(tokenOf(text.slice(raw.start, raw.end), raw, folded, undefined, one.reading, { text: one.reading.stem, notes: [] }, 1, [])),
  )
  const best = Math.max(0, ...scores)
  return { hash: hashText(folded.text), candidates, good: scores.map(one => best > 0 && one === best) }
}

const GROUPS: readonly (readonly string[])[] = [
  ['SCONJ', 'ADP', 'PART', 'CCONJ', 'ADV'],
  ['PRON', 'DET'],
  ['NOUN', 'PROPN', 'X'],
  ['NOUN', 'ADJ', 'NUM'],
  ['VERB', 'AUX'],
]

const tagScore = (gold: string, ours: string): number =>
  gold === ours ? 3 : GROUPS.some(group => group.includes(gold) && group.includes(ours)) ? 1 : 0

const FEATS: readonly (readonly [string, (token: Token) => boolean])[] = [
  ['Voice=Pass', token => token.features.voice === 'passive'],
  ['Voice=Act', token => token.features.voice !== 'passive'],
  ['Number=Plur', token => token.features.number === 'plural'],
  ['Number=Dual', token => token.features.number === 'dual'],
  ['Number=Sing', token => token.features.number === 'singular'],
  ['Gender=Fem', token => token.features.gender !== 'm'],
  ['Gender=Masc', token => token.features.gender !== 'f'],
  ['Person=3', token => token.features.person === 3],
  ['Person=1', token => token.features.person === 1],
  ['Person=2', token => token.features.person === 2],
  ['Aspect=Perf', token => token.features.tense === 'past'],
  ['Aspect=Imp', token => token.features.tense === 'present'],
]

/** The words of a sentence of the treebank PUD. */
export function examplesOfTreebank(lexicon: WordLexicon, row: TreebankSentence): ExampleWord[] {
  const raws = cutTokens(row.text, 0, row.text.length)
  // where each gold word stands: their letters follow one another in the text
  const places: { start: number; end: number; index: number }[] = []
  let from = 0
  row.words.forEach((word, index) => {
    const start = row.text.indexOf(word, from)
    if (start < 0 || start > from + 3) return
    places.push({ start, end: start + word.length, index })
    from = start + word.length
  })
  return raws.map(raw => {
    const own = places.filter(place => place.start >= raw.start && place.end <= raw.end)
    const whole = own.length > 0 && own[0]?.start === raw.start && own.at(-1)?.end === raw.end
    return exampleOf(lexicon, row.text, raw, token => {
      if (!whole) return 0
      const ours = likeTreebank(token)
      const gold = own.map(place => row.words[place.index] as string)
      const same =
        ours.length === gold.length &&
        ours.every((word, at) => looselySame(gold[at] as string, word.form) || swallows(gold[at] as string, word.form))
      if (!same) return 0
      let score = 10
      ours.forEach((word, at) => {
        if (word.lemma === null) return
        const { index } = own[at] as { index: number }
        if (plainLemma(row.lemmas[index] ?? '') === plainLemma(word.lemma)) score += 3
        score += tagScore(row.upos[index] as string, word.pos)
        const feats = row.feats[index] ?? ''
        for (const [feat, holds] of FEATS) if (feats.includes(feat) && holds(token)) score += 0.5
      })
      return score
    })
  })
}

/** PUD writes the article after the preposition lam as one lam. */
const swallows = (gold: string, ours: string): boolean => ours.startsWith('\u0627\u0644') && looselySame(gold, ours.slice(1))

const FARASA_TAGS: Readonly<Record<string, readonly PartOfSpeech[]>> = {
  V: ['VERB', 'AUX'],
  NOUN: ['NOUN', 'PROPN'],
  ADJ: ['ADJ'],
  NUM: ['NUM'],
  PREP: ['ADP'],
  PART: ['PART', 'SCONJ', 'PRON', 'AUX'],
  PRON: ['PRON', 'DET'],
  CONJ: ['CCONJ', 'SCONJ', 'ADV'],
  ADV: ['ADV'],
  FUT_PART: ['PART'],
  FOREIGN: ['PROPN', 'X'],
  ABBREV: ['PROPN', 'X', 'NOUN'],
}

/** The words of a sentence of Farasa's WikiNews. */
export function examplesOfFarasa(lexicon: WordLexicon, row: FarasaSentence): ExampleWord[] {
  const raws = cutTokens(row.text, 0, row.text.length)
  let from = 0
  const places = row.words.map((word, index) => {
    const start = row.text.indexOf(word, from)
    if (start < 0 || start - from > 40) return { start: -1, end: -1, index }
    from = start + word.length
    return { start, end: from, index }
  })
  return raws.map(raw => {
    const place = places.find(one => one.start === raw.start && one.end === raw.end)
    const gold = place ? row.segs[place.index] : null
    const pos = (place ? row.pos[place.index] : null) ?? ''
    return exampleOf(lexicon, row.text, raw, token => {
      if (!gold) return 0
      const ours = likeFarasa(token)
      if (cliticsOf(ours) !== cliticsOf(gold)) return 0
      let score = 10 + (ours === gold ? 3 : 0)
      for (const part of pos.split('+')) if (FARASA_TAGS[part]?.includes(token.pos)) score += 3
      return score
    })
  })
}

const ENDING =
  /\+(\u0629|\u0627\u062a|\u064a\u0646|\u0648\u0646|\u0627\u0646|\u062a|\u0627|\u064a|\u0648\u0627|\u0648|\u0646|\u0646\u0627|\u062a\u0627)(?=\+|$)/g
const cliticsOf = (segments: string): string => segments.replace(ENDING, '$1')
