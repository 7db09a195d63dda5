import type { Party } from '../../schema/party.js'
import type { Filler, Scene } from '../deeds/scene.js'
import { partiesBeyond } from '../parties/parties-beyond.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { WIDE } from '../parties/party-options.js'
import { asCrowd } from './as-crowd.js'

/** A crowd without a party of its own is of the land where it stands. */
export function crowdOf(scene: Scene, filler: Filler): Party[] {
  const own = partiesOfPhrase(scene, filler.phrase, { victims: true, places: true })
  const found = own.length > 0 ? own : partiesBeyond(scene, filler.at, WIDE, ['fi'])
  return found.map(asCrowd)
}
