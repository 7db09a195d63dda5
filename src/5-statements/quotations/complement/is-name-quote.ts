import type { Passage, SpokenWord } from '../passages-of.js'
import { markBefore, quoteLength } from './quote-extent.js'

const BODIES = new Set(['body', 'government', 'agency', 'publication'])

const HOLDERS = new Set(['official', 'people', 'reporter', 'anonymous'])

/** The quotation names somebody or something: a complementiser follows at once, a type noun stands before it, or it is a mention itself. */
export function isNameQuote(passage: Passage, index: number, after: number, limit: number): boolean {
  const { words, facts } = passage
  const length = quoteLength(passage, index, after)
  if (length >= 8) return false
  const mark = markBefore(passage, index)
  const before = facts[mark - 1]
  if (
    before?.noun &&
    (before.noun.kind === 'name-head' ||
      before.noun.kind === 'body' ||
      before.noun.kind === 'government' ||
      before.noun.kind === 'agency' ||
      before.noun.kind === 'publication') &&
    length <= 6
  )
    return true
  // A ministry, a centre, a company in full: the name of a body, without a verb.
  const own = facts[index]?.noun
  const isBody = own !== null && own !== undefined && BODIES.has(own.kind) && !own.definite && words[index]?.facts.preposition === null
  if (isBody && length >= 2 && before?.role !== 'colon' && !hasVerb(passage, index, after) && hasName(passage, index, after)) return true
  // "A representative of «the centre for rights»": whom a speaker belongs to.
  const holder = facts[mark - 2]?.noun
  if (before?.role === 'preposition' && before.joins && length <= 6 && holder && HOLDERS.has(holder.kind)) return true
  // A treaty, an operation, a day that is called by the words in the marks.
  const second = words[index + 1]
  const isCalled = second?.quote != null && (second.token.features.definite === true || second.token.pos === 'PROPN')
  if (length <= 3 && isCalled && facts[index]?.noun?.kind === 'name-head' && !facts[index]?.noun?.definite && before?.role !== 'colon')
    return true
  if (length <= 5 && passage.speaks(words[index]?.token.start ?? 0) && before?.role !== 'colon') {
    const last = words[after - 1]?.isMark ? after - 2 : after - 1
    if (passage.speaks(words[Math.max(index, last)]?.token.start ?? 0)) return true
  }
  if (before?.role === 'colon') return false
  const next = facts[after]
  if (length <= 4 && next?.noun && !next.and && !next.noun.definite && (next.noun.kind === 'official' || next.noun.kind === 'people'))
    return true
  for (let k = after; k < Math.min(limit, after + 8); k++) {
    const word = words[k] as SpokenWord
    if (word.quote || word.facts.role === 'comma' || word.facts.role === 'stop') return false
    if (word.facts.role === 'that') return facts[k - 1]?.role !== 'circumstance'
    if (word.facts.sayings.some(saying => saying.kind === 'participle')) return false
  }
  return false
}

function hasVerb(passage: Passage, from: number, until: number): boolean {
  for (let k = from; k < until; k++) {
    const { token, facts } = passage.words[k] as SpokenWord
    if (token.pos === 'VERB' || facts.role === 'negation' || facts.role === 'that' || facts.role === 'pronoun') return true
  }
  return false
}

/** The second word is definite or a name, as in the names of bodies: "centre of the king", no "company that steals". */
function hasName(passage: Passage, from: number, until: number): boolean {
  const second = passage.words[from + 1]?.token
  return from + 1 < until && second !== undefined && (second.features.definite === true || second.pos === 'PROPN')
}
