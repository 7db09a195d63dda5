import type { Role } from '../../language/clause-grammar.js'
import type { Party } from '../../schema/party.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { SPEECH_OR_TALKS } from './speech-or-talks.js'

/** Whoever an act of speech right before is addressed to, where a deed stands behind "in its decision", "over its plan". */
export function addresseeBefore(scene: Scene, deed: Deed): readonly Party[] {
  let at = deed.chunk
  let isAbout = false
  for (; at > 0; at--) {
    const chunk = scene.chunks[at]!
    if (chunk.kind !== 'phrase') return []
    if (ABOUT.has(chunk.slot) && (at === deed.chunk || scene.words[chunk.head]!.pronoun !== null)) isAbout = true
    else if (at !== deed.chunk) break
  }
  const whom = scene.chunks[at]
  if (!isAbout || at === deed.chunk || whom?.kind !== 'phrase') return []
  for (const other of scene.deeds.values()) {
    if (!SPEECH_OR_TALKS.has(other.reading.frame.type ?? '') && other.reading.frame.type !== 'SUPPORT') continue
    for (const [slot, filler] of other.slots)
      if (filler.at === at && TOWARDS.has(other.reading.frame.arguments[slot])) {
        const parties = partiesOfPhrase(scene, filler.phrase, {})
        return parties.length === 1 ? parties : []
      }
  }
  return []
}

const TOWARDS: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['recipient', 'target', 'asked'])
const ABOUT: ReadonlySet<string | null> = new Set(['fi', 'ala', 'hawl', 'li', 'cause'])
