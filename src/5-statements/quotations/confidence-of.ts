import type { Draft } from './draft.js'

/** Share of right quotations by way of taking what was said; to be calibrated on gold. */
const SHAPES: Readonly<Record<Draft['shape'], number>> = {
  that: 0.9,
  quote: 0.92,
  colon: 0.85,
  phrase: 0.7,
  noun: 0.45,
  describe: 0.8,
  deem: 0.6,
  relay: 0.85,
  document: 0.8,
  continue: 0.9,
  bare: 0.75,
  source: 0.65,
  title: 0.7,
}

const PATHS: Readonly<Record<Draft['path'], number>> = {
  'after-verb': 1,
  'before-verb': 0.97,
  antecedent: 0.85,
  relayed: 0.95,
  document: 0.85,
  possessor: 0.85,
  'same-sentence': 0.95,
  carried: 0.93,
  colon: 1,
  source: 1,
  bare: 0.95,
}

/** How sure a quotation is, content and speaker together. */
export function confidenceOf(draft: Draft): number {
  const known = draft.speaker.code === null ? 0.75 : 1
  return Math.round(SHAPES[draft.shape] * PATHS[draft.path] * known * 100) / 100
}
