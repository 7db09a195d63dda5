import type { MentionIndex } from '../mention-index.js'
import type { Passage, SpokenWord } from '../passages-of.js'
import { isLed } from './word-facts.js'

const REACH = 14
/** So few words stand between an agency and its seat, and no comma. */
const NEAR = 5
/** Where something was said or written tells nothing of the speaker's seat. */
const TOLD = new Set(['occasion', 'statement', 'post', 'document', 'agency', 'publication', 'reporter'])

/**
 * The state in which a private person works or lives by the words of his noun phrase and behind it: "a doctor at a hospital in Gaza", "so-and-so, who lives with
 * her children in", "the news agency in Taiwan". A place alone tells only where something was said ("said in Beirut"); null then, and where no state is known for the place.
 */
export function seatBehind(passage: Passage, head: number, isMedium: boolean, index: MentionIndex): string | null {
  const from = isMedium ? head + 1 : head
  const limit = Math.min(passage.sentenceEnd[from] ?? 0, from + (isMedium ? NEAR : REACH))
  let isSeat = isMedium
  for (let k = from; k < limit; k++) {
    const word = passage.words[k] as SpokenWord
    const { facts, token } = word
    if (isMedium && facts.role === 'comma') return null
    if (word.isMark || word.quote || facts.role === 'that' || facts.role === 'colon' || facts.role === 'stop') return null
    if (facts.noun !== null && TOLD.has(facts.noun.kind)) return null
    if (facts.dwells) {
      isSeat = true
      continue
    }
    const isPreposition = facts.role === 'preposition' || isLed(word)
    if (isPreposition && !facts.joins && !facts.seats && !isSeat) return null
    const at = facts.role === 'preposition' ? k + 1 : k
    if (facts.workplace || passage.facts[at]?.workplace) isSeat = isSeat || isPreposition || passage.facts[k - 1]?.role === null
    const mention = isSeat ? placeAt(index, token.start, token.end) : null
    if (mention !== null) return mention
    if (facts.role !== 'relative' && token.pos === 'VERB' && facts.sayings.some(one => one.kind === 'finite')) return null
  }
  return null
}

function placeAt(index: MentionIndex, start: number, end: number): string | null {
  for (const mention of index.within(start, end)) {
    const code = index.codeOf(mention) ?? ''
    const state = index.isPlace(mention)
      ? /^[A-Z]{3}$/.exec(code)
      : mention.entity.startsWith('organisation/')
        ? /^[A-Z]{3}(?=~)/.exec(code)
        : null
    if (state !== null) return state[0]
  }
  return null
}
