import { placeOf, type Scene } from './choose-speaker.js'
import { speakerAt } from './find-speaker.js'

/** Takes note of speaking nouns with a known party ("a source in the ministry"), so that "the source" can point back to them. */
export function noteNouns(scene: Scene): void {
  const { passage, index, memory } = scene
  passage.words.forEach((word, k) => {
    const noun = word.facts.noun
    if (word.quote || !noun || noun.definite || noun.kind === 'name-head' || noun.kind === 'press') return
    const speaker = speakerAt(passage, k, passage.sentenceEnd[k] as number, index)
    if (speaker && speaker.code !== null) memory.note(speaker, placeOf(scene, k))
  })
}
