import type { Saying } from '../../../language/speech-grammar.js'
import type { Passage, SpokenWord } from '../passages-of.js'
import { leadsByPreposition, speakerAt } from '../phrase/speaker-at.js'
import { agrees, type SpeakerFound } from '../phrase/speaker-found.js'
import type { Scene } from './scene.js'
import { TOPIC_REACH } from './speaker-by-context.js'
import { SPEAKING } from './speaking-nouns.js'
import { speakerEndingAt } from './speaker-ending-at.js'

/** So many words at most name some of the subject between commas. */
const INSERTION = 12

/** A noun phrase that opens the clause and ends right before the verb: "Russia announced", "the spokesman said". */
export function subjectBefore(scene: Scene, at: number, saying: Saying): SpeakerFound | null {
  const { passage, index } = scene
  const { words } = passage
  const sentence = words[at]?.sentence
  let opening = at
  while (opening > 0 && words[opening - 1]?.sentence === sentence && at - opening < TOPIC_REACH) opening--
  const hasTopic = passage.facts[opening]?.role === 'topic'
  if (passage.facts[at]?.and && !hasTopic) return null
  if (hasTopic) {
    const topic = speakerAt(passage, opening + 1, at, index)
    if (topic && topic.code !== null && agrees(topic, saying)) return topic
  }
  let k = at - 1
  while (k >= 0 && words[k]?.sentence === sentence && ['auxiliary', 'adverb', 'time'].includes(passage.facts[k]?.role ?? '')) k--
  const paused = passage.facts[k]?.role === 'comma'
  if (paused) k = beforeInsertion(passage, k) - 1
  const last = words[k]
  if (k < 0 || !last || last.sentence !== sentence) return null
  if (!last.isMark && !last.quote && last.facts.role !== null && last.facts.role !== 'close') return null
  // Back to the opening of the clause.
  let a = k
  let steps = 0
  while (a > 0 && words[a - 1]?.sentence === sentence && steps < 24) {
    const before = words[a - 1] as SpokenWord
    const { role } = before.facts
    if (role === 'comma') {
      // An apposition between commas belongs to the subject.
      const apposed = index.at(before.token.start - 1)
      if (a - 1 === k || !apposed || !index.at(words[a]?.token.start ?? 0)) break
    } else if (
      role === 'subordinator' ||
      role === 'conjunction' ||
      role === 'that' ||
      role === 'stop' ||
      role === 'colon' ||
      role === 'resumption'
    )
      break
    if (before.facts.and && words[a]?.facts === undefined) break
    a--
    steps++
    if (opensClause(passage, a)) break
  }
  if (steps >= 24) return null
  for (let n = k; n > a; n--) {
    if (passage.facts[n]?.role !== 'auxiliary') continue
    a = n + 1
    break
  }
  while (a < k && ['topic', 'adverb', 'auxiliary', 'time', 'demonstrative', 'comma'].includes(passage.facts[a]?.role ?? '')) a++
  // "Which made the service say": the one right before the verb says it.
  if (passage.facts[a]?.neuter) return endsClause(scene, k)
  if (passage.facts[a]?.role === 'relative' && passage.facts[a - 1]?.role === 'comma') return speakerEndingAt(scene, a - 1)
  for (let n = a; n <= k; n++) if (passage.phraseAt(n)) return null
  // "In an interview with the network, he said": a pause follows a whole clause, so that its last words are no subject.
  const isInClause = paused && words[a - 1]?.sentence === sentence && words[a - 1]?.facts.role === 'that'
  if (isInClause && !passage.facts.slice(a, k).some(facts => facts.role === 'comma')) return null
  const role = passage.facts[a]?.role
  if (role === 'preposition' || role === 'circumstance' || role === 'relative' || role === 'negation') return null
  if (leadsByPreposition(passage, a, index)) return null
  const first = words[a] as SpokenWord
  if (first.token.pos === 'VERB' && first.facts.noun === null && !index.at(first.token.start)) return null
  const found = speakerAt(passage, a, at, index)
  if (!found) return null
  // "It is recalled that the minister, so-and-so, announced": the comma closes an apposition.
  if (isInClause && (found.code === null || found.next < k + 1)) return null
  const noun = passage.facts[a]?.noun ?? null
  // "A source close to the talks in the capital had said": behind an auxiliary a speaking noun is the subject, whatever stands with it.
  const isLong = passage.facts[a - 1]?.role === 'auxiliary' && noun !== null && SPEAKING.has(noun.kind) && !paused
  // "The main player in these talks, minister so-and-so, had announced": behind an auxiliary the person right before the verb.
  const isOwn = found.code === null && (noun === null || noun.kind === 'official') && passage.facts[a - 1]?.role === 'auxiliary'
  const named = isOwn ? endsClause(scene, k) : null
  const isFree =
    named !== null && !passage.words.slice(a, k + 1).some(one => one.token.start < named.span.start && one.token.end > named.span.start)
  if (named && isFree && agrees(named, saying) && (named.entity?.startsWith('person/') || (noun === null && named.noun === 'official')))
    return named
  if ((found.next < k + 1 || (paused && (last.quote || last.isMark))) && found.code === null && !isLong) return null
  // The verb of its relative clause is none of the sentence: "the spokesman of the council, which comprises all leaders, said".
  for (let m = found.next; m < at; m++)
    if (words[m]?.token.pos === 'VERB' && passage.facts[m]?.role === null && passage.facts[m - 1]?.role !== 'relative') return null
  if (found.code === null && passage.facts[a]?.noun === null) return null
  return agrees(found, saying) || found.code !== null ? found : null
}

/** A word that opens a clause by its coordinator: "and" before a noun right after a comma or a stop. */
function opensClause(passage: Passage, a: number): boolean {
  const before = passage.facts[a - 1]
  return passage.facts[a]?.and === true && (before?.role === 'comma' || before?.role === 'stop')
}

/** The party whose mention ends right at a word. */
function endsClause(scene: Scene, at: number): SpeakerFound | null {
  const word = scene.passage.words[at]
  const found = word && scene.index.at(word.token.start) ? speakerEndingAt(scene, at) : null
  return found && found.code !== null ? found : null
}

/** "American politicians, among them the president, said": the comma before the words that only name some of the subject; else the comma given. */
function beforeInsertion(passage: Passage, comma: number): number {
  const sentence = passage.words[comma]?.sentence
  for (let k = comma - 1; k > 0 && k > comma - INSERTION && passage.words[k]?.sentence === sentence; k--) {
    if (passage.facts[k]?.role !== 'comma') continue
    const first = passage.facts[k + 1]?.role === 'preposition' && !passage.facts[k + 1]?.pronounLed ? k + 2 : k + 1
    return passage.facts[first]?.role === 'preposition' && passage.facts[first]?.pronounLed ? k : comma
  }
  return comma
}
