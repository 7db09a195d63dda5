import type { Saying } from '../../../language/speech-grammar.js'
import type { Scene } from './scene.js'
import { subjectAfter } from './subject-after.js'

/** What only shows something: "and this indicates that", "which means that". Nobody said it. */
export function isEvidence(scene: Scene, at: number, saying: Saying, lead: number): boolean {
  const { passage } = scene
  const before = passage.facts[at - 1]
  if (saying.pronoun) return false
  // "The talks showed that": with the article and right before the clause a deed's noun is the subject, whoever spoke before.
  const subject = passage.words[at + 1]
  const { derived, definite } = subject?.token.features ?? {}
  const isDeed =
    derived === 'masdar' && definite && subject?.facts.noun === null && subject.facts.role === null && subject.facts.preposition === null
  if (isDeed && lead - at <= 3 && passage.facts[lead]?.role === 'that' && !passage.speaks(subject.token.start)) return true
  if (!before) return false
  // "What he said was bias": a pronoun behind the complementiser takes the thing up.
  const clause = passage.facts[at + 1]
  const isNaming = saying.frame.naming === true && clause?.role === 'that' && clause.pronounLed
  if (before.neuter) return !isNaming && subjectAfter(scene, at, saying, lead) === null
  // "This, and the minister affirmed": joined on, the verb is not the demonstrative's.
  if (before.role !== 'demonstrative' || passage.facts[at]?.and) return false
  // "This minister said" has a noun between; "as that one said" is not Arabic.
  const opener = passage.words[at - 2]
  return (
    !opener ||
    opener.sentence !== passage.words[at]?.sentence ||
    ['comma', 'conjunction', 'that', 'stop', 'subordinator'].includes(opener.facts.role ?? '') ||
    before.and
  )
}
