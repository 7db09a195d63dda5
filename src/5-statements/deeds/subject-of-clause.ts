import type { Party } from '../../schema/party.js'
import type { Clause } from '../clauses/clause.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { speakerAt } from '../parties/speaker-at.js'
import { isComma } from '../phrases/punctuation.js'
import { phrasesAfter, phrasesBefore } from './phrases-around.js'
import type { Scene } from './scene.js'

/** Parties of the subject of a clause, whatever its verb. */
export function subjectOfClause(scene: Scene, clause: Clause): Party[] {
  if (clause.verb < 0) {
    const first = phrasesBefore(scene, clause, Number.MAX_SAFE_INTEGER)[0]
    const own = first ? partiesOfPhrase(scene, first.phrase, {}) : []
    // "the organisation of which it is expected that it begins": what is described is the subject.
    const lead = own.length === 0 && clause.kind === 'relative' && clause.antecedent >= 0 ? scene.chunks[clause.antecedent] : undefined
    return lead?.kind === 'phrase' ? partiesOfPhrase(scene, lead, {}) : own
  }
  const mark = scene.chunks[clause.verb]
  if (mark?.kind === 'mark') {
    const deed = scene.deeds.get(mark.word.index)
    if (deed && deed.subject.length > 0) return deed.subject
    if (mark.word.features.person === 1) return speakerAt(scene, mark.word.token.start)
    // "it had happened before to Chile that she expelled": whoever stands behind "to" goes on as subject.
    const next = mark.word.functions.includes('precedent') ? scene.chunks[clause.verb + 1] : undefined
    if (next?.kind === 'phrase' && next.slot === 'li') return partiesOfPhrase(scene, next, {})
  }
  const topic = clause.kind === 'relative' ? undefined : phrasesBefore(scene, clause, clause.verb).at(-1)
  const behind = topic && hasCommaBetween(scene, topic.at, clause.verb) ? phrasesAfter(scene, clause, clause.verb).bare[0] : undefined
  const after = behind && !behind.isFar ? partiesOfPhrase(scene, behind.phrase, {}) : []
  if (after.length > 0) return after
  if (topic) return partiesOfPhrase(scene, topic.phrase, {})
  if (clause.kind === 'relative' && clause.antecedent >= 0) {
    const lead = scene.chunks[clause.antecedent]
    return lead?.kind === 'phrase' ? partiesOfPhrase(scene, lead, {}) : []
  }
  const next = phrasesAfter(scene, clause, clause.verb).bare[0]
  return next ? partiesOfPhrase(scene, next.phrase, {}) : []
}

export function hasCommaBetween(scene: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark' && isComma(chunk.word)) return true
  }
  return false
}
