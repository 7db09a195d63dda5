import type { Clause } from '../clauses/clause.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import type { Word } from '../words/word.js'
import { clausesBack } from './clauses-back.js'
import { isOtherThanBefore } from './goes-on-acting.js'
import { isPartyPhrase } from './is-party-phrase.js'
import type { Room } from './phrases-around.js'
import type { Filler, Scene } from './scene.js'

/** The single party behind a verb with "and" whose clause can take over the subject of the one before. */
export function onlyParty(scene: Scene, clause: Clause, word: Word, room: Room, before: readonly Filler[]): Filler | null {
  const [first, second] = room.bare
  if (!first || first.isFar || before.length > 0) return null
  if (second && !second.isFar && partiesOfPhrase(scene, second.phrase, { owners: true }).length > 0) return null
  if (!word.conjunction || clause.kind === 'relative' || clause.coordinated < 0 || word.pronoun !== null) return null
  if (!isPartyPhrase(scene, first)) return null
  return isOtherThanBefore(scene, clause, first) ? first : null
}

/** A verb of the gender and tense of the one that it is joined to: "criticised (f.) the ruling and called (f.) on Ankara". */
export function goesOn(scene: Scene, clause: Clause, word: Word): boolean {
  for (const back of clausesBack(scene, clause)) {
    const mark = back.kind === 'relative' ? undefined : scene.chunks[back.verb]
    if (mark?.kind === 'mark') return mark.word.features.gender === word.features.gender && mark.word.features.tense === word.features.tense
  }
  return false
}
