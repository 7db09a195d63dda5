import type { Reading } from '../../language/clause-grammar.js'

/** One reading for each frame and marker: voice and number are settled by the clause. */
export function distinctReadings(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>()
  return readings.filter(one => {
    if (one.frame.effect === 'names') return false
    const key = `${one.frame.id} ${one.marker} ${one.shape === 'noun'}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
