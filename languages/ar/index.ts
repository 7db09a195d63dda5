export { type AnalysedSentence, analyse, normalise, segment } from './words/analyse-text.js'
export { generateVerb, type VerbEntry, type VerbForm } from './words/generate-verb.js'
