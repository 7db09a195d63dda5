import type { Saying } from '../../../language/speech-grammar.js'
import type { Passage, SpokenWord } from '../passages-of.js'
import { speakerAt } from '../phrase/speaker-at.js'
import type { SpeakerFound } from '../phrase/speaker-found.js'
import type { Scene } from './scene.js'

/** The noun phrase right after a verb (adverbs and times passed over). */
export function subjectAfter(scene: Scene, at: number, saying: Saying, lead: number): SpeakerFound | null {
  const { passage, index } = scene
  let k = at + 1
  while (k < lead) {
    const word = passage.words[k] as SpokenWord
    const { role } = word.facts
    if (role === 'adverb' || role === 'time' || (word.facts.pronounLed && role === 'preposition')) k++
    else if (role === 'comma' && k === at + 1) {
      // "said, during the meeting, the minister that": a parenthesis between commas.
      const close = nextComma(passage, k + 1, lead)
      if (close < 0) return null
      k = close + 1
      if (passage.facts[k]?.role !== null) return null
    } else if (role === 'comma') return null
    else {
      const told = k <= at + 2 ? afterAddressee(scene, k, lead) : k
      if (told === k) break
      k = told
    }
  }
  if (k >= lead) return null
  const word = passage.words[k] as SpokenWord
  // "And he said, these operations": a demonstrative of the other gender opens what was said.
  const { gender } = word.token.features
  if (word.facts.role === 'demonstrative' && gender && saying.gender && gender !== saying.gender && !saying.pronoun) return null
  // An unknown name may look like a verb: two verbs do not follow each other.
  const seemsVerb = word.token.pos === 'VERB' && word.facts.sayings.length === 0 && word.facts.role === null && !word.facts.and
  const found = speakerAt(passage, k, lead, index, seemsVerb && word.token.features.tense === 'present')
  if (found && found.code === null) {
    // No mention: an object or an adverbial, unless a speaking noun, a proper name or a definite noun stands there.
    const token = passage.words[k]?.token
    const named =
      seemsVerb ||
      isNamed(passage, k + 1, lead) ||
      hasNameBehind(scene, k, found.next, lead) ||
      token?.pos === 'PROPN' ||
      token?.pos === 'X' ||
      passage.words[k]?.quote != null ||
      passage.words[k]?.isMark === true
    const apposed = passage.facts.slice(k, found.next).some(facts => facts.role === 'comma')
    if (!named && !apposed && passage.facts[k]?.noun == null && !found.isBackward && !mayAct(passage, k, saying, lead)) return null
    if (saying.pronoun && passage.facts[k]?.noun == null && !found.isBackward) return null
  }
  return found
}

/** Past the medium that was told, where it stands before the speaker: "confirmed to «the paper» the major, so-and-so, that". */
function afterAddressee(scene: Scene, k: number, lead: number): number {
  const { passage, index } = scene
  const word = passage.words[k] as SpokenWord
  if (!word.facts.addresses) return k
  let next = word.facts.role === 'preposition' ? k + 1 : k
  const head = passage.words[next]
  if (head?.isMark) {
    while (next < lead && (passage.words[next]?.isMark || passage.words[next]?.quote)) next++
    return next < lead ? next : k
  }
  const kind = head?.facts.noun?.kind
  const place = next === k ? (head?.token.end ?? 1) - 1 : (head?.token.start ?? 0)
  if (kind !== 'agency' && kind !== 'publication' && kind !== 'people' && !index.isMedium(place)) return k
  const told = speakerAt(passage, next, lead, index, true)
  return told && told.next < lead ? told.next : k
}

/** A first name may look like a noun: an unknown surname behind it shows that it is one. */
function isNamed(passage: Passage, k: number, lead: number): boolean {
  const word = passage.words[k]
  return word !== undefined && k < lead && word.facts.role === null && word.token.pos === 'PROPN' && word.token.proclitics.length === 0
}

/** A plain noun right behind a verb that takes no noun as what was said can only be its subject: "organisers of the march said that". */
function mayAct(passage: Passage, k: number, saying: Saying, lead: number): boolean {
  const token = passage.words[k]?.token
  const opens = passage.facts[lead]?.role
  const isNoun = token?.pos === 'NOUN' || token?.pos === 'DET' || token?.features.derived === 'active-participle'
  if (!token || !isNoun || (opens !== 'that' && opens !== 'colon' && !passage.words[lead]?.isMark)) return false
  const { takes, transitive } = saying.frame
  if (saying.pronoun || transitive || token.features.case === 'accusative' || token.features.derived === 'masdar') return false
  const isAgent = token.features.derived === 'active-participle' || token.features.derived === 'nisba'
  return isAgent || (opens === 'that' && lead > k + 1 && !takes.has('phrase') && !takes.has('noun') && !takes.has('deem'))
}

function nextComma(passage: Passage, from: number, lead: number): number {
  for (let k = from; k < Math.min(lead, from + 16); k++) if (passage.facts[k]?.role === 'comma') return k
  return -1
}

/** "A professor of law at the university of X in London, so-and-so, said that": an unknown name at the end of a long title that nobody knows. */
function hasNameBehind({ passage, index }: Scene, at: number, from: number, lead: number): boolean {
  const head = passage.words[at]?.token
  if (head?.pos !== 'NOUN' || head.features.derived === 'masdar' || passage.facts[lead]?.role !== 'that') return false
  const last = passage.words[passage.facts[lead - 1]?.role === 'preposition' ? lead - 2 : lead - 1]
  if (!last || last.token.start < (passage.words[from]?.token.start ?? 0)) return false
  return last.token.pos === 'PROPN' && last.facts.role === null && last.token.proclitics.length === 0 && index.at(last.token.start) === null
}
