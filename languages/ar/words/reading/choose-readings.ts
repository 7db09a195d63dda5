import type { Reading } from './reading.js'

/** A rough cost of a reading by itself: rarer grammar costs more. Stands in where no trained weights are at hand. */
export function costOf(reading: Reading): number {
  const { prefix, pronoun, kind, spelling, guessed } = reading
  const { features, pos } = kind
  let cost = prefix.parts.length * 0.7 + (pronoun ? 0.8 : 0) + [0, 0.6, 0.8, 2.5][spelling]!
  if (guessed) cost += 6 + (pronoun ? 2 : 0) + (pos === 'VERB' ? 1.5 : 0) + (pos === 'NOUN' ? 0.3 : 0) - (prefix.article ? 2.5 : 0)
  if (features.voice === 'passive') cost += features.tense ? 1.6 : 0.3
  if (features.person && features.person < 3) cost += 2.5
  if (features.number === 'dual') cost += 1
  if (features.construct) cost += 0.4
  if (features.mood === 'jussive') cost += 0.5
  if (features.derived === 'active-participle' || features.derived === 'passive-participle') cost += 0.5
  if (features.gender === 'f' && features.number === 'plural' && features.tense) cost += 2
  if (prefix.head === 'lam') cost += 0.2
  if (prefix.head === 'question' || prefix.head === 'emphasis') cost += 3
  return cost
}
