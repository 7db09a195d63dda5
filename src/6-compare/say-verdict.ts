import type { Verdict } from '../schema/comparison.js'
import type { FigureStatement, Quantity } from '../schema/statement.js'
import type { CompareOptions } from './compare-options.js'

/** A value for a sentence in words: digits with thousands separated, bounds as signs that every language reads. */
export function showQuantity({ min, max, approx }: Quantity): string {
  const digits = (x: number | null) => (x === null ? '' : x.toLocaleString('en-US', { maximumFractionDigits: 3 }))
  if (approx === 'between') return `${digits(min)}–${digits(max)}`
  const number = digits(min ?? max)
  if (approx === 'more-than') return `> ${number}`
  if (approx === 'less-than') return `< ${number}`
  if (approx === 'up-to') return `≤ ${number}`
  return approx === 'about' ? `≈ ${number}` : number
}

/** The reason for a verdict by language, from the sentence patterns of the packs. */
export function sayVerdict(verdict: Verdict, figures: readonly FigureStatement[], options: CompareOptions): Record<string, string> {
  const values = [...new Set(figures.map(f => showQuantity(f.value)))].join(', ')
  const period = figures.find(f => f.period)?.period
  const when = period ? (period.from === period.to ? period.from : `${period.from}/${period.to}`) : ''
  const why: Record<string, string> = {}
  for (const [language, words] of Object.entries(options.words)) {
    const pattern = words.verdicts[verdict]
    if (pattern) why[language] = pattern.replace('{values}', values).replace('{period}', when === '' ? '' : ` (${when})`)
  }
  return why
}
