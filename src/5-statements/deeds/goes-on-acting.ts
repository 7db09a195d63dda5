import type { Reading } from '../../language/clause-grammar.js'
import type { Party } from '../../schema/party.js'
import type { Clause } from '../clauses/clause.js'
import { SPOKEN_TYPES } from '../clauses/spoken-types.js'
import { meetsNeed } from '../needs/meets-need.js'
import { shareParty } from '../parties/add-party.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import type { Word } from '../words/word.js'
import { clausesBack } from './clauses-back.js'
import { inheritedSubject } from './inherited-subject.js'
import { isPartyPhrase } from './is-party-phrase.js'
import { OBJECT_ROLES } from './is-seen-object.js'
import { phrasesBefore } from './phrases-around.js'
import type { Deed, Filler, Scene } from './scene.js'
import { subjectOfClause } from './subject-of-clause.js'

/** "Riyadh receives a delegation and grants Yemen a loan": in a title a second subject would stand before its verb as the first does. */
export function goesOnInTitle(scene: Scene, clause: Clause, word: Word, before: readonly Filler[]): boolean {
  if (scene.sentence.kind !== 'title' || !word.conjunction || before.length > 0 || word.features.tense !== 'present') return false
  const back = clause.coordinated >= 0 ? scene.clauses[clause.coordinated] : undefined
  if (!back || back.verb < 0 || back.kind === 'relative' || phrasesBefore(scene, back, back.verb).length === 0) return false
  const mark = scene.chunks[back.verb]
  if (mark?.kind !== 'mark' || mark.word.features.tense !== 'present') return false
  return mark.word.features.gender === word.features.gender && mark.word.features.number === word.features.number
}

/** "The king arrived in Riyadh, where he is to meet the leaders of": whoever comes meets those who are named alone behind the verb. */
export function isGuest(scene: Scene, clause: Clause, word: Word, { frame }: Reading, next: Filler): boolean {
  if (frame.type !== 'CONSULT' || frame.arguments['object'] !== 'partner' || word.features.number !== 'singular' || next.isFar) return false
  for (const back of clausesBack(scene, clause)) {
    const mark = back.verb >= 0 ? scene.chunks[back.verb] : undefined
    if (mark?.kind !== 'mark') continue
    if (!mark.word.readings.some(one => one.frame.type === 'CONSULT' && one.frame.arguments['object'] === 'host')) return false
    if (mark.word.features.gender !== word.features.gender) return false
    return isOtherThan(scene, subjectOfClause(scene, back), next)
  }
  return false
}

/** "condemned the raid and held Israel responsible": a party before what is laid on it is no subject where another goes on acting. */
export function handsOver(
  scene: Scene,
  clause: Clause,
  word: Word,
  { frame }: Reading,
  first: Filler,
  second: Filler | undefined,
): boolean {
  const need = frame.needs['second']
  if (need === undefined || !SPOKEN_TYPES.has(frame.type) || !word.conjunction || !second || second.isFar || first.isFar) return false
  if (!OBJECT_ROLES.has(frame.arguments['object'] ?? '') || !isPartyPhrase(scene, first) || !meetsNeed(scene, need, second)) return false
  return isOtherThanBefore(scene, clause, first)
}

/** A party behind a verb that is none of those whom the clauses before speak of. */
export function isOtherThanBefore(scene: Scene, clause: Clause, filler: Filler): boolean {
  return isOtherThan(scene, inheritedSubject(scene, clause), filler)
}

const isOtherThan = (scene: Scene, before: readonly Party[], filler: Filler): boolean => {
  const own = partiesOfPhrase(scene, filler.phrase, {})
  return own.length > 0 && before.length > 0 && !shareParty(own, before)
}

/** Whoever the text speaks of is himself the one spoken to: the subject is another. */
export function askedItself(scene: Scene, subject: readonly Party[], by: Deed['subjectBy'], object: Filler | undefined): boolean {
  if (by !== 'discourse' || subject.length === 0 || !object || object.phrase.slot !== null) return false
  const own = partiesOfPhrase(scene, object.phrase, {})
  const isSubject = (one: Party): boolean => subject.some(other => other.code === one.code)
  // "he called on both": the two are others than he.
  const { number } = scene.words[object.phrase.head]!.features
  return own.length > 0 && (number === 'dual' ? own.some(isSubject) : own.every(isSubject))
}
