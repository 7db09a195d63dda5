import type { KnownEntity } from '../knowledge/knowledge.js'
import type { NameGrammar } from '../language/name-grammar.js'
import { codeOf, type SpokenOf } from './discourse.js'
import type { Resolving } from './resolving.js'
import type { ReadSentence } from './survey-names.js'

/** How far before and behind the beginning of a title or name its words of honour may stand. */
const REACH = 5

/** Remembers that a person was spoken of here. */
export function speakOf({ discourse, at, grammar }: Resolving, spoken: SpokenOf): void {
  const index = at.words.findIndex(word => word.token.end > spoken.position)
  const person: SpokenOf = { ...spoken, isSubject: isSubjectAt(at, index, spoken.position, grammar) }
  discourse.persons.push(person)
  for (const word of honoursAt(at, index, grammar)) {
    // "His Excellency X met His Excellency Y": of two who are called so in one sentence the subject bears the title on.
    const bearer = discourse.honoured.get(word)
    if (!(bearer?.isSubject && !person.isSubject && bearer.sentence === person.sentence)) discourse.honoured.set(word, person)
  }
  const known = discourse.personInfo.get(person.id)
  if (!known || (known.code === null && person.code !== null) || (known.roleId === null && person.roleId !== null)) {
    discourse.personInfo.set(person.id, person)
  }
}

/** A verb, a particle that opens a clause, or nothing stands before a subject; words of honour belong to it ("His Excellency the minister"). */
function isSubjectAt(at: ReadSentence, index: number, position: number, grammar: NameGrammar): boolean {
  let first = index
  while (first > 0 && index - first < REACH && isHonour(at.words[first - 1], grammar)) first--
  const word = at.words[first]
  const before = at.words[first - 1]
  if (!word || !before) return true
  if (word.token.start < position && word.token.proclitics.some(clitic => clitic.function === 'preposition')) return false
  return before.token.pos === 'VERB' || before.token.pos === 'AUX' || before.token.pos === 'SCONJ'
}

function isHonour(word: ReadSentence['words'][number] | undefined, grammar: NameGrammar): boolean {
  return word?.look.cuts.some(({ key }) => grammar.particles.honours.has(grammar.withoutArticle(key) ?? key)) === true
}

/** The words of honour around the beginning of a title or name: "[His Majesty King] Abdullah". */
function honoursAt({ words }: ReadSentence, index: number, grammar: NameGrammar): string[] {
  const found: string[] = []
  const isEdge = (i: number): boolean => words[i]!.breakBefore || words[i]!.token.proclitics.some(one => one.function === 'conjunction')
  const collect = (i: number): void => {
    for (const { key } of words[i]!.look.cuts) {
      const bare = grammar.withoutArticle(key) ?? key
      if (grammar.particles.honours.has(bare)) found.push(bare)
    }
  }
  for (let i = index; i > 0 && i > index - REACH && !isEdge(i); i--) collect(i - 1)
  for (let i = index; i < words.length && i < index + REACH && (i === index || !isEdge(i)); i++) collect(i)
  return found
}

/** Remembers that a state or body was spoken of here. */
export function speakOfParty({ discourse, at }: Resolving, entity: KnownEntity, position: number, isAttribute = false): void {
  const code = codeOf(discourse.knowledge, entity)
  if (code === null) return
  const state = entity.kind === 'place' && entity.state ? entity.state : entity.id
  discourse.parties.push({ id: state, code, sentence: at.index, position, gender: entity.gender ?? null, isAttribute })
}
