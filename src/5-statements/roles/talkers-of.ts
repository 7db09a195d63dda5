import type { Party } from '../../schema/party.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { subjectOfClause } from '../deeds/subject-of-clause.js'
import { addParties, othersThan } from '../parties/add-party.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { partiesFor } from './parties-for.js'

/**
 * "said in a call with the chancellor that", "thanked the emir during their meeting": a talk told in passing is that of whoever the clause
 * speaks of, and of the one behind "with"; where it names nobody, of the one that the clause addresses.
 */
export function talkersOf(scene: Scene, deed: Deed): readonly Party[] {
  const chunk = scene.chunks[deed.chunk]
  if (deed.reading.frame.type !== 'CONSULT' || deed.subjectBy !== 'none' || chunk?.kind !== 'phrase') return []
  if (!TALK_SLOTS.has(chunk.slot ?? '') || deed.word > chunk.from + 2 || deed.clause.verb < 0) return []
  if (deed.reading.frame.arguments['maa'] !== 'partner') return []
  const subject = subjectOfClause(scene, deed.clause)
  if (subject.length === 0 || subject.some(isMedia)) return []
  const others: Party[] = []
  for (const [slot, filler] of deed.slots)
    if (deed.reading.frame.arguments[slot] === 'partner') addParties(others, partiesFor(scene, filler, 'partner'))
  if (others.length > 0) return others.some(isMedia) || others.every(one => subject.some(other => other.code === one.code)) ? [] : subject
  const word = scene.words[deed.word]!
  const between = deed.slots.get('bayn')
  const isTheirs = word.pronoun?.number === 'dual' || (between && scene.words[between.phrase.head]!.pronoun?.number === 'dual')
  if (isTheirs && subject.length === 2) return subject
  if (!isTheirs && (word.article || word.pronoun !== null || between)) return []
  const addressed = subject.length === 1 ? addressedBy(scene, deed, subject) : []
  return addressed.length === 1 ? [...subject, ...addressed] : []
}

const TALK_SLOTS: ReadonlySet<string> = new Set(['fi', 'during', 'after'])

/** A talk with a paper or a channel is an interview. */
const isMedia = (party: Party): boolean => party.code.endsWith('~media')

/** The official whom the clause of a talk addresses. */
function addressedBy(scene: Scene, deed: Deed, subject: readonly Party[]): readonly Party[] {
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (at <= deed.clause.verb || at === deed.chunk || chunk.kind !== 'phrase') continue
    if (chunk.slot !== null && chunk.slot !== 'li' && chunk.slot !== 'ila') continue
    const head = scene.words[chunk.head]!
    const isPerson = head.mention !== null && scene.input.entities.get(head.mention.entity)?.kind === 'person'
    if (!isPerson && head.mention?.form !== 'title' && !head.classes.has('official')) continue
    const parties = othersThan(partiesOfPhrase(scene, chunk, {}), subject)
    if (parties.length > 0) return parties
  }
  return []
}
