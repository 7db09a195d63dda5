import { speakerAt } from './phrase/speaker-at.js'
import { titlesOfNames } from './find-title.js'
import type { MentionIndex } from './mention-index.js'
import type { Passage } from './passages-of.js'

/** So many words at most tell where a title is held. */
const SEAT = 5

/**
 * Learns unknown names from the titles that stand with them anywhere in the report, so that a name alone is known: "the ministry's spokesman,
 * so-and-so" and "so-and-so, head of the agency".
 */
export function learnNames(passages: readonly Passage[], index: MentionIndex): void {
  index.introduce(titlesOfNames(passages, index))
  for (const passage of passages) {
    passage.words.forEach((word, k) => {
      if (word.quote || word.facts.noun?.kind !== 'official') return
      const speaker = speakerAt(passage, k, passage.sentenceEnd[k] as number, index)
      if (!speaker || speaker.code === null) return
      const names = [...namesIn(passage, k + 1, speaker.next, index), ...namesBehind(passage, speaker.next, index)]
      if (passage.facts[k - 1]?.role === 'comma') names.push(...namesBefore(passage, k - 2, index))
      index.learn(names, speaker.code)
    })
  }
}

/** No mention covers the place, or one of somebody for whom nothing says whose they are. */
function isUnknown(index: MentionIndex, place: number): boolean {
  const mention = index.at(place)
  return mention === null || (index.isPerson(mention) && index.codeOf(mention) === null)
}

/** Proper names that no mention covers, with a surname that looks like a definite noun behind one. */
function namesIn(passage: Passage, from: number, until: number, index: MentionIndex): string[] {
  const names: string[] = []
  for (let k = from; k < until; k++) {
    const { token, facts } = passage.words[k] as Passage['words'][number]
    const inName = names.length > 0 && token.features.definite === true && facts.noun === null && facts.role === null
    if ((token.pos === 'PROPN' || inName) && isUnknown(index, token.start)) names.push(facts.core)
  }
  return names
}

/** "The former ambassador in the capital so-and-so": unknown proper names behind where a title is held. */
function namesBehind(passage: Passage, from: number, index: MentionIndex): string[] {
  const limit = Math.min(passage.sentenceEnd[from] ?? 0, from + SEAT)
  if (passage.facts[from]?.role !== 'preposition' || !passage.facts[from]?.joins) return []
  for (let k = from + 1; k < limit; k++) {
    const { token, facts, quote } = passage.words[k] as Passage['words'][number]
    if (quote || facts.role !== null || facts.and || token.pos === 'VERB') return []
    if (token.pos !== 'PROPN' || index.at(token.start) !== null) continue
    let end = k
    while (end < limit + SEAT && passage.words[end]?.token.pos === 'PROPN' && index.at(passage.words[end]?.token.start ?? 0) === null) end++
    const surname = passage.words[end]
    const isLast =
      end < limit + SEAT && surname?.token.pos === 'NOUN' && surname.token.proclitics.length === 0 && surname.facts.role === null
    const isPlain = isLast && surname.facts.noun === null && index.at(surname.token.start) === null
    return [...namesIn(passage, k, end, index), ...(isPlain ? [surname.facts.core] : [])]
  }
  return []
}

/** The run of unknown proper names that ends at a word. */
function namesBefore(passage: Passage, at: number, index: MentionIndex): string[] {
  const names: string[] = []
  for (let k = at; k >= 0 && k > at - 4; k--) {
    const word = passage.words[k]
    if (word?.token.pos !== 'PROPN' || word.quote || !isUnknown(index, word.token.start)) break
    names.push(word.facts.core)
  }
  return names
}
