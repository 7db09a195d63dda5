import type { Clause } from '../clauses/clause.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { partiesOfPronoun } from '../parties/parties-of-pronoun.js'
import type { Word } from '../words/word.js'
import { fillerOf, singleWord } from './filler-of.js'
import { isPartyPhrase } from './is-party-phrase.js'
import { isResumed } from './is-resumed.js'
import { type Room, phrasesBefore } from './phrases-around.js'
import type { Filler, Scene } from './scene.js'

/** "criticised Athens and accused it", "missiles which Washington supplied it with": the party that the pronoun on a verb stands for. */
export function objectOnVerb(scene: Scene, clause: Clause, at: number, word: Word, room: Room): Filler | null {
  if (word.pronoun?.person !== 3 || (clause.kind === 'relative' && clause.antecedent >= 0 && !isResumed(scene, at))) return null
  if (partiesOfPronoun(scene, word).length > 0) return fillerOf(at, singleWord(word.index))
  return antecedentOnVerb(scene, clause, at, word, room)
}

/**
 * The one party of the clause before that a pronoun on a joined verb can mean: not its subject, who goes on acting, unless the verb has a
 * subject of its own.
 */
export function antecedentOnVerb(scene: Scene, clause: Clause, at: number, word: Word, room: Room): Filler | null {
  const described = clause.kind === 'relative' && clause.antecedent >= 0
  const back = scene.clauses[described ? clause.parent : clause.coordinated]
  if (!back || back.verb < 0 || word.pronoun?.number !== 'singular') return null
  const ahead = described ? undefined : phrasesBefore(scene, clause, at).at(-1)
  const subject = ahead ?? room.bare[0]
  const own = subject && isPartyPhrase(scene, subject) ? partiesOfPhrase(scene, subject.phrase, {}) : []
  const found = new Map<string, Filler>()
  let subjectSeen = own.length > 0 || described
  for (const chunkAt of back.chunks) {
    const chunk = scene.chunks[chunkAt]!
    if (chunkAt >= at || chunk.kind !== 'phrase') continue
    const parties = partiesOfPhrase(scene, chunk, { owners: subjectSeen })
    if (parties.length === 0) continue
    if (!subjectSeen && chunk.slot === null) {
      subjectSeen = true
      continue
    }
    if (parties.length > 1 || chunk.joined.length > 0) return null
    const lead = scene.words[chunk.head]!
    // Cities are feminine.
    const gender = lead.mention?.form === 'metonym' ? 'f' : lead.features.gender
    if (gender !== undefined && word.pronoun.gender !== undefined && gender !== word.pronoun.gender) continue
    const { code } = parties[0]!
    if (!own.some(one => one.code === code)) found.set(code, fillerOf(chunkAt, { ...chunk, slot: null }))
  }
  return found.size === 1 ? [...found.values()][0]! : null
}
