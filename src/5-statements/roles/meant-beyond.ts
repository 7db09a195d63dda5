import { isStateCode, stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { Deed, Filler, Scene } from '../deeds/scene.js'
import { subjectOfClause } from '../deeds/subject-of-clause.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { ASKING_ROLES } from './asking-roles.js'
import { partiesFor } from './parties-for.js'

/**
 * "Cuba asked for the end of the embargo that Washington imposes on it": a pronoun behind a preposition of a relative clause that nothing else
 * explains is the one party that the clause around speaks of.
 */
export function meantBeyond(scene: Scene, deed: Deed, filler: Filler, actors: readonly Party[]): readonly Party[] {
  const head = scene.words[filler.phrase.head]!
  if (deed.clause.kind !== 'relative' || deed.clause.parent < 0 || head.kind !== 'preposition' || head.pronoun?.person !== 3) return []
  if (actors.length === 0 || !deed.isVerb) return []
  const around = subjectOfClause(scene, scene.clauses[deed.clause.parent]!)
  const { gender, number } = head.pronoun
  if (around.length !== 1 || number !== 'singular' || !isStateCode(around[0]!.code)) return []
  // Any state may be spoken of as feminine.
  return gender === 'f' && !actors.some(one => stateOf(one.code) === around[0]!.code) ? around : []
}

/** "called on Sweden to lift the ban that it imposes on Turkey": who imposes it is not who suffers it, but the other party of the clause around. */
export function otherBeyond(scene: Scene, deed: Deed): Party[] {
  if (!deed.isVerb || deed.clause.kind !== 'relative' || deed.subjectBy !== 'discourse' || deed.subject.length !== 1) return []
  const self = deed.subject[0]!.code
  const roles = deed.reading.frame.arguments
  const suffers = [...deed.slots].some(
    ([slot, filler]) =>
      slot !== 'object' && roles[slot] === 'recipient' && partiesFor(scene, filler, 'recipient').some(one => one.code === self),
  )
  const parent = deed.clause.parent >= 0 ? scene.clauses[deed.clause.parent] : undefined
  const mark = suffers && parent && parent.verb >= 0 ? scene.chunks[parent.verb] : undefined
  const governor = mark?.kind === 'mark' ? scene.deeds.get(mark.word.index) : undefined
  const asked = governor?.slots.get('object')
  if (!asked || !ASKING_ROLES.has(governor?.reading.frame.arguments['object'] ?? '')) return []
  return partiesOfPhrase(scene, asked.phrase, {}).filter(one => one.code !== self)
}
