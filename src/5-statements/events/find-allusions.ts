import type { Allusion } from '../../schema/allusion.js'
import type { Party } from '../../schema/party.js'
import type { EventStatement, Status } from '../../schema/statement.js'
import type { Deed, Scene } from '../deeds/scene.js'
import type { Level, Stand } from '../standing/stand.js'

/** Levels at which a sentence speaks of an act as one that is or may come; what is negated, ended or merely thought of is left out. */
const STATUS: Readonly<Partial<Record<Level, Status>>> = {
  asserted: 'happened',
  presupposed: 'happened',
  alleged: 'happened',
  planned: 'planned',
  promised: 'planned',
  threatened: 'planned',
  'called-for': 'called-for',
  denied: 'denied',
}

const codesOf = (parties: readonly Party[]): string[] => [...new Set(parties.map(party => party.code))].filter(code => code !== '')

/** All acts that the deeds of a sentence speak of, told or not. */
export function findAllusions(scene: Scene, stands: ReadonlyMap<Deed, Stand>): Allusion[] {
  const found: Allusion[] = []
  for (const deed of scene.deeds.values()) {
    const { type, id } = deed.reading.frame
    const level = stands.get(deed)?.level
    const status = level && STATUS[level]
    if (type === null || !status) continue
    const last = scene.words[Math.min(deed.word + deed.reading.length, scene.words.length) - 1]
    const first = scene.words[deed.word]
    if (!first || !last) continue
    found.push({
      type,
      sentence: { start: scene.sentence.start, end: scene.sentence.end },
      trigger: { start: first.token.stemSpan.start, end: last.token.end },
      status: deed.clause.future && status === 'happened' ? 'planned' : status,
      actors: codesOf(deed.actors),
      recipients: codesOf(deed.recipients),
      rule: id,
    })
  }
  return found
}

/** Without the acts that are told: these are events. */
export function untold(allusions: readonly Allusion[], events: readonly EventStatement[]): Allusion[] {
  const told = new Set(events.map(event => event.trigger.start))
  return allusions
    .filter(one => !told.has(one.trigger.start))
    .sort((a, b) => a.trigger.start - b.trigger.start || (a.type < b.type ? -1 : 1))
}
