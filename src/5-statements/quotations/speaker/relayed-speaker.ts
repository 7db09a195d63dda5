import type { SpokenWord } from '../passages-of.js'
import { speakerAt } from '../phrase/speaker-at.js'
import type { SpeakerFound } from '../phrase/speaker-found.js'
import type { Scene } from './scene.js'

export const isMedium = ({ kind, noun }: SpeakerFound): boolean => kind === 'agency' || kind === 'publication' || noun === 'reporter'

/** "The agency carried remarks of the minister that": whose remarks the object of a relaying verb are. */
export function remarksBehind(
  scene: Scene,
  at: number,
  lead: number,
): { readonly medium: SpeakerFound; readonly speaker: SpeakerFound } | null {
  const { passage, index } = scene
  for (let k = at + 2; k < lead; k++) {
    const { facts, token, quote } = passage.words[k] as SpokenWord
    if (facts.role !== null && facts.role !== 'comma' && facts.role !== 'time') return null
    const isObject = facts.noun?.kind === 'occasion' || facts.noun?.kind === 'statement'
    if (!isObject || quote || facts.preposition !== null || facts.noun?.definite || token.features.definite) continue
    const medium = speakerAt(passage, at + 1, k, index)
    const speaker = speakerAt(passage, k + 1, lead, index)
    const isKnown = speaker !== null && (speaker.code !== null || speaker.kind === 'anonymous' || speaker.isBackward)
    return medium && isMedium(medium) && isKnown ? { medium, speaker } : null
  }
  return null
}

/** The word of a relaying verb's preposition with a pronoun: "quoted him", "the media quoted from him"; -1 where there is none. */
export function pronounBy(scene: Scene, at: number, lead: number, by: ReadonlySet<string>): number {
  for (let k = at + 1; k < lead; k++) {
    const facts = scene.passage.facts[k]
    if (facts?.role === 'comma') return -1
    if (facts?.pronounLed && facts.preposition !== null && by.has(facts.preposition)) return k
  }
  return -1
}

/** A military or official source without a name that a state's own agency passes on about that state is one of that state. */
export function ofHomeAgency(scene: Scene, source: SpeakerFound, medium: SpeakerFound | null): SpeakerFound {
  const { focus } = scene.index
  if (source.code !== null || source.kind !== 'anonymous' || medium?.kind !== 'agency' || focus === null) return source
  return medium.code?.startsWith(`${focus}~`) ? { ...source, code: focus } : source
}
