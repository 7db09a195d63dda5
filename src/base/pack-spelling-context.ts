import type { SpellingContextModel } from './spelling-context.js'

/** The largest step of a signed byte. */
const MOST = 127
/** Weights beyond this are cut: single ones of that size say no more than certainty. */
const LARGEST = 4

/** Writes a model as bytes: the length of its head (four bytes), the head as JSON, then one signed byte for each slot. */
export function packSpellingContext({ bits, letters, table }: SpellingContextModel): Uint8Array {
  const scale = LARGEST / MOST
  const head = new TextEncoder().encode(JSON.stringify({ bits, scale, letters }))
  const packed = new Uint8Array(4 + head.length + table.length)
  new DataView(packed.buffer).setUint32(0, head.length)
  packed.set(head, 4)
  const slots = new Int8Array(packed.buffer, 4 + head.length)
  table.forEach((weight, slot) => {
    slots[slot] = Math.round(Math.max(-LARGEST, Math.min(LARGEST, weight)) / scale)
  })
  return packed
}

/** Reads what `packSpellingContext` wrote. */
export function unpackSpellingContext(packed: Uint8Array): SpellingContextModel {
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0)
  const head = JSON.parse(new TextDecoder().decode(packed.subarray(4, 4 + length))) as Omit<SpellingContextModel, 'table'>
  return { ...head, table: new Int8Array(packed.buffer, packed.byteOffset + 4 + length, 2 ** head.bits) }
}
