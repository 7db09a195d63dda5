import type { Party } from '../../schema/party.js'
import { addParties, shareParty } from '../parties/add-party.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import type { Word } from '../words/word.js'
import { isLandName } from './is-land-name.js'
import { isPartyPhrase } from './is-party-phrase.js'
import type { Filler, Scene } from './scene.js'

/** "the chief negotiator NAME": a name right behind a title of the same state says who holds it. */
export function isApposed(scene: Scene, before: Filler | undefined, one: Filler): boolean {
  if (!before || one.at !== before.at + 1 || one.phrase.conjunction) return false
  const head = scene.words[one.phrase.head]!
  // "Bulgaria, member of the Union": what a state belongs to stands right behind its name.
  if (scene.words[one.phrase.from]!.classes.has('member') && isLandName(scene, scene.words[before.phrase.head]!)) return true
  if (isTitleOf(scene, scene.words[before.phrase.head]!, head)) return true
  if (!head.mention || scene.input.entities.get(head.mention.entity)?.kind !== 'person') return false
  const title = scene.words.slice(before.phrase.from, before.phrase.to)
  if (!title.some(word => word.classes.has('official') && scene.input.entities.get(word.mention?.entity ?? '')?.kind !== 'person'))
    return false
  const held = partiesOfPhrase(scene, before.phrase, { owners: true })
  const own = partiesOfPhrase(scene, one.phrase, {})
  return held.length === 0 || own.length === 0 || shareParty(own, held)
}

/** "NAME, the coordinator of foreign policy": a title of the same party right behind a person's name is his. */
function isTitleOf(scene: Scene, name: Word, title: Word): boolean {
  if (name.mention?.form !== 'name' || title.mention?.form !== 'title' || !name.mention.code || title.article) return false
  return name.mention.code === title.mention.code && scene.input.entities.get(name.mention.entity)?.kind === 'person'
}

/** The phrase before a verb that is its subject: "Russia, the first state to recognise" is told of Russia. */
export function leadOf(scene: Scene, before: readonly Filler[]): Filler | undefined {
  const [named, last] = [before.at(-2), before.at(-1)]
  const between = last && scene.chunks[last.at - 1]
  // "Russia, it is the first state to recognise".
  const isSaidOf = between?.kind === 'mark' && between.word.kind === 'pronoun'
  if (!named || !last || named.at !== last.at - (isSaidOf ? 2 : 1) || !scene.words[last.phrase.from]!.classes.has('ordinal')) return last
  return isPartyPhrase(scene, named) && !isPartyPhrase(scene, last) ? named : last
}

/** "the two presidents X and Y": a title without a state is held by whoever is named right behind it. */
export function namesBehind(scene: Scene, filler: Filler): Party[] {
  const found: Party[] = []
  if (!scene.words[filler.phrase.head]!.classes.has('official')) return found
  for (let at = filler.at + 1; at <= filler.at + 2; at++) {
    const next = scene.chunks[at]
    if (next?.kind !== 'phrase' || next.slot !== null || next.conjunction !== at > filler.at + 1) break
    for (const one of [next, ...next.joined]) {
      const { mention } = scene.words[one.head]!
      if (!mention || scene.input.entities.get(mention.entity)?.kind !== 'person') return found
      addParties(found, partiesOfPhrase(scene, { ...one, joined: [] }, {}))
    }
  }
  return found
}
