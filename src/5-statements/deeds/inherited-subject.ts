import type { Party } from '../../schema/party.js'
import type { Clause } from '../clauses/clause.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { speakerAt } from '../parties/speaker-at.js'
import { clausesBack } from './clauses-back.js'
import { isTemporal } from './is-temporal.js'
import { isCounted } from './is-victim.js'
import { phrasesAfter, phrasesBefore } from './phrases-around.js'
import type { Scene } from './scene.js'
import { subjectOfClause } from './subject-of-clause.js'

/** The subject of the nearest clause before that has one with a party. */
export function inheritedSubject(scene: Scene, clause: Clause): Party[] {
  const speaker = saidGoingAlong(scene, clause)
  if (speaker.length > 0) return speaker
  let inner = clause
  for (const back of clausesBack(scene, clause)) {
    const asked = askedToDo(scene, inner, back)
    if (asked.length > 0) return asked
    const parties = subjectOfClause(scene, back)
    if (parties.length > 0) return parties
    inner = back
    // "the suspect arrived in Germany, where he telephoned": somebody of no known party goes on acting, nobody before him.
    if (isSomebody(scene, back)) return []
  }
  return [...scene.topic]
}

/** "at bases which it called Iranian, affirming that it backs": in what a participle says the pronoun is whoever says it, not what was spoken of last. */
function saidGoingAlong(scene: Scene, clause: Clause): Party[] {
  const before = scene.chunks[clause.opener - 1]
  const mark = clause.verb >= 0 ? scene.chunks[clause.verb] : undefined
  if (clause.kind !== 'complement' || !clause.hasOpenerPronoun || before?.kind !== 'phrase' || mark?.kind !== 'mark') return []
  const word = scene.words[before.from]!
  if (before.to !== before.from + 1 || word.article || word.mention !== null || word.features.derived !== 'active-participle') return []
  if (word.features.gender !== mark.word.features.gender) return []
  return speakerAt(scene, mark.word.token.start)
}

const ASKED: ReadonlySet<string> = new Set(['asked', 'recipient'])

/** "ordered Washington to keep the promises that it broke": in what somebody is asked to do he acts, not whoever asks. */
function askedToDo(scene: Scene, clause: Clause, back: Clause): Party[] {
  const mark = back.verb >= 0 ? scene.chunks[back.verb] : undefined
  if (clause.kind !== 'complement' || clause.parent !== back.index || clause.coordinated >= 0 || mark?.kind !== 'mark') return []
  const asks = mark.word.readings.filter(({ frame }) => frame.type === 'REQUEST' && ASKED.has(frame.arguments['object'] ?? ''))
  if (asks.length === 0) return []
  const bare = back.chunks.flatMap(at => {
    const chunk = scene.chunks[at]!
    return at > back.verb && at < clause.opener && chunk.kind === 'phrase' && !isTemporal(scene, chunk) ? [chunk] : []
  })
  const marked = bare.find(
    one => one.slot !== null && asks.some(({ marker, frame }) => marker === one.slot || ASKED.has(frame.arguments[one.slot!] ?? '')),
  )
  const named = bare.filter(one => one.slot === null && partiesOfPhrase(scene, one, {}).length > 0)
  const hasTopic = back.kind === 'relative' || phrasesBefore(scene, back, back.verb).length > 0
  const whom = marked ?? (named.length > 1 ? named[1] : hasTopic ? named[0] : undefined)
  return whom ? partiesOfPhrase(scene, whom, {}) : []
}

/** The subject of a clause is a person of whom no party is known, by a noun for one man or woman. */
function isSomebody(scene: Scene, clause: Clause): boolean {
  if (clause.verb < 0 || clause.kind === 'relative') return false
  const subject = phrasesBefore(scene, clause, clause.verb).at(-1) ?? phrasesAfter(scene, clause, clause.verb).bare[0]
  if (!subject || subject.isFar) return false
  const head = scene.words[subject.phrase.head]!
  if (head.mention !== null || head.features.number !== 'singular' || isCounted(scene, subject)) return false
  return head.classes.has('person') || head.classes.has('charged') || head.classes.has('wanted-man')
}

export function ownSubject(scene: Scene, clause: Clause): Party[] {
  let at: Clause = clause
  while (at.kind !== 'main' && at.parent >= 0) at = scene.clauses[at.parent]!
  const own = subjectOfClause(scene, at)
  if (own.length > 0) return own
  // "the spokesman said that the president confirmed ..., stressing": where no party speaks first, the nearest clause that has one.
  for (let inner: Clause | undefined = clause; inner && inner !== at; inner = inner.parent >= 0 ? scene.clauses[inner.parent] : undefined) {
    const near = subjectOfClause(scene, inner)
    if (near.length > 0) return near
  }
  return inheritedSubject(scene, at)
}
