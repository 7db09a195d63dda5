import { isStateCode, stateOf } from '../../base/party-code.js'
import type { PloverType } from '../../schema/plover.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'

/** "The president warned Congress against refusing the deal": whom a verb is said or done to is of the actor's own state, and nobody else is. */
export function isAmongOwn(scene: Scene, deed: Deed): boolean {
  const object = deed.slots.get('object')
  if (!deed.isVerb || !object || deed.actors.length === 0 || !TO_OTHERS.has(deed.reading.frame.arguments['object'] ?? '')) return false
  const own = partiesOfPhrase(scene, object.phrase, {})
  const isOwn = (code: string): boolean => isStateCode(code) && deed.actors.every(other => stateOf(other.code) === code)
  // "mothers of soldiers called on the government to end the war": what citizens ask of their own state about a war is a matter of states.
  if (deed.reading.frame.type === 'REQUEST' && deed.actors.every(one => one.code.includes('~')) && asksAboutWar(scene, deed)) return false
  return own.length > 0 && own.every(one => isOwn(one.code))
}

const TO_OTHERS: ReadonlySet<string> = new Set(['recipient', 'asked', 'target', 'addressed'])

/** What is demanded names an act of war, or that it end, or another state right behind it ("the recognition of Palestine"). */
function asksAboutWar(scene: Scene, deed: Deed): boolean {
  const own = new Set(deed.actors.map(one => stateOf(one.code)))
  return [...deed.slots].some(([slot, { phrase, at }]) => {
    if (deed.reading.frame.arguments[slot] !== 'demanded') return false
    const next = scene.chunks[at + 1]
    const to = next?.kind === 'phrase' && next.slot !== null ? next.to : phrase.to
    return scene.words
      .slice(phrase.from, to)
      .some(
        ({ readings, mention }) =>
          readings.some(one => WARLIKE.has(one.frame.type ?? 'AGREE')) ||
          (mention?.code !== undefined && mention.code !== null && stateOf(mention.code) !== '' && !own.has(stateOf(mention.code))),
      )
  })
}

const WARLIKE: ReadonlySet<PloverType> = new Set(['ASSAULT', 'RETREAT', 'MOBILIZE'])

/** "called on the Turks", said by Turkey: what is said to one's own asks nobody else. */
export function isTowardsOwn(scene: Scene, deed: Deed, actor: string): boolean {
  const roles = deed.reading.frame.arguments
  return [...deed.slots].some(
    ([slot, filler]) =>
      (roles[slot] === 'asked' || roles[slot] === 'recipient' || roles[slot] === 'target') &&
      !filler.isFar &&
      scene.words[filler.phrase.head]!.kind !== 'preposition' &&
      partiesOfPhrase(scene, filler.phrase, { owners: true, victims: true }).some(one => stateOf(one.code) === actor),
  )
}

/** What is demanded is that soldiers come home. */
export const asksForTroops = (scene: Scene, deed: Deed): boolean =>
  [...deed.slots].some(
    ([slot, filler]) =>
      deed.reading.frame.arguments[slot] === 'demanded' &&
      [filler.phrase, ...filler.phrase.joined].some(one =>
        scene.words.slice(one.from, one.to).some(word => word.classes.has('forces') && word.mention === null),
      ),
  )

/** Private persons and what they gather in. */
export const CITIZENS = /~(people|associations|women|families|activists|students|unions|lawyers|artists|academics|experts)$/
