const OFFSETS = [0x811c9dc5, 0x050c5d1f, 0x9e3779b9, 0x85ebca6b] as const

/** One 32-bit lane of a multiply-xorshift hash over UTF-16 code units. */
function lane(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    hash ^= hash >>> 13
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A 32-bit hash of a text as an unsigned integer; same text, same number, on any machine. */
export function hash32(text: string, seed = 0): number {
  return lane(text, OFFSETS[0] ^ seed)
}

/**
 * A 128-bit hash of a text as 32 hexadecimal digits. Not cryptographic: it names content, it does not guard it. Pure JavaScript, so that
 * rooms without `node:crypto` (and browsers) make the same ids.
 *
 * @example
 * contentHash('a') === contentHash('a') // true
 */
export function contentHash(text: string): string {
  return OFFSETS.map(seed => lane(text, seed).toString(16).padStart(8, '0')).join('')
}
