import { speakerAt } from './find-speaker.js'
import type { MentionIndex } from './mention-index.js'
import type { Passage } from './passages-of.js'

/**
 * Learns unknown names from the titles that stand with them anywhere in the report, so that a name alone is known: "the ministry's spokesman,
 * so-and-so" and "so-and-so, head of the agency".
 */
export function learnNames(passages: readonly Passage[], index: MentionIndex): void {
  for (const passage of passages) {
    passage.words.forEach((word, k) => {
      if (word.quote || word.facts.noun?.kind !== 'official') return
      const speaker = speakerAt(passage, k, passage.sentenceEnd[k] as number, index)
      if (!speaker || speaker.code === null) return
      const names = namesIn(passage, k + 1, speaker.next, index)
      if (passage.facts[k - 1]?.role === 'comma') names.push(...namesBefore(passage, k - 2, index))
      index.learn(names, speaker.code)
    })
  }
}

/** Proper names that no mention covers, with a surname that looks like a definite noun behind one. */
function namesIn(passage: Passage, from: number, until: number, index: MentionIndex): string[] {
  const names: string[] = []
  for (let k = from; k < until; k++) {
    const { token, facts } = passage.words[k] as Passage['words'][number]
    const inName = names.length > 0 && token.features.definite === true && facts.noun === null && facts.role === null
    if ((token.pos === 'PROPN' || inName) && index.at(token.start) === null) names.push(facts.core)
  }
  return names
}

/** The run of unknown proper names that ends at a word. */
function namesBefore(passage: Passage, at: number, index: MentionIndex): string[] {
  const names: string[] = []
  for (let k = at; k >= 0 && k > at - 4; k--) {
    const word = passage.words[k]
    if (word?.token.pos !== 'PROPN' || word.quote || index.at(word.token.start) !== null) break
    names.push(word.facts.core)
  }
  return names
}
