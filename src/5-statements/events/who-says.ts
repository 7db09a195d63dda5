import { stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { subjectOfClause } from '../deeds/subject-of-clause.js'
import { speakerAt } from '../parties/speaker-at.js'

/** Who says so: the speaker of the quotation around a deed, or the subject of the clause that it is the content of. */
export function whoSays(scene: Scene, deed: Deed): Party[] {
  const quoted = speakerAt(scene, scene.words[deed.word]!.token.start)
  if (quoted.length > 0) return quoted
  if (deed.clause.kind !== 'complement' || deed.clause.parent < 0) return []
  return subjectOfClause(scene, scene.clauses[deed.clause.parent]!)
}

/** What one party says of another's will. */
export const isForetold = (scene: Scene, deed: Deed): boolean => whoSays(scene, deed).length > 0 && !isOwnWord(scene, deed)

/** What a party says of itself. */
export const isOwnWord = (scene: Scene, deed: Deed): boolean =>
  whoSays(scene, deed).some(one => deed.actors.some(other => stateOf(one.code) !== '' && stateOf(one.code) === stateOf(other.code)))
