import type { CompareOptions } from './compare-options.js'

/**
 * What differs, in words, by language: the pattern of a kind of difference, or a finer one (`variant`, `sources`, `rank`). Labels that are
 * statuses are named in that language.
 */
export function sayDifference(name: string, labels: readonly string[], options: CompareOptions): Record<string, string> {
  const why: Record<string, string> = {}
  for (const [language, words] of Object.entries(options.words)) {
    const sides = labels.map(label => words.statuses[label] ?? label).join(' / ')
    const pattern = words.differences[name]
    if (pattern) why[language] = pattern.replace('{sides}', () => sides)
  }
  return why
}
