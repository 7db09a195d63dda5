import type { KnownEntity } from '../knowledge/knowledge.js'
import { codeOf, type SpokenOf } from './discourse.js'
import type { Resolving } from './resolving.js'
import type { ReadSentence } from './survey-names.js'

/** Remembers that a person was spoken of here. */
export function speakOf({ discourse, at }: Resolving, spoken: SpokenOf): void {
  const person: SpokenOf = { ...spoken, isSubject: isSubjectAt(at, spoken.position) }
  discourse.persons.push(person)
  const known = discourse.personInfo.get(person.id)
  if (!known || (known.code === null && person.code !== null) || (known.roleId === null && person.roleId !== null)) {
    discourse.personInfo.set(person.id, person)
  }
}

/** A verb, a particle that opens a clause, or nothing stands before a subject. */
function isSubjectAt(at: ReadSentence, position: number): boolean {
  const index = at.words.findIndex(word => word.token.end > position)
  const word = at.words[index]
  const before = at.words[index - 1]
  if (!word || !before) return true
  if (word.token.start < position && word.token.proclitics.some(clitic => clitic.function === 'preposition')) return false
  return before.token.pos === 'VERB' || before.token.pos === 'AUX' || before.token.pos === 'SCONJ'
}

/** Remembers that a state or body was spoken of here. */
export function speakOfParty({ discourse, at }: Resolving, entity: KnownEntity, position: number): void {
  const code = codeOf(discourse.knowledge, entity)
  if (code === null) return
  const state = entity.kind === 'place' && entity.state ? entity.state : entity.id
  discourse.parties.push({ id: state, code, sentence: at.index, position, gender: entity.gender ?? null })
}
