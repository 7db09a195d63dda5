import type { Passage } from './passages-of.js'

const SPEAKING = new Set([
  'anonymous',
  'official',
  'document',
  'agency',
  'publication',
  'people',
  'post',
  'occasion',
  'body',
  'statement',
  'government',
  'reporter',
])

/** "In a statement", "on television": what may follow the subject of "as X said". */
const SETTINGS = new Set(['statement', 'occasion', 'post', 'document', 'publication', 'agency'])

/** A source phrase in its place. */
export interface SourceAt {
  readonly kind: 'according' | 'own-words' | 'as-said' | 'relayed'
  /** First word after the phrase; of a clause ("as X said") its word of saying. */
  readonly next: number
}

/** The source phrase at a word where it really names a source: "according to the ministry", not "according to the rules". */
export function sourceAt(passage: Passage, index: number): SourceAt | null {
  const phrase = passage.phraseAt(index)
  if (!phrase) return null
  const next = index + phrase.length
  if (phrase.kind === 'unnamed') return null
  if (phrase.kind === 'own-words') return { kind: phrase.kind, next }
  if (phrase.kind === 'as-said') {
    const at = passage.facts[next]?.role === 'auxiliary' ? next + 1 : next
    const saying = passage.facts[at]?.sayings.find(
      one =>
        one.kind === 'finite' &&
        !one.frame.deed &&
        !one.frame.near &&
        (one.frame.takes.has('that') || one.frame.takes.has('relay') || one.frame.takes.has('document')),
    )
    // "Examples of what they agreed upon": the verb's own preposition points back to "what".
    if (passage.facts[at + 1]?.sates) return null
    if (!saying || (opensSentence(passage, index) && !isResumed(passage, at)) || hasClauseAfter(passage, at)) return null
    if ((saying.frame.takes.has('phrase') || !isSpokenBy(passage, at)) && !endsSoon(passage, at)) return null
    return { kind: phrase.kind, next: at }
  }
  const head = passage.words[next]
  if (!head || next >= (passage.sentenceEnd[index] ?? 0)) return null
  if (head.facts.noun && SPEAKING.has(head.facts.noun.kind)) return { kind: phrase.kind, next }
  for (let place = head.token.start; place < Math.min(head.token.end, head.token.start + 4); place++)
    if (passage.speaks(place)) return { kind: phrase.kind, next }
  if (head.isMark && passage.speaks(head.token.end)) return { kind: phrase.kind, next }
  return null
}

function opensSentence(passage: Passage, index: number): boolean {
  return index === 0 || passage.words[index - 1]?.sentence !== passage.words[index]?.sentence
}

/** "According to what X reported, then ...": the main clause is taken up after a comma. */
function isResumed(passage: Passage, at: number): boolean {
  const limit = Math.min(passage.sentenceEnd[at] ?? 0, at + 25)
  for (let k = at + 1; k < limit; k++) if (passage.facts[k]?.role === 'comma') return passage.facts[k + 1]?.role === 'resumption'
  return false
}

/** The clause brings its own complement: "as he also said that" goes on with speech and names no source of what stands before. */
function hasClauseAfter(passage: Passage, at: number): boolean {
  const limit = Math.min(passage.sentenceEnd[at] ?? 0, at + 25)
  for (let k = at + 1; k < limit; k++) {
    const role = passage.facts[k]?.role
    if (role === 'that' || role === 'colon') return true
    if (role === 'comma' || passage.words[k]?.quote) return false
  }
  return false
}

/** Somebody or something that speaks stands right behind a word of saying: not "as the programme contains a list". */
function isSpokenBy(passage: Passage, at: number): boolean {
  let next = at + 1
  while (passage.words[next]?.isMark || passage.facts[next]?.role === 'time' || passage.facts[next]?.role === 'adverb') next++
  const head = passage.words[next]
  if (!head || head.facts.role !== null) return true
  const isName = head.token.pos === 'PROPN' || head.token.pos === 'X'
  return isName || (head.facts.noun !== null && SPEAKING.has(head.facts.noun.kind)) || passage.speaks(head.token.start)
}

/** Only a short noun phrase stands between a word of saying and the end of its clause: it has no object of its own. */
function endsSoon(passage: Passage, at: number): boolean {
  const limit = passage.sentenceEnd[at] ?? 0
  for (let k = at + 1; k < Math.min(limit, at + 9); k++) {
    const role = passage.facts[k]?.role
    if (role === 'comma' || role === 'stop' || passage.phraseAt(k)?.kind === 'relayed') return true
    // "As the court that tries him announced": the relative clause belongs to the subject.
    if (role === 'relative' && limit <= k + 9) return true
    const quoted = passage.words[k]
    const to = passage.facts[k + 1]?.noun?.kind
    if (role === 'preposition' && to !== undefined && SETTINGS.has(to)) return true
    if (passage.facts[k]?.addresses && passage.speaks((quoted?.token.end ?? 1) - 1)) return true
    if (role === 'preposition' || (quoted?.quote && !passage.speaks(quoted.token.start))) return false
  }
  return limit <= at + 9
}
