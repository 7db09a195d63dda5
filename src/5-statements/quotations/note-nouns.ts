import { placeOf, type Scene } from './speaker/scene.js'
import { isNamed } from './phrase/is-named.js'
import type { SpeakerFound } from './phrase/speaker-found.js'
import { speakerAt } from './phrase/speaker-at.js'
import type { SpokenWord } from './passages-of.js'

const ISSUER_REACH = 6

/**
 * Takes note of speaking nouns with a known party ("a source in the ministry"), so that "the source" can point back to them, and of those who
 * are called by a title of honour, for "his excellency"; whoever issued the post or statement that "that came in" is taken as speaking.
 */
export function noteNouns(scene: Scene): void {
  const { passage, index, memory } = scene
  passage.words.forEach((word, k) => {
    const { honorific } = word.facts
    if (honorific && !honorific.points && !word.quote) {
      const bearer = speakerAt(passage, k, passage.sentenceEnd[k] as number, index, true)
      if (bearer && (bearer.code !== null || bearer.isOffice))
        memory.noteHonour(honorific.title, bearer, isSubject(passage, k), placeOf(scene, k))
    }
    const speaking = word.quote ? null : speakerBehind(scene, k)
    if (speaking) memory.remember(speaking, placeOf(scene, k))
    const issuer = word.quote ? null : issuerBehind(scene, k)
    if (issuer) memory.remember(issuer, placeOf(scene, k))
    const noun = word.facts.noun
    if (word.quote || !noun || noun.kind === 'name-head' || noun.kind === 'press') return
    const speaker = speakerAt(passage, k, passage.sentenceEnd[k] as number, index)
    if (!speaker || speaker.code === null) return
    if (!noun.definite) memory.note(speaker, placeOf(scene, k))
  })
}

/** "...", says so-and-so: who is named behind the verb of words in quotation marks goes on to speak, even where nobody knows the name. */
function speakerBehind({ passage, index }: Scene, k: number): SpeakerFound | null {
  const { facts, sentence } = passage.words[k] as SpokenWord
  const saying = facts.and ? undefined : facts.sayings.find(one => one.kind === 'finite' && one.frame.takes.has('quote'))
  if (!saying || facts.role !== null) return null
  let n = k - 1
  while (n >= 0 && passage.facts[n]?.role === 'comma') n--
  if (n < 0 || passage.words[n]?.sentence !== sentence || !passage.words[n]?.isMark) return null
  if (!passage.words[n - 1]?.quote || !isNamed(passage.words[k + 1])) return null
  const found = speakerAt(passage, k + 1, passage.sentenceEnd[k] as number, index)
  return found && { ...found, gender: saying.gender ?? found.gender }
}

/** Right behind a verb, or at the opening of a sentence: no object behind a name, no noun behind a preposition. */
function isSubject(passage: Scene['passage'], k: number): boolean {
  const before = passage.words[k - 1]
  if (passage.facts[k]?.preposition != null) return false
  return (
    !before ||
    before.sentence !== passage.words[k]?.sentence ||
    before.token.pos === 'VERB' ||
    before.facts.sayings.some(one => one.kind === 'finite')
  )
}

/** "That came in a post of the spokeswoman": whose words those were goes on to speak. */
function issuerBehind({ passage, index }: Scene, k: number): SpeakerFound | null {
  const limit = passage.sentenceEnd[k] as number
  const word = passage.words[k] as SpokenWord
  if (passage.facts[k + 1]?.role !== 'demonstrative' || !word.facts.sayings.some(one => one.frame.takes.has('document'))) return null
  for (let n = k + 2; n < Math.min(limit, k + ISSUER_REACH); n++) {
    const noun = passage.facts[n]?.noun?.kind
    if (noun !== 'post' && noun !== 'statement' && noun !== 'occasion') continue
    const owner = passage.facts[n + 1]?.addresses ? (passage.facts[n + 1]?.role === 'preposition' ? n + 2 : n + 1) : -1
    const found = owner > 0 ? speakerAt(passage, owner, limit, index, true) : null
    return found !== null && found.code !== null && (found.noun === 'official' || found.entity?.startsWith('person/')) ? found : null
  }
  return null
}
