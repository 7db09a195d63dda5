/** Shorter names differ from each other by as little as two spellings of one name do. */
const LEAST = 6

/**
 * The code of the one name that is another spelling of a word: foreign names are spelt in more than one way in one report, a letter more or less
 * ("Stoltenberg", "Stoltnberg"). Both begin alike and one is the other without a letter or two; null where none or names of two parties are so.
 */
export function similarName(word: string, names: ReadonlyMap<string, string>): string | null {
  if (word.length < LEAST) return null
  let found: string | null = null
  for (const [name, code] of names) {
    const [short, long] = name.length < word.length ? [name, word] : [word, name]
    const more = long.length - short.length
    if (more === 0 || more > 2 || short.length < LEAST || short[0] !== long[0] || !isWithin(short, long)) continue
    if (found !== null && found !== code) return null
    found = code
  }
  return found
}

/** All letters of the short word stand in the long one in their order. */
function isWithin(short: string, long: string): boolean {
  let k = 0
  for (const letter of long) if (letter === short[k]) k++
  return k === short.length
}
