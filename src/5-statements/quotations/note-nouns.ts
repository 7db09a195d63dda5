import { placeOf, type Scene } from './choose-speaker.js'
import { speakerAt } from './find-speaker.js'

/**
 * Takes note of speaking nouns with a known party ("a source in the ministry"), so that "the source" can point back to them, and of unknown
 * names behind titles ("the spokesman of the ministry, so-and-so"), so that the name alone is known later.
 */
export function noteNouns(scene: Scene): void {
  const { passage, index, memory } = scene
  passage.words.forEach((word, k) => {
    const noun = word.facts.noun
    if (word.quote || !noun || noun.kind === 'name-head' || noun.kind === 'press') return
    const speaker = speakerAt(passage, k, passage.sentenceEnd[k] as number, index)
    if (!speaker || speaker.code === null) return
    if (noun.kind === 'official') {
      const names = passage.words.slice(k + 1, speaker.next).filter(one => one.token.pos === 'PROPN' && index.at(one.token.start) === null)
      index.learn(
        names.map(one => one.facts.core),
        speaker.code,
      )
    }
    if (!noun.definite) memory.note(speaker, placeOf(scene, k))
  })
}
