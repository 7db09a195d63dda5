import type { Quantity } from '../schema/statement.js'

const digits = (x: number | null): string => (x === null ? '?' : x.toLocaleString('en-US', { maximumFractionDigits: 3 }))

/** A value for people: thousands separated, bounds as signs. */
export function showNumber({ min, max, approx }: Quantity): string {
  if (approx === 'between') return `${digits(min)}-${digits(max)}`
  const sign = { exact: '', about: '~', 'more-than': '>', 'less-than': '<', 'up-to': '<=' }[approx]
  return `${sign}${digits(min ?? max)}`
}
