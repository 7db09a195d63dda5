import type { Party } from '../../schema/party.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'

/** "At the airport to receive the emir was the king": whoever stands behind the reception, in a clause of nothing but being, receives. */
export function receiversOf(scene: Scene, deed: Deed): readonly Party[] {
  const chunk = scene.chunks[deed.chunk]
  if (deed.reading.frame.type !== 'CONSULT' || deed.subjectBy !== 'none' || chunk?.kind !== 'phrase' || chunk.slot !== 'fi') return []
  const { clause } = deed
  const isBeing = (at: number): boolean => {
    const mark = scene.chunks[at]!
    return at < deed.chunk && mark.kind === 'mark' && mark.word.kind === 'auxiliary' && mark.word.functions.includes('being')
  }
  if (clause.verb >= 0 || deed.word !== chunk.from || !clause.chunks.some(isBeing)) return []
  if (clause.chunks.some(at => at < deed.chunk && isBare(scene, at))) return []
  const behind = clause.chunks.find(at => at > deed.chunk && isBare(scene, at))
  const phrase = behind === undefined ? undefined : scene.chunks[behind]
  return phrase?.kind === 'phrase' ? partiesOfPhrase(scene, phrase, {}) : []
}

/** A phrase without preposition that names parties. */
function isBare(scene: Scene, at: number): boolean {
  const chunk = scene.chunks[at]!
  return chunk.kind === 'phrase' && chunk.slot === null && partiesOfPhrase(scene, chunk, {}).length > 0
}
