import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import { hash32 } from '../../../src/base/hash.js'
import type { Stance, StanceModel } from '../../../src/language/stance-model.js'
import type { TermMaker } from '../../../src/language/term-maker.js'
import { compileLexicon, type StanceLexicon, stanceFeatures } from './stance-features.js'

interface StanceData {
  readonly lexicon: StanceLexicon
  readonly bits: number
  readonly stances: readonly Stance['stance'][]
  /** For each stance: feature, weight times 100, feature, weight ... */
  readonly weights: readonly (readonly number[])[]
}

/**
 * Judges pairs of Arabic headlines with a linear model over the words they share and do not share, opposites, negation and numbers
 * (`languages/ar/stance/`, trained on ANS). The cues and the weightiest words are the reason.
 */
export function createStanceModel(source: DataSource, terms: TermMaker): StanceModel {
  const data = readJsonData<StanceData>(source, 'ar/stance.json')
  const lexicon = compileLexicon(data.lexicon, terms)
  const weights = data.weights.map(list => {
    const map = new Map<number, number>()
    for (let i = 0; i + 1 < list.length; i += 2) map.set(list[i] as number, (list[i + 1] as number) / 100)
    return map
  })
  const mask = (1 << data.bits) - 1
  return {
    judge(first, second) {
      const { names, cues } = stanceFeatures(first, second, terms, lexicon)
      const features = [...new Set(names.map(name => hash32(name) & mask))]
      const scores = weights.map(w => features.reduce((sum, f) => sum + (w.get(f) ?? 0), 0))
      const top = Math.max(...scores)
      const best = scores.indexOf(top)
      const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0)
      const weighed = names
        .filter(name => /^[dp]:/.test(name))
        .map(name => ({ name, weight: weights[best]?.get(hash32(name) & mask) ?? 0 }))
        .sort((a, b) => b.weight - a.weight)
        .slice(0, 3)
        .filter(w => w.weight > 0)
        .map(w => w.name.slice(2).replace('|', ' / '))
      return { stance: data.stances[best] ?? 'other', confidence: 1 / sum, cues, weighed }
    },
  }
}
