import type { Draft } from './draft.js'

/** Share of quotations with content and known speaker right, by how what was said is taken; measured on annotated reports, few cases smoothed. */
const SHAPES: Readonly<Record<Draft['shape'], number>> = {
  that: 0.95,
  quote: 0.99,
  colon: 0.75,
  phrase: 0.82,
  noun: 0.75,
  describe: 0.94,
  deem: 0.88,
  relay: 0.85,
  document: 0.8,
  continue: 0.9,
  bare: 0.9,
  source: 0.86,
  title: 0.78,
}

/** How much less sure a speaker is who does not stand right behind the word of saying. */
const PATHS: Readonly<Record<Draft['path'], number>> = {
  'after-verb': 1,
  'before-verb': 0.95,
  antecedent: 0.85,
  relayed: 0.95,
  document: 0.7,
  possessor: 0.95,
  'same-sentence': 0.98,
  carried: 0.98,
  colon: 1,
  source: 1,
  bare: 1,
}

/** A document, a source or a person that no party is known for. */
const UNKNOWN = { document: 0.36, anonymous: 0.45, other: 0.56 } as const

/** How sure a quotation is, content and speaker together. */
export function confidenceOf(draft: Draft): number {
  const { speaker, shape, path } = draft
  const known =
    speaker.code !== null
      ? 1
      : speaker.kind === 'document'
        ? UNKNOWN.document
        : speaker.kind === 'anonymous'
          ? UNKNOWN.anonymous
          : UNKNOWN.other
  return Math.round(SHAPES[shape] * PATHS[path] * known * 100) / 100
}
