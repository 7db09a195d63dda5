import type { Analysis, Clitic, Token } from '../../../../src/schema/token.js'
import type { RawToken } from '../spelling/cut-tokens.js'
import type { Folded } from '../spelling/fold-text.js'
import type { Reading } from './reading.js'

/** A reading at its place in the text: clitics get their spans. */
export function placeReading(reading: Reading, folded: Folded, confidence: number): Analysis {
  const proclitics: Clitic[] = []
  let at = 0
  for (const part of reading.prefix.parts) {
    proclitics.push({
      text: part.text,
      function: part.function,
      start: folded.from[at] as number,
      end: folded.from[at + part.length] as number,
    })
    at += part.length
  }
  const { pronoun, kind } = reading
  const enclitics: Clitic[] = pronoun
    ? [
        {
          text: pronoun.text,
          function: 'pronoun',
          start: folded.from[reading.to] as number,
          end: folded.from.at(-1) as number,
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
    features: reading.prefix.article && nominal ? { ...kind.features, definite: true } : kind.features,
    verb: reading.verb === '' ? null : reading.verb,
    confidence,
  }
}

/** The token that a chosen reading makes of a printed word. */
export function tokenOf(
  text: string,
  raw: RawToken,
  folded: Folded,
  reading: Reading,
  confidence: number,
  alternatives: readonly Analysis[],
): Token {
  return {
    start: raw.start,
    end: raw.end,
    kind: raw.kind,
    text: text.slice(raw.start, raw.end),
    folded: folded.text,
    stemSpan: { start: folded.from[reading.from] as number, end: folded.from[reading.to] as number },
    ...placeReading(reading, folded, confidence),
    alternatives,
  }
}
