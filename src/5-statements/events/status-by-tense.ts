import type { Status } from '../../schema/statement.js'
import type { Clause } from '../clauses/clause.js'
import type { Deed, Scene } from '../deeds/scene.js'
import type { Stand } from '../standing/stand.js'
import { findWhen } from './find-when.js'
import { describesDeed, followsAfter, isBygone, isLongSpan, isReminder } from './looks-back.js'
import { VERBAL } from './type-groups.js'

/** Tense to status: reports say what happened in the past, titles in the present; "was doing" and "had done" look back. */
export function statusByTense(scene: Scene, deed: Deed, stand: Stand): Status {
  const { clause } = stand
  const type = deed.reading.frame.type!
  const mark = clause.verb >= 0 ? scene.chunks[clause.verb] : undefined
  const verb = mark?.kind === 'mark' ? mark.word : null
  if (stand.background && stand.level === 'presupposed') return 'recalled'
  if (followsAfter(scene, clause) || isBygone(scene, deed)) return 'recalled'
  if (isContinuing(scene, deed)) return 'ongoing'
  // What describes somebody or something is older than the news; what a paper says is the news.
  if (
    clause.kind === 'relative' &&
    verb?.features.tense === 'past' &&
    (deed.isVerb || (stand.governor?.isVerb === true && stand.governor.clause === clause && stand.governor.subjectBy !== 'issuer')) &&
    deed.subjectBy !== 'issuer' &&
    !describesDeed(scene, clause)
  )
    return 'recalled'
  // A vow of retaliation is itself the act.
  if (type === 'THREATEN' && clause.future) return 'happened'
  for (let at = clause; at.kind === 'complement' && at.parent >= 0; ) {
    at = scene.clauses[at.parent]!
    if (at.auxiliary && at.auxiliary.features.tense !== 'present' && !isOngoing(at)) return 'recalled'
  }
  // "It is recalled that" opens what the reader may have forgotten.
  if (verb?.features.tense === 'past' && isReminder(scene, clause)) return 'recalled'
  if (clause.future) return 'planned'
  if (clause.auxiliary) {
    if (isOngoing(clause)) return 'ongoing'
    // "was (then) visiting": the past of being puts even a present behind it into the past.
    const isPast = clause.auxiliary.features.tense !== 'present'
    if (isPast && (verb?.features.tense !== 'present' || clause.auxiliary.functions.includes('being'))) return 'recalled'
  }
  // "The minister had met his counterpart and asked him": the pluperfect holds for what is joined on.
  const joined = clause.coordinated >= 0 && verb?.features.tense === 'past' ? scene.clauses[clause.coordinated]! : null
  if (joined?.auxiliary && joined.kind === clause.kind && joined.auxiliary.features.tense === 'past' && !isOngoing(joined))
    return 'recalled'
  if ((verb === null || verb.features.tense === 'past') && isLongSpan(scene, clause)) return 'recalled'
  if (!deed.isVerb && stand.governor === null) return 'happened'
  // "the two telephoned each other" (past) is written like "(she) telephones".
  const isPresent = verb?.features.tense === 'present' && !(deed.isVerb && verb.index === deed.word && deed.reading.shape === 'past')
  if (isPresent && isLasting(scene, deed)) return 'ongoing'
  if (isPresent && scene.sentence.kind === 'paragraph') {
    if (VERBAL.has(type)) return 'happened'
    // "says that the two sides are holding talks" tells of today, "the minister meets ..." at the head of a sentence of what is to come.
    if (type === 'CONSULT')
      return clause.kind === 'relative' ||
        goesOnBeside(scene, clause) ||
        (clause.kind === 'complement' && findWhen(scene, clause, deed.word) === null)
        ? 'ongoing'
        : 'planned'
    return 'ongoing'
  }
  return 'happened'
}

/** "the protests are going on": a predicate behind a noun and its phrase. */
function isContinuing(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  const next = scene.chunks[deed.chunk + 1]
  if (deed.isVerb || chunk?.kind !== 'phrase' || next?.kind !== 'phrase' || next.slot !== null) return false
  const word = scene.words[next.head]!
  return word.classes.has('continuing') && !word.article
}

/** "Algeria backs the movement": what a verb that lasts says of a party in the present goes on; a step is backed once. */
function isLasting(scene: Scene, deed: Deed): boolean {
  const object = deed.slots.get('object')
  if (object === undefined || !deed.reading.tags.has('lasting')) return false
  return deed.reading.frame.type === 'AGREE' || scene.words[object.phrase.head]!.mention !== null
}

/** "..., where he is on a visit": what a clause of place or company tells in the present goes on; "when he visits" lies ahead. */
function goesOnBeside(scene: Scene, clause: Clause): boolean {
  const opener = scene.chunks[clause.opener]
  return clause.kind === 'subordinate' && opener?.kind === 'mark' && opener.word.functions.includes('while-subordinator')
}

const isOngoing = (clause: Clause): boolean => clause.auxiliary?.functions.some(name => name.startsWith('ongoing')) === true
