/** A memory of bounded size: what was asked for lately is found again, what was not is forgotten. */
export interface Memory<T> {
  get(key: string): T | undefined
  set(key: string, value: T): void
}

/** V8 keeps a piece of this length or more as a window on the text that it was cut from, which then stays in memory as a whole. */
const LEAST_WINDOW = 13

/** The same string with letters of its own, so that keeping it does not keep the text that it was cut from. */
export const ownString = (text: string): string => (text.length < LEAST_WINDOW ? text : ` ${text}`.slice(1))

interface Entry<T> {
  readonly key: string
  readonly value: T
}

/** Places of the front: a power of two. */
const FRONT = 4096

/** The place of a key in the front, from its length and four of its units: cheap, and words of one article or ending part ways. */
function placeOf(key: string): number {
  const { length } = key
  if (length === 0) return 0
  const mixed =
    key.charCodeAt(length - 1) * 31 +
    key.charCodeAt(length >> 1) * 1021 +
    key.charCodeAt(length >> 2) * 257 +
    key.charCodeAt(0) * 7 +
    length
  return (Math.imul(mixed, 0x9e3779b1) >>> 20) & (FRONT - 1)
}

/**
 * A memory of two generations: when the young one is full the old one is dropped and the young one takes its place; what is asked for moves
 * back among the young. Before both stands a front with one place for each of some thousand keys: half of all words of a text are the same few
 * hundred, and a look into the front is several times cheaper than one into a large map. Most words of the news come again and again, so that
 * what depends on a word alone is worked out once. What is kept must not depend on when it was asked for: a memory changes how fast an answer
 * comes, never the answer.
 *
 * @param size how many keys a generation holds; twice as many are kept at most
 * @param longest keys with more units are not kept: they are no words
 */
export function createMemory<T>(size: number, longest = 40): Memory<T> {
  let young = new Map<string, Entry<T>>()
  let old = new Map<string, Entry<T>>()
  const front = new Array<Entry<T> | undefined>(FRONT).fill(undefined)
  const keep = (entry: Entry<T>): void => {
    if (young.size >= size) {
      old = young
      young = new Map()
      front.fill(undefined)
    }
    young.set(entry.key, entry)
    front[placeOf(entry.key)] = entry
  }
  return {
    get(key) {
      const place = placeOf(key)
      const near = front[place]
      if (near !== undefined && near.key === key) return near.value
      let entry = young.get(key)
      if (entry === undefined) {
        if (old.size === 0) return undefined
        entry = old.get(key)
        if (entry === undefined) return undefined
        keep(entry)
      } else front[place] = entry
      return entry.value
    },
    set(key, value) {
      if (key.length <= longest) keep({ key: ownString(key), value })
    },
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
