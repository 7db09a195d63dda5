const UNKNOWN = 255

/** Whether each UTF-16 code unit belongs to a word, found out once. */
const isWordUnit = new Uint8Array(0x10000).fill(UNKNOWN)

function isWord(unit: number): boolean {
  const known = isWordUnit[unit]!
  if (known !== UNKNOWN) return known === 1
  // Tatweel (0x0640) lengthens a word.
  const found = unit === 0x640 || /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit))
  isWordUnit[unit] = found ? 1 : 0
  return found
}

/** How many runs of letters, digits and marks a line has. */
export function countRuns(text: string): number {
  let count = 0
  let wasWord = false
  for (let i = 0; i < text.length; i++) {
    const is = isWord(text.charCodeAt(i))
    if (is && !wasWord) count++
    wasWord = is
  }
  return count
}
