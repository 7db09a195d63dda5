import type { Passage } from '../passages-of.js'

/** A word of saying that can be a finite verb where it stands: not after a preposition, no noun by the analyser where it may be its masdar. */
export function isFiniteVerb(passage: Passage, index: number): boolean {
  const word = passage.words[index]
  const before = passage.facts[index - 1]
  if (!word || before?.role === 'preposition' || before?.role === 'circumstance' || before?.role === 'tongue') return false
  const mayBeNoun = word.facts.noun !== null || word.facts.sayings.some(saying => saying.kind === 'masdar')
  const bound = word.facts.sayings.every(saying => saying.kind !== 'finite' || saying.pronoun)
  if (!(mayBeNoun || bound) || word.token.pos === 'VERB') return true
  // "And a pledge from the government that" is no verb.
  if (passage.facts[index + 1]?.leadsAgent) return false
  const opens = index === 0 || passage.words[index - 1]?.sentence !== word.sentence
  const role = before?.role
  const next = passage.words[index + 1]
  const acts = next !== undefined && (next.facts.noun?.kind === 'official' || passage.speaks(next.token.start))
  // "The president told him that": a form with a pronoun between a party and a complementiser is a verb.
  const last = passage.words[index - 1]
  if (bound && !mayBeNoun && next?.facts.role === 'that' && last && last.facts.role === null && passage.speaks(last.token.start))
    return true
  // "had the president described": after an auxiliary and its subject a verb must come.
  for (let k = index - 1; k >= 0 && k > index - 8 && passage.words[k]?.sentence === word.sentence; k--) {
    if (passage.words[k]?.token.pos === 'VERB' || passage.facts[k]?.role === 'comma') break
    if (passage.facts[k]?.role === 'auxiliary') return true
  }
  return opens || acts || word.facts.and || role === 'conjunction' || role === 'auxiliary' || role === 'relative' || role === 'subordinator'
}
