import type { Saying } from '../../../language/speech-grammar.js'
import type { SpeakerFound } from '../phrase/speaker-found.js'
import { afterPreposition } from './after-preposition.js'
import { carriedSpeaker } from './carried-speaker.js'
import { isEvidence } from './is-evidence.js'
import { isObject } from './is-object.js'
import { isMedium, ofHomeAgency, pronounBy, remarksBehind } from './relayed-speaker.js'
import { resolveSpeaker } from './resolve-speaker.js'
import type { Scene } from './scene.js'
import type { SpeakerChoice } from './speaker-choice.js'
import { nounEndingAt, speakerEndingAt } from './speaker-ending-at.js'
import { documentBefore, documentBehind, isInIt, ofIssuer } from './speaker-of-document.js'
import { subjectAfter } from './subject-after.js'
import { subjectBefore } from './subject-before.js'

export function speakerOfVerb(scene: Scene, at: number, saying: Saying, lead: number): SpeakerChoice | null {
  const { passage } = scene
  const { takes, by } = saying.frame
  if (takes.has('document')) {
    const bearer = isInIt(passage, at, by) ? documentBehind(scene, at) : null
    if (bearer) return { speaker: ofIssuer(scene, bearer, at, saying), path: 'document', via: [] }
    const source = afterPreposition(scene, at + 1, Math.min(lead, at + 4), by, lead)
    return source ? { speaker: ofIssuer(scene, resolveSpeaker(scene, source, at), at, saying), path: 'document', via: [] } : null
  }
  if (isEvidence(scene, at, saying, lead)) return null
  const before = passage.facts[at - 1]
  const document = documentBefore(scene, at, saying)
  if (document) return { speaker: document, path: 'antecedent', via: [] }
  const relative = before?.role === 'relative'
  const svo = relative ? null : subjectBefore(scene, at, saying)
  let after = svo ? null : subjectAfter(scene, at, saying, lead)
  if (after && saying.number !== 'singular' && saying.number !== null) after = null
  if (takes.has('relay')) {
    const back = pronounBy(scene, at, lead, by)
    if (back > 0) {
      const quoted = carriedSpeaker(scene, at, { ...saying, gender: null, number: null })
      const medium = back === at + 1 ? subjectAfter(scene, back, saying, lead) : after
      if (quoted) return { ...quoted, path: 'relayed', via: medium ? [medium] : [] }
    }
    const source = afterPreposition(scene, at + 1, lead, by)
    if (source) {
      const medium = after ?? svo ?? carriedSpeaker(scene, at, saying)?.speaker ?? null
      return { speaker: ofHomeAgency(scene, resolveSpeaker(scene, source, at), medium), path: 'relayed', via: medium ? [medium] : [] }
    }
    // Somebody was moved, greetings were conveyed: without a source only a medium passes words on.
    const remarks = remarksBehind(scene, at, lead)
    if (remarks) return { speaker: resolveSpeaker(scene, remarks.speaker, at), path: 'relayed', via: [remarks.medium] }
    const bearer = after ?? svo
    if (bearer && !isMedium(bearer) && passage.facts[lead]?.role !== 'that') return null
  }
  // "The minister, so-and-so, announced that": with a clause behind it a title of the masculine may be a woman's.
  const hasClause = passage.facts[lead]?.role === 'that' && takes.has('that') && !saying.frame.transitive
  if (after && (isObject(scene, at, saying, after, lead) || (isMan(after, saying) && !hasClause))) after = null
  if (svo) return { speaker: resolveSpeaker(scene, svo, at), path: 'before-verb', via: [] }
  if (after) return { speaker: resolveSpeaker(scene, after, at), path: 'after-verb', via: [] }
  if (relative && !saying.pronoun && !before.neuter) {
    const antecedent = speakerEndingAt(scene, at - 2) ?? nounEndingAt(scene, at - 2)
    if (antecedent) return { speaker: resolveSpeaker(scene, antecedent, at), path: 'antecedent', via: [] }
  }
  if (impersonal(saying)) return null
  return carriedSpeaker(scene, at, saying)
}

/** A noun for one man behind a feminine verb is its object: "and declared the ambassador «unwanted»". */
function isMan(found: SpeakerFound, saying: Saying): boolean {
  return (
    saying.gender === 'f' && saying.tense === 'past' && found.noun === 'official' && found.gender === 'm' && found.number === 'singular'
  )
}

/** "It is recalled that", "it is noted that": third person masculine present without a subject of its own. */
function impersonal(saying: Saying): boolean {
  if (!saying.frame.impersonal || saying.pronoun || saying.tense !== 'present' || saying.number !== 'singular' || saying.gender !== 'm')
    return false
  return true
}
