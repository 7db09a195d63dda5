import { readNominal } from './read-nominal.js'
import { readVerb } from './read-verb.js'
import type { Scene } from './scene.js'

/**
 * Reads every word of a sentence that bears a frame together with the phrases in its slots, from right to left in the text's order of
 * words, so that a prepositional phrase goes to the nearest word that can take it. Needs of frames decide between senses.
 */
export function findDeeds(scene: Scene): void {
  const claimed = new Set<number>()
  for (let at = scene.chunks.length - 1; at >= 0; at--) {
    const chunk = scene.chunks[at]!
    const clause = scene.clauseOf.get(at)
    if (!clause) continue
    if (chunk.kind === 'mark') {
      if (chunk.word.readings.length === 0 || clause.verb !== at) continue
      readVerb(scene, clause, at, chunk.word, claimed)
      continue
    }
    for (const one of [...chunk.joined.toReversed(), chunk])
      for (let word = one.to - 1; word >= one.from; word--) {
        if (scene.words[word]!.readings.length > 0) readNominal(scene, clause, at, one, word, claimed)
      }
  }
}
