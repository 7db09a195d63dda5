import { placeOf, type Scene } from './choose-speaker.js'
import { speakerAt } from './find-speaker.js'

/**
 * Takes note of speaking nouns with a known party ("a source in the ministry"), so that "the source" can point back to them, and of those who
 * are called by a title of honour, for "his excellency".
 */
export function noteNouns(scene: Scene): void {
  const { passage, index, memory } = scene
  passage.words.forEach((word, k) => {
    const { honorific } = word.facts
    if (honorific && !honorific.points && !word.quote) {
      const bearer = speakerAt(passage, k, passage.sentenceEnd[k] as number, index, true)
      if (bearer && bearer.code !== null) memory.noteHonour(honorific.title, bearer, isSubject(passage, k), placeOf(scene, k))
    }
    const noun = word.facts.noun
    if (word.quote || !noun || noun.kind === 'name-head' || noun.kind === 'press') return
    const speaker = speakerAt(passage, k, passage.sentenceEnd[k] as number, index)
    if (!speaker || speaker.code === null) return
    if (!noun.definite) memory.note(speaker, placeOf(scene, k))
  })
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
