import type { Party } from '../../schema/party.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { subjectOfClause } from '../deeds/subject-of-clause.js'
import { partiesBeyond } from '../parties/parties-beyond.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { ISSUED } from '../words/issued.js'

/**
 * Who speaks through a paper or a call: "a resolution that demands", "a statement in which it condemned", "a call from the king in which he
 * condoled". The relative clause has the paper for its subject; the act is that of whoever issued it.
 */
export function issuerOf(scene: Scene, at: number): readonly Party[] {
  const chunk = scene.chunks[at]
  if (chunk?.kind !== 'phrase') return []
  const { classes, readings } = scene.words[chunk.head]!
  if (!ISSUED.some(name => classes.has(name)) && !readings.some(one => one.frame.type === 'CONSULT')) return []
  const sender = partiesBeyond(scene, at, {}, ['min'])
  if (sender.length > 0) return sender
  const owners = partiesOfPhrase(scene, chunk, { owners: true })
  if (owners.length > 0) return owners
  const maker = makerOf(scene, at)
  if (maker) return maker.actors.length > 0 ? maker.actors : maker.subject
  // "the ministry issued a statement": a verb that is no deed still has its subject.
  const clause = scene.clauseOf.get(at)
  return clause && clause.verb >= 0 && clause.verb < at ? subjectOfClause(scene, clause) : []
}

/** The deed of doing or deciding that holds a phrase as its object. */
function makerOf(scene: Scene, at: number): Deed | null {
  for (const deed of scene.deeds.values()) {
    const { effect } = deed.reading.frame
    if (effect !== 'performs' && effect !== 'decides' && effect !== 'claims') continue
    for (const filler of deed.slots.values()) if (filler.at === at) return deed
  }
  return null
}
