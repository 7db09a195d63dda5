import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** A record as a column holds it: packed bytes in the embedded store; PostgreSQL packs long texts by itself. Older rows hold plain text. */
export type Packed = string | Uint8Array

/** A text as bytes, a third to a fifth as long. */
export function packText(text: string): Buffer {
  return deflateRawSync(text, { level: 4 })
}

/** A record on its way into a column. */
export function packFor(engine: 'sqlite' | 'postgres', text: string): Packed {
  return engine === 'sqlite' ? packText(text) : text
}

/** The text that was packed; plain text is left as it is. */
export function unpackText(packed: Packed): string {
  return typeof packed === 'string' ? packed : inflateRawSync(packed).toString('utf8')
}

/** The object whose JSON was packed. */
export function unpackRecord<T>(packed: Packed): T {
  return JSON.parse(unpackText(packed)) as T
}
