import { opposingField, type Pair, sharesPole } from './align-headlines.js'
import type { HeadWord } from './read-headline.js'

/** How many of the parts that words play are the same in two headlines, and how many are turned round. */
export interface RoleMeasures {
  /** Whose rise, end or release it is: the same matter has the same pole, or an opposite one. */
  readonly themesKept: number
  readonly themesTurned: number
  /** Who does a deed: the name before the verb or after its verbal noun. */
  readonly actorsKept: number
  readonly actorsTurned: number
  /** Two names of which the one changed a preposition for none, the other none for one. */
  readonly prepositionsTurned: number
}

/** How far from a deed its matter may stand, in words that carry meaning. */
const REACH = 3
const isVerb = (word: HeadWord): boolean => word.pos === 'VERB'
const canBeTheme = (word: HeadWord): boolean =>
  word.poles.every(pole => !GRADED.test(pole)) && word.number === null && word.pos !== 'ADJ' && !isVerb(word)
/** Fields whose words are said of a matter. */
const GRADED = /^(level|strength|begin|last|free|life|open|succeed|allow|impose|approve|steady|move)\//

/** The matter of a deed: before a verb (the order of headlines) or after its verbal noun; words for grades and other deeds are passed over. */
function themeOf(words: readonly HeadWord[], at: number): number | null {
  const word = words[at] as HeadWord
  const step = isVerb(word) && at > 0 && !isVerb(words[at - 1] as HeadWord) ? -1 : 1
  // "makes the dollar fall": a verb that takes its matter under a preposition stands before it.
  const next = words[at + 1]
  if (isVerb(word) && next?.preposition === BA && canBeTheme(next)) return at + 1
  for (let i = at + step, n = 0; i >= 0 && i < words.length && n < REACH; i += step, n++) if (canBeTheme(words[i] as HeadWord)) return i
  return null
}
const BA = '\u0628' // the preposition ba

/** The name of who does a deed: the nearest before a verb, the nearest after a verbal noun. */
function actorOf(words: readonly HeadWord[], at: number): number | null {
  const step = isVerb(words[at] as HeadWord) && at > 0 ? -1 : 1
  for (let i = at + step; i >= 0 && i < words.length; i += step) if ((words[i] as HeadWord).entity !== null) return i
  return null
}

/** Compares the parts that the words of two aligned headlines play. */
export function measureRoles(first: readonly HeadWord[], second: readonly HeadWord[], pairs: readonly Pair[]): RoleMeasures {
  const toB = new Map(pairs.map(pair => [pair.a, pair.b]))
  const themes = (words: readonly HeadWord[]) => {
    const found = new Map<number, HeadWord>()
    words.forEach((word, at) => {
      if (!word.poles.some(pole => GRADED.test(pole))) return
      const theme = themeOf(words, at)
      if (theme !== null && !found.has(theme)) found.set(theme, word)
    })
    return found
  }
  const [ofA, ofB] = [themes(first), themes(second)]
  let [themesKept, themesTurned] = [0, 0]
  for (const [a, deed] of ofA) {
    const b = toB.get(a)
    const other = b === undefined ? undefined : ofB.get(b)
    if (!other) continue
    if (deed.lemma === other.lemma || deed.verb === other.verb || sharesPole(deed, other)) themesKept++
    else if (opposingField(deed, other) !== null) themesTurned++
  }
  let [actorsKept, actorsTurned] = [0, 0]
  for (const { a, b } of pairs) {
    const [x, y] = [first[a] as HeadWord, second[b] as HeadWord]
    if (x.entity !== null || (!isVerb(x) && x.verb === x.lemma) || (!isVerb(y) && y.verb === y.lemma)) continue
    const [actorA, actorB] = [actorOf(first, a), actorOf(second, b)]
    if (actorA === null || actorB === null) continue
    const told = toB.get(actorA)
    if (told === actorB) actorsKept++
    else if (told !== undefined) actorsTurned++
  }
  const names = pairs.filter(({ a }) => (first[a] as HeadWord).entity !== null)
  const turn = ({ a, b }: Pair) =>
    Number((second[b] as HeadWord).preposition !== null) - Number((first[a] as HeadWord).preposition !== null)
  const prepositionsTurned = Math.min(names.filter(pair => turn(pair) > 0).length, names.filter(pair => turn(pair) < 0).length)
  return { themesKept, themesTurned, actorsKept, actorsTurned, prepositionsTurned }
}
