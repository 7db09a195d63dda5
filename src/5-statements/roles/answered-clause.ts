import { stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { subjectOfClause } from '../deeds/subject-of-clause.js'

/** "Ankara proposed talks, which is what Athens rejected": what a whole clause tells is answered; its subject is who is meant. */
export function answeredClause(scene: Scene, deed: Deed, actors: readonly Party[]): readonly Party[] {
  const { clause } = deed
  if (!deed.isVerb || !ANSWERS.has(deed.reading.frame.type ?? '') || clause.kind !== 'relative' || clause.verb !== deed.chunk) return []
  const [opener, before] = [scene.chunks[clause.opener], scene.chunks[clause.opener - 1]]
  if (opener?.kind !== 'mark' || !opener.word.functions.includes('relative:free')) return []
  if (before?.kind !== 'mark' || !before.word.functions.includes('subject-pronoun') || !before.word.conjunction) return []
  if (scene.words[deed.word]!.pronoun?.person !== 3 || deed.subjectBy !== 'phrase') return []
  // The clause before the pronoun: its verb stands nearest.
  const told = scene.clauses.filter(one => one.verb >= 0 && one.verb < clause.opener).sort((a, b) => b.verb - a.verb)
  const parties = told[0] ? subjectOfClause(scene, told[0]) : []
  return parties.some(one => actors.some(other => stateOf(other.code) === stateOf(one.code))) ? [] : parties
}

const ANSWERS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'SUPPORT'])
