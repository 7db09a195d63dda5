import type { Analysis, Clitic, Features, Token, WordForm } from '../../../../src/schema/token.js'
import type { RawToken } from '../spelling/cut-tokens.js'
import { type Folded, originOf } from '../spelling/fold-text.js'
import type { CliticPart } from './clitic-grammar.js'
import { evenFeatures } from './even-features.js'
import type { Reading } from './reading.js'

/** Confidence of readings that were not chosen. */
const OTHER = 0.1

const NO_CLITICS: readonly Clitic[] = []

/** A reading at its place in the text: clitics get their spans. */
export function placeReading(reading: Reading, form: WordForm, folded: Folded, confidence: number): Analysis {
  const { prefix, pronoun, kind } = reading
  const nominal = kind.pos === 'NOUN' || kind.pos === 'ADJ' || kind.pos === 'NUM' || kind.pos === 'PROPN'
  return {
    proclitics: prefix.parts.length === 0 ? NO_CLITICS : placeProclitics(prefix.parts, folded),
    stem: reading.stem,
    enclitics: pronoun === null ? NO_CLITICS : [placePronoun(pronoun, originOf(folded, reading.to), folded.end)],
    lemma: reading.lemma,
    root: reading.root === '' ? null : reading.root,
    pos: kind.pos,
    features: prefix.article && nominal ? definite(kind.features) : kind.features,
    verb: reading.verb === '' ? null : reading.verb,
    confidence,
    form,
  }
}

function placeProclitics(parts: readonly CliticPart[], folded: Folded): readonly Clitic[] {
  const placed: Clitic[] = []
  let at = 0
  for (const part of parts) {
    const end = at + part.length
    placed.push({ text: part.text, function: part.function, start: originOf(folded, at), end: originOf(folded, end) })
    at = end
  }
  return placed
}

const placePronoun = ({ text, features }: CliticPart, start: number, end: number): Clitic =>
  features ? { text, function: 'pronoun', start, end, features } : { text, function: 'pronoun', start, end }

/** The analysis of a reading without clitics, which is the same wherever the word stands; null where clitics need a place. */
export const analysisAnywhere = (reading: Reading, form: WordForm): Analysis | null =>
  reading.prefix.parts.length === 0 && reading.pronoun === null ? placeReading(reading, form, NOWHERE, OTHER) : null

const NOWHERE: Folded = { text: '', start: 0, end: 0, from: null }

/** The analysis of a reading that was not chosen. */
export const placeOther = (reading: Reading, form: WordForm, folded: Folded): Analysis => placeReading(reading, form, folded, OTHER)

const definites = new WeakMap<Features, Features>()

/** Features with the article; shared, since they are few. */
function definite(features: Features): Features {
  let known = definites.get(features)
  if (known === undefined) {
    known = evenFeatures({ ...features, definite: true })
    definites.set(features, known)
  }
  return known
}

/** The token that a chosen reading makes of a printed word. */
export function tokenOf(
  text: string,
  raw: RawToken,
  folded: Folded,
  printed: WordForm | undefined,
  reading: Reading,
  form: WordForm,
  confidence: number,
  alternatives: readonly Analysis[],
): Token {
  const { prefix, pronoun, kind } = reading
  const { pos } = kind
  const nominal = pos === 'NOUN' || pos === 'ADJ' || pos === 'NUM' || pos === 'PROPN'
  return {
    start: raw.start,
    end: raw.end,
    kind: raw.kind,
    text,
    folded: folded.text,
    printed,
    stemSpan: { start: originOf(folded, reading.from), end: originOf(folded, reading.to) },
    proclitics: prefix.parts.length === 0 ? NO_CLITICS : placeProclitics(prefix.parts, folded),
    stem: reading.stem,
    enclitics: pronoun === null ? NO_CLITICS : [placePronoun(pronoun, originOf(folded, reading.to), folded.end)],
    lemma: reading.lemma,
    root: reading.root === '' ? null : reading.root,
    pos,
    features: prefix.article && nominal ? definite(kind.features) : kind.features,
    verb: reading.verb === '' ? null : reading.verb,
    confidence,
    alternatives,
    form,
  }
}
