import type { Saying } from '../../../language/speech-grammar.js'
import type { Passage } from '../passages-of.js'

/** "If need be": without a pronoun the complementiser of speech takes a noun; before a verb the same letters are a condition. */
export function isCondition(passage: Passage, index: number): boolean {
  const facts = passage.facts[index]
  const next = passage.words[index + 1]
  return facts?.onlySpeech === true && !facts.pronounLed && next?.token.pos === 'VERB' && !passage.speaks(next.token.start)
}

/** The complementiser belongs to the word before it ("can that", "it is expected that") or is part of a name. */
export function isOthersClause(passage: Passage, index: number): boolean {
  const before = passage.words[index - 1]
  if (passage.isInName(passage.words[index]?.token.start ?? 0)) return true
  if (isUntil(passage, index)) return true
  if (!before || before.isMark || before.quote) return false
  // ", it is said that": a verb of saying of which nobody is the subject, behind a pause.
  const isAside = before.token.pos === 'VERB' && before.facts.sayings.length === 0 && passage.facts[index - 2]?.role === 'comma'
  if (passage.facts[index]?.onlySpeech) return isAside
  // "Especially as": a reason, not what was said.
  if (before.facts.role === 'modal' || before.facts.reason) return true
  if (before.token.pos === 'VERB' && before.facts.sayings.length === 0 && before.facts.role === null) return true
  // "Which is due (for it) to": a preposition with a pronoun may stand between.
  const at = before.facts.pronounLed ? index - 2 : index - 1
  const due = passage.words[at]
  return (
    due?.token.features.definite === true &&
    due.facts.noun === null &&
    passage.facts[at - 1]?.role === 'preposition' &&
    passage.facts[at - 2]?.role === 'relative'
  )
}

/** "Demanded making sure that": the clause belongs to the deed that the verb's preposition leads to, not to the verb. */
export function isDeedsClause(passage: Passage, index: number, saying: Saying): boolean {
  const deed = passage.words[index - 2]
  if (passage.facts[index - 1]?.role !== 'preposition' || deed?.token.features.derived !== 'masdar' || !deed.token.features.definite)
    return false
  const lead = passage.facts[index - 3]
  const own = deed.facts.preposition !== null && deed.token.proclitics.some(clitic => clitic.function === 'preposition')
  if (own) return !saying.frame.by.has(deed.facts.preposition ?? '')
  return lead?.role === 'preposition' && !saying.frame.by.has(lead.core)
}

/** "Until it was agreed": after a preposition a complementiser with a past verb right behind it tells a time, nothing that was said. */
function isUntil(passage: Passage, index: number): boolean {
  const next = passage.words[index + 1]
  return (
    passage.facts[index - 1]?.role === 'preposition' &&
    !passage.facts[index]?.pronounLed &&
    next !== undefined &&
    next.token.pos === 'VERB' &&
    next.token.features.tense === 'past' &&
    !passage.speaks(next.token.start)
  )
}
