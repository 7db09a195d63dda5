/** Nouns of whoever can speak. */
export const SPEAKING: ReadonlySet<string> = new Set([
  'anonymous',
  'official',
  'people',
  'body',
  'government',
  'reporter',
  'agency',
  'publication',
])
