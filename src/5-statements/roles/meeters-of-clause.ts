import type { Party } from '../../schema/party.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { subjectOfClause } from '../deeds/subject-of-clause.js'

/** "the leaders of A and B announced after an urgent meeting": those who act together met, where the meeting is nobody else's. */
export function meetersOfClause(scene: Scene, deed: Deed): void {
  const chunk = scene.chunks[deed.chunk]
  if (deed.reading.frame.type !== 'CONSULT' || deed.isVerb || deed.actors.length + deed.recipients.length > 0) return
  if (chunk?.kind !== 'phrase' || !MEETING_SLOTS.has(chunk.slot) || deed.word !== chunk.head || deed.clause.verb < 0) return
  const parties = subjectOfClause(scene, deed.clause)
  if (parties.length < 2 || parties.length > MOST_MEETERS) return
  deed.actors = [...parties]
  deed.subjectBy = 'discourse'
}

const MEETING_SLOTS: ReadonlySet<string | null> = new Set(['during', 'after', 'fi', 'before', 'near'])

const MOST_MEETERS = 8

/** "invited, during his meeting with the envoy, to a visit": who is asked to visit is whoever is met. */
export function metMeanwhile(scene: Scene, deed: Deed): Party[] {
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (chunk.kind !== 'phrase' || chunk.slot !== 'during') continue
    const meeting = scene.deeds.get(chunk.head)
    if (meeting?.reading.frame.type !== 'CONSULT') continue
    return [...meeting.actors, ...meeting.recipients].filter(one => !deed.actors.some(other => other.code === one.code))
  }
  return []
}
