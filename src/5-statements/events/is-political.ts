import { stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { hasClass } from '../needs/has-class.js'
import { isAdjective } from '../phrases/is-adjective.js'
import { DOMESTIC } from './type-groups.js'

/** Sport, culture and the affairs of one state with itself are left out, unless there is violence, protest or repression. */
export function isPolitical(scene: Scene, deed: Deed, type: PloverType, actors: readonly Party[], recipients: readonly Party[]): boolean {
  const states = new Set([...actors, ...recipients].map(one => stateOf(one.code)))
  const all = [...actors, ...recipients]
  if (!DOMESTIC.has(type) && states.size === 1 && all.length > 1) {
    const groups = all.filter(one => one.code.includes('~')).length
    // "the prisoners called on their people": groups of one state among themselves.
    if (groups === 0 || (type === 'REQUEST' && groups === all.length)) return false
  }
  // A private person visits, meets and agrees for nobody but himself.
  if (PERSONAL.has(type) && all.some(isPrivatePerson)) return false
  // A court that sentences its own people is no matter of states.
  if (type === 'SANCTION' && states.size === 1 && all.length > 1 && deed.reading.frame.arguments['subject'] === 'court') return false
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (chunk.kind !== 'phrase') continue
    for (let index = chunk.from; index < chunk.to; index++)
      if (index !== chunk.head || !isFixedPart(deed, at))
        for (const name of scene.words[index]!.classes) if (FOREIGN.has(name)) return false
  }
  if (type === 'ASSAULT' && hasAccident(scene, deed)) return false
  // A prayer is no demand.
  if (type === 'REQUEST' && [...deed.slots.values()].some(one => hasClass(scene, one, 'deity'))) return false
  return true
}

const PERSONAL: ReadonlySet<PloverType> = new Set(['CONSULT', 'AGREE', 'COOPERATE'])
const isPrivatePerson = ({ entity, code }: Party): boolean => code.endsWith('~people') && entity?.startsWith('person/') === true

const FOREIGN = new Set(['sport', 'culture'])

/** "a main player in the transport of oil": the fixed part of an idiom is meant otherwise. */
const isFixedPart = ({ slots, reading }: Deed, at: number): boolean =>
  [...slots].some(([slot, filler]) => filler.at === at && reading.frame.needs[slot]?.includes('#') === true)

function hasAccident(scene: Scene, deed: Deed): boolean {
  let [accident, weapon] = [false, false]
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (chunk.kind !== 'phrase') continue
    for (let index = chunk.from; index < chunk.to; index++) {
      const { classes } = scene.words[index]!
      if (classes.has('mishap')) return true
      if (classes.has('weapon')) weapon = true
      if (classes.has('accident')) accident = true
    }
  }
  return accident && !weapon
}

/** "a Tunisian was arrested; he had arrived a year ago": somebody of a people who comes and goes visits no state for his own. */
export function isPrivateTravel(scene: Scene, deed: Deed, type: PloverType): boolean {
  if ((type !== 'CONSULT' && type !== 'AGREE') || deed.reading.frame.type !== 'CONSULT' || deed.actors.length !== 1) return false
  const { start, end } = deed.actors[0]!.span
  const head = scene.words.find(
    ({ token, mention }) => mention?.start === start && token.start <= start && token.end >= Math.min(end, token.end),
  )
  if (!head || head.article || head.mention?.form !== 'description') return false
  return isAdjective(head) && head.mention.end <= head.token.end && scene.words[head.index - 1]?.kind !== 'nominal'
}

export const isPress = (scene: Scene, { entity }: Party): boolean =>
  entity !== null && PRESS.has(scene.input.entities.get(entity)?.kind ?? '')

const PRESS: ReadonlySet<string> = new Set(['agency', 'publication'])
