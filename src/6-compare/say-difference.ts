import type { Difference } from '../schema/comparison.js'
import type { CompareOptions } from './compare-options.js'

/** What differs, in words (`variant`: one matter told in other words, where `wording` is one saying), by language; labels that are statuses are named in that language. */
export function sayDifference(
  kind: Difference['kind'] | 'variant' | 'sources',
  labels: readonly string[],
  options: CompareOptions,
): Record<string, string> {
  const why: Record<string, string> = {}
  for (const [language, words] of Object.entries(options.words)) {
    const sides = labels.map(label => words.statuses[label] ?? label).join(' / ')
    const pattern = words.differences[kind]
    if (pattern) why[language] = pattern.replace('{sides}', () => sides)
  }
  return why
}
