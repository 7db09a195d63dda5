import type { Reading } from '../../language/clause-grammar.js'
import type { Party } from '../../schema/party.js'
import type { Clause } from '../clauses/clause.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { speakerAt } from '../parties/speaker-at.js'
import type { Word } from '../words/word.js'
import { namesBehind } from './apposition.js'
import { clashesWithSubject } from './differs-in-gender.js'
import { inheritedSubject } from './inherited-subject.js'
import type { Deed, Filler, Scene } from './scene.js'

/** Parties in the place of the subject; a clause without one takes that of the clause it is joined to, or of the text. */
export function subjectParties(
  scene: Scene,
  clause: Clause,
  by: Deed['subjectBy'],
  filler: Filler | null,
  reading: Reading,
  word: Word,
): Party[] {
  if (by === 'speaker') return speakerAt(scene, word.token.start)
  if (filler) {
    const role = reading.frame.arguments['subject']
    const own = partiesOfPhrase(
      scene,
      filler.phrase,
      role === 'crowd' || role === 'victim' || role === 'scene'
        ? { victims: true, places: true }
        : { owners: reading.frame.type === null || isArm(scene, filler, reading) },
    )
    if (own.length > 0) return own
    const head = scene.words[filler.phrase.head]!
    // "(a statement of the army said) that its planes struck": arms with a pronoun that stands for nobody else are the speaker's.
    const opens = clause.kind === 'complement' && filler.at === clause.opener + 1
    if (opens && head.pronoun?.person === 3 && head.classes.has('asset') && isArm(scene, filler, reading))
      return speakerAt(scene, word.token.start)
    return namesBehind(scene, filler)
  }
  // "against whoever fired": nobody named did it.
  if (by === 'discourse' && clause.kind === 'relative' && clause.antecedent < 0) return []
  if (by === 'discourse') return word.conjunction && clashesWithSubject(scene, clause, word) ? [] : inheritedSubject(scene, clause)
  return []
}

const ARMS = ['asset', 'forces', 'fire', 'weapon']

/** "Ukrainian drones struck": the arms of a state act for it. */
function isArm(scene: Scene, filler: Filler, reading: Reading): boolean {
  const { type } = reading.frame
  const { classes } = scene.words[filler.phrase.head]!
  // "the European sanctions hit thirty officials", "an Egyptian convoy of aid arrived".
  if (type === 'SANCTION') return classes.has('penalty')
  if (type === 'AID') return classes.has('aid') || classes.has('forces') || classes.has('asset')
  if (type === 'RETREAT' || type === 'COOPERATE') return classes.has('forces') || (type === 'COOPERATE' && classes.has('asset'))
  if (type !== 'ASSAULT' && type !== 'MOBILIZE' && type !== 'COERCE') return false
  return ARMS.some(name => classes.has(name))
}
