import type { Analysis, Clitic, Features, Token } from '../../../../src/schema/token.js'
import type { RawToken } from '../spelling/cut-tokens.js'
import { type Folded, originOf } from '../spelling/fold-text.js'
import type { Reading } from './reading.js'

/** Confidence of readings that were not chosen. */
const OTHER = 0.1

/** A reading at its place in the text: clitics get their spans. */
export function placeReading(reading: Reading, folded: Folded, confidence: number): Analysis {
  const proclitics: Clitic[] = []
  let at = 0
  for (const part of reading.prefix.parts) {
    proclitics.push({
      text: part.text,
      function: part.function,
      start: originOf(folded, at),
      end: originOf(folded, at + part.length),
    })
    at += part.length
  }
  const { pronoun, kind } = reading
  const enclitics: Clitic[] = pronoun
    ? [
        {
          text: pronoun.text,
          function: 'pronoun',
          start: originOf(folded, reading.to),
          end: folded.end,
          ...(pronoun.features ? { features: pronoun.features } : {}),
        },
      ]
    : []
  const nominal = kind.pos === 'NOUN' || kind.pos === 'ADJ' || kind.pos === 'NUM' || kind.pos === 'PROPN'
  return {
    proclitics,
    stem: reading.stem,
    enclitics,
    lemma: reading.lemma,
    root: reading.root === '' ? null : reading.root,
    pos: kind.pos,
    features: reading.prefix.article && nominal ? definite(kind.features) : kind.features,
    verb: reading.verb === '' ? null : reading.verb,
    confidence,
  }
}

const definites = new WeakMap<Features, Features>()

/** Features with the article; shared, since they are few. */
function definite(features: Features): Features {
  let known = definites.get(features)
  if (known === undefined) {
    known = { ...features, definite: true }
    definites.set(features, known)
  }
  return known
}

/** The token that a chosen reading makes of a printed word; its other readings are placed when they are asked for. */
export function tokenOf(
  text: string,
  raw: RawToken,
  folded: Folded,
  reading: Reading,
  confidence: number,
  others: readonly Reading[],
): Token {
  const { proclitics, stem, enclitics, lemma, root, pos, features, verb } = placeReading(reading, folded, confidence)
  let placed: readonly Analysis[] | undefined
  return {
    start: raw.start,
    end: raw.end,
    kind: raw.kind,
    text: text.slice(raw.start, raw.end),
    folded: folded.text,
    stemSpan: { start: originOf(folded, reading.from), end: originOf(folded, reading.to) },
    proclitics,
    stem,
    enclitics,
    lemma,
    root,
    pos,
    features,
    verb,
    confidence,
    get alternatives() {
      placed ??= others.map(other => placeReading(other, folded, OTHER))
      return placed
    },
  }
}
