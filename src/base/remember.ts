/** A memory of bounded size: what was asked for lately is found again, what was not is forgotten. */
export interface Memory<T> {
  get(key: string): T | undefined
  set(key: string, value: T): void
}

/** V8 keeps a piece of this length or more as a window on the text that it was cut from, which then stays in memory as a whole. */
const LEAST_WINDOW = 13

/** The same string with letters of its own, so that keeping it does not keep the text that it was cut from. */
export const ownString = (text: string): string => (text.length < LEAST_WINDOW ? text : ` ${text}`.slice(1))

/**
 * A memory of two generations: when the young one is full the old one is dropped and the young one takes its place; what is asked for moves
 * back among the young. Most words of the news come again and again, so that what depends on a word alone is worked out once. What is kept
 * must not depend on when it was asked for: a memory changes how fast an answer comes, never the answer.
 *
 * @param size how many keys a generation holds; twice as many are kept at most
 * @param longest keys with more units are not kept: they are no words
 */
export function createMemory<T>(size: number, longest = 40): Memory<T> {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  const set = (key: string, value: T): void => {
    if (key.length > longest) return
    if (young.size >= size) {
      old = young
      young = new Map()
    }
    young.set(ownString(key), value)
  }
  return {
    get(key) {
      const known = young.get(key)
      if (known !== undefined || old.size === 0) return known
      const older = old.get(key)
      if (older !== undefined) set(key, older)
      return older
    },
    set,
  }
}

/**
 * A function of one word that remembers its results (which must not be undefined).
 *
 * @example const fold = remember(foldWord, 20_000)
 */
export function remember<T>(work: (word: string) => T, size: number): (word: string) => T {
  const memory = createMemory<T>(size)
  return word => {
    const known = memory.get(word)
    if (known !== undefined) return known
    const made = work(word)
    memory.set(word, made)
    return made
  }
}
