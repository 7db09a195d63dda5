import type { ChooserWeights } from './choose-readings.js'
import { WEIGHTS } from './reading-features.js'

/**
 * Weights as the trainer writes them: the scale, then runs of one length of zeros and one value each. An empty file means no training at
 * all. Throws where the file is cut off.
 */
export function readWeights(bytes: Uint8Array): ChooserWeights {
  const values = new Int16Array(WEIGHTS)
  if (bytes.length === 0) return { values, scale: 100 }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const scale = view.getUint32(0, true)
  const count = view.getUint32(4, true)
  if (bytes.length < 8 + count * 4) throw new Error('The weights end too soon')
  let slot = -1
  for (let entry = 0; entry < count; entry++) {
    slot += view.getUint16(8 + entry * 4, true)
    const value = view.getInt16(10 + entry * 4, true)
    if (value !== 0 && slot >= 0) values[slot] = value
  }
  return { values, scale }
}

/** The reverse of `readWeights`: gaps between the slots in use, and their values. */
export function writeWeights(weights: ChooserWeights): Uint8Array {
  const entries: [number, number][] = []
  let slot = -1
  weights.values.forEach((value, at) => {
    if (value === 0) return
    while (at - slot > 65_535) {
      entries.push([65_535, 0])
      slot += 65_535
    }
    entries.push([at - slot, value])
    slot = at
  })
  const bytes = new Uint8Array(8 + entries.length * 4)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, weights.scale, true)
  view.setUint32(4, entries.length, true)
  entries.forEach(([gap, value], entry) => {
    view.setUint16(8 + entry * 4, gap, true)
    view.setInt16(10 + entry * 4, value, true)
  })
  return bytes
}
