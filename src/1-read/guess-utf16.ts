const LOOKED_AT = 4096
const LEAST_UNITS = 8
const MOST_ODD = 0.05

/** Letters, digits, signs and blanks as texts of the press hold them: Latin, Greek to Arabic, presentation forms, general punctuation. */
const isPlain = (unit: number): boolean =>
  unit === 9 ||
  unit === 10 ||
  unit === 13 ||
  (unit >= 0x20 && unit < 0x7f) ||
  (unit >= 0xa0 && unit < 0x800) ||
  (unit >= 0x1e00 && unit < 0x2100) ||
  (unit >= 0xfb50 && unit < 0xff00)

/**
 * Which UTF-16 bytes are, or null: told by the byte order mark, else by whether nearly all pairs of the first 4 KiB are letters of a script of the
 * press one way round and not the other. Only bytes with a zero among them are looked at: no text of 16-bit units lacks a blank.
 *
 * @example guessUtf16(Uint8Array.of(0xff, 0xfe, 0x41, 0)) // 'utf-16le'
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, LOOKED_AT)
  if (!head.includes(0)) return null
  const units = head.length >> 1
  if (units < LEAST_UNITS) return null
  let little = 0
  let big = 0
  for (let i = 0; i < units; i++) {
    const first = head[2 * i]!
    const second = head[2 * i + 1]!
    if (isPlain(first | (second << 8))) little++
    if (isPlain((first << 8) | second)) big++
  }
  const enough = units * (1 - MOST_ODD)
  if (little >= enough && little > big) return 'utf-16le'
  return big >= enough && big > little ? 'utf-16be' : null
}
