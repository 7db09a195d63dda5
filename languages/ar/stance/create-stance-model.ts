import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import { hash32 } from '../../../src/base/hash.js'
import type { Stance, StanceModel } from '../../../src/language/stance-model.js'
import type { TermMaker } from '../../../src/language/term-maker.js'
import type { WordAnalyser } from '../../../src/language/word-analyser.js'
import { alignHeadlines } from './align-headlines.js'
import { type Headline, type HeadWord, readHeadline } from './read-headline.js'
import { stanceFeatures, wordMark } from './stance-features.js'
import { readStanceLexicon, type StanceLexiconData } from './stance-lexicon.js'

/** Trained weights; each list has one number for each stance, in their order. */
export interface StanceWeights {
  readonly stances: readonly Stance['stance'][]
  readonly bias: readonly number[]
  readonly measures: Readonly<Record<string, readonly number[]>>
  /** By the 32-bit hash of the mark's name, in hundredths. */
  readonly marks: Readonly<Record<string, readonly number[]>>
}

/**
 * Judges pairs of Arabic headlines: their words are laid side by side (stems, citation forms, roots, fields of meaning, names, spellings),
 * and a linear model weighs how far they cover each other, what is left over and what excludes each other (`languages/ar/stance/`, trained
 * on ANS). The cues and the weightiest words left over are the reason. At most as many steps as there are pairs of words.
 *
 * @example
 * createStanceModel(data, pack.terms, pack.words).judge(first, second).stance
 */
export function createStanceModel(source: DataSource, terms: TermMaker, analyser: WordAnalyser): StanceModel {
  const data = readJsonData<StanceWeights & { readonly lexicon: StanceLexiconData }>(source, 'ar/stance.json')
  const lexicon = readStanceLexicon(data.lexicon)
  const weightOf = (mark: string, stance: number) => (data.marks[hash32(mark)]?.[stance] ?? 0) / 100
  return {
    judge(one, other) {
      const [first, second] = [readHeadline(one, analyser, terms, lexicon), readHeadline(other, analyser, terms, lexicon)]
      const alignment = alignHeadlines(first, second)
      const { measures, marks } = stanceFeatures(first, second, alignment)
      const scores = data.stances.map((_, stance) => {
        let score = data.bias[stance] ?? 0
        for (const [name, value] of Object.entries(measures)) score += value * (data.measures[name]?.[stance] ?? 0)
        for (const mark of marks) score += weightOf(mark, stance)
        return score
      })
      const top = Math.max(...scores)
      // Headlines that have nothing in common are of different matters, whatever words are left over.
      const apart = alignment.pairs.length === 0 ? data.stances.indexOf('other') : -1
      const best = apart < 0 ? scores.indexOf(top) : apart
      const rest = [...alignment.restA.map(i => first.words[i] as HeadWord), ...alignment.restB.map(i => second.words[i] as HeadWord)]
      const weighed = rest
        .map(word => ({
          text: word.text,
          weight: weightOf(wordMark(word), best) + Math.max(0, ...word.poles.map(pole => weightOf(`r:${pole}`, best))),
        }))
        .sort((a, b) => b.weight - a.weight)
        .slice(0, 3)
        .map(({ text }) => text)
      const told = (why: string) => alignment.against.filter(pair => pair.why === why).map(pair => printed(first, second, pair))
      return {
        stance: data.stances[best] ?? 'other',
        confidence: 1 / scores.reduce((total, score) => total + Math.exp(score - top), 0),
        cues: {
          opposites: told('opposite'),
          negation: first.negators.length + first.denials.length > 0 !== second.negators.length + second.denials.length > 0,
          numbers: told('number'),
          names: told('name'),
          cover: measures.coverMin ?? 0,
        },
        weighed,
      }
    },
  }
}

const printed = (first: Headline, second: Headline, { a, b }: { readonly a: number; readonly b: number }): readonly [string, string] => [
  first.words[a]?.text ?? '',
  second.words[b]?.text ?? '',
]
