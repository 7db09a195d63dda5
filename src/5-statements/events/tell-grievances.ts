import type { EventStatement } from '../../schema/statement.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { othersThan } from '../parties/add-party.js'
import { partiesFor } from '../roles/parties-for.js'
import type { Stand } from '../standing/stand.js'
import { eventOf } from './draft.js'
import { statusByTense } from './status-by-tense.js'

/** What somebody does "in protest at" a deed also accuses whoever did it: a guess at an act that the text only names as a reason. */
const SURENESS = 0.5

/**
 * "Armenia froze its membership in protest at Moscow's refusal ...": the one who acts accuses the one protested against. Only where the act
 * is told of one party and the grievance names another; demonstrations name whom they are against themselves.
 */
export function tellGrievances(scene: Scene, stands: ReadonlyMap<Deed, Stand>): EventStatement[] {
  const told: EventStatement[] = []
  for (const deed of scene.deeds.values()) {
    const { type } = deed.reading.frame
    if (!deed.isVerb || deed.actors.length !== 1 || type === 'PROTEST' || type === 'ACCUSE') continue
    const stand = stands.get(deed)
    if (stand?.level !== 'asserted' && stand?.level !== 'planned') continue
    for (const at of deed.clause.chunks) {
      const chunk = scene.chunks[at]!
      if (at <= deed.chunk || chunk.kind !== 'phrase' || chunk.slot !== 'cause') continue
      const sign = protestBefore(scene, chunk.from)
      if (sign < 0) continue
      const recipients = othersThan(partiesFor(scene, { at, phrase: chunk, isFar: false }, 'target'), deed.actors)
      if (recipients.length === 0) continue
      const { token } = scene.words[sign]!
      told.push(
        eventOf(scene, {
          trigger: { start: token.start, end: token.end },
          status: statusByTense(scene, deed, stand),
          rule: 'clause/in-protest',
          confidence: SURENESS,
          type: 'ACCUSE',
          modes: ['disapprove'],
          actors: deed.actors,
          recipients,
        }),
      )
      break
    }
  }
  return told
}

/** The word of protest that introduces a phrase, or -1. */
function protestBefore(scene: Scene, from: number): number {
  for (let index = from - 1; index >= 0 && index >= from - 2; index--) {
    const word = scene.words[index]!
    if (word.kind === 'preposition' && scene.grammar.classesOf(word.token.stem, []).includes('grievance')) return index
  }
  return -1
}
