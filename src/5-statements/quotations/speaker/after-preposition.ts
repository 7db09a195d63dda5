import { speakerAt } from '../phrase/speaker-at.js'
import type { SpeakerFound } from '../phrase/speaker-found.js'
import type { Scene } from './scene.js'

/** The noun phrase after one of the given prepositions. */
export function afterPreposition(
  scene: Scene,
  from: number,
  until: number,
  prepositions: ReadonlySet<string>,
  lead = until,
): SpeakerFound | null {
  const { passage, index } = scene
  for (let k = from; k < until; k++) {
    const facts = passage.facts[k]
    if (!facts || passage.words[k]?.quote) continue
    if (passage.phraseAt(k)?.kind === 'unnamed') return null
    if (
      (facts.role === 'preposition' || facts.role === 'tongue') &&
      prepositions.has(facts.preposition ?? facts.core) &&
      !facts.pronounLed
    ) {
      const inner = passage.facts[k + 1]
      const next = inner?.role === 'tongue' ? k + 2 : k + 1
      const found = speakerAt(passage, next, lead, index)
      if (found) return found
    }
  }
  return null
}
