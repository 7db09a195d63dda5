/**
 * As `hashWord` and `mixHash`, but signed: the same thirty-two bits, which V8 keeps in a machine word, where an unsigned number from 2 ** 31 on
 * becomes an object on the heap as soon as it leaves a function. For features that are made by the million.
 */
export function hashBits(text: string, seed = 0x811c9dc5): number {
  let hash = seed | 0
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Mixes two hashes, signed or not, as `mixHash` does. */
export function mixBits(one: number, other: number): number {
  const a = one | 0
  let hash = Math.imul(a ^ (((other | 0) + 0x9e3779b9 + (a << 6) + (a >>> 2)) | 0), 0x85ebca6b)
  hash ^= hash >>> 13
  return Math.imul(hash, 0xc2b2ae35)
}
