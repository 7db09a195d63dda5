export { type AnalysedSentence, analyse, normalise, segment } from './words/analyse-text.js'
export { generateVerb, type VerbEntry, type VerbForm } from './words/generate-verb.js'
export {
  type AmountFound,
  type ArabicValueOptions,
  dates,
  durations,
  measures,
  money,
  type NumberFound,
  numbers,
  ordinals,
  percentages,
} from './values/arabic-values.js'
