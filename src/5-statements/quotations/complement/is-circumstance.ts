import type { Passage, SpokenWord } from '../passages-of.js'

/** A past verb that is no word of saying, with nothing that joins it on. */
export function startsClause(passage: Passage, index: number): boolean {
  const word = passage.words[index]
  if (word?.token.pos !== 'VERB' || word.facts.and || word.facts.role !== null || word.facts.sayings.length > 0) return false
  return word.token.features.tense === 'past' && !passage.speaks(word.token.start)
}

/** "In protest at": an accusative of motive with its preposition. */
export function isMotive(passage: Passage, index: number): boolean {
  const { token } = passage.words[index] as SpokenWord
  const next = passage.words[index + 1]
  return (
    token.features.derived === 'masdar' &&
    token.features.case === 'accusative' &&
    next !== undefined &&
    (next.facts.role === 'preposition' || next.token.proclitics.some(clitic => clitic.function === 'preposition'))
  )
}

/** Between the word of saying and its object stands where it was said: "affirmed in an article in the paper, his support for ...". */
export function tellsOccasion(passage: Passage, index: number, until: number): boolean {
  for (let k = index + 1; k < until && passage.facts[k]?.role !== 'comma'; k++) {
    const kind = passage.facts[k]?.role === 'preposition' ? passage.facts[k + 1]?.noun?.kind : undefined
    if (kind === 'occasion' || kind === 'post' || kind === 'statement' || kind === 'document') return true
  }
  return false
}

/** Nothing but adverbs and the speaker's apposition stands between the word of saying and the mark. */
export function bare(passage: Passage, index: number, mark: number): boolean {
  for (let k = index + 1; k < mark; k++) {
    const role = passage.facts[k]?.role
    if (role !== 'adverb' && role !== 'time' && role !== 'comma') return false
  }
  return true
}

/** "as being ...": the complementiser carries a preposition of its own. */
export function leadsDescription(word: SpokenWord): boolean {
  return word.facts.preposition !== null
}

/** A preposition that leads to what is asked for stands between the verb and quoted words, or is attached to them. */
export function isAskedFor(passage: Passage, index: number, at: number): boolean {
  for (let k = index + 1; k <= at; k++) if (passage.facts[k]?.addresses) return true
  return passage.words[at]?.token.proclitics.some(clitic => clitic.function === 'preposition') === true
}
