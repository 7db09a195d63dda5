import { isStateCode } from '../../base/party-code.js'
import { inheritedSubject } from '../deeds/inherited-subject.js'
import { isResumed } from '../deeds/is-resumed.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { subjectOfClause } from '../deeds/subject-of-clause.js'
import { shareParty } from '../parties/add-party.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { partiesOfPronoun } from '../parties/parties-of-pronoun.js'
import { addresseeBefore } from './addressee-before.js'
import { ASKING_ROLES } from './asking-roles.js'
import { issuerOf } from './find-issuer.js'
import { receiversOf } from './receivers-of.js'
import { SPEECH_OR_TALKS } from './speech-or-talks.js'
import { talkersOf } from './talkers-of.js'

/** Subjects that stand elsewhere: the issuer of a paper that "demands", the owner of the borders that are closed. */
export function findSubject(scene: Scene, deed: Deed): void {
  const { frame, shape } = deed.reading
  if (deed.isVerb && deed.clause.kind === 'relative' && deed.clause.antecedent >= 0) {
    const byPaper = deed.subject.length === 0 && (deed.subjectBy === 'antecedent' || deed.subjectBy === 'issuer')
    const alone =
      deed.subjectBy === 'phrase' &&
      ASKING_ROLES.has(frame.arguments['object'] ?? '') &&
      !deed.slots.has('object') &&
      isResumed(scene, deed.chunk)
    if (!byPaper && !alone) return
    const issuer = issuerOf(scene, deed.clause.antecedent)
    if (alone) {
      // "a ruling in which it demanded of the state ...": one party beside the verb is the one asked, where another issued the paper.
      if (issuer.length === 0 || !deed.subjectFiller || shareParty(issuer, deed.subject)) return
      deed.slots.set('object', deed.subjectFiller)
      deed.subjectFiller = null
    }
    deed.subject = issuer.length > 0 ? [...issuer] : deed.subjectBy === 'issuer' ? inheritedSubject(scene, deed.clause) : deed.subject
    return
  }
  if (deed.subject.length > 0) return
  if (!deed.isVerb && isCataphoric(scene, deed)) {
    deed.subject = subjectOfClause(scene, deed.clause)
    deed.subjectBy = 'pronoun'
    return
  }
  const talked = deed.isVerb ? [] : [...talkersOf(scene, deed), ...receiversOf(scene, deed)]
  if (talked.length > 0) {
    deed.subject = [...talked]
    deed.subjectBy = 'aside'
    return
  }
  // "imposed duties, and his threat of more": with its object told, the pronoun of an act of speech is whoever the clause speaks of.
  const owner = scene.words[deed.word]!.pronoun
  if (!deed.isVerb && shape === 'masdar' && owner?.person === 3 && SPEECH_OR_TALKS.has(frame.type ?? '') && deed.slots.size > 0) {
    const own = deed.clause.verb >= 0 && deed.clause.verb < deed.chunk ? subjectOfClause(scene, deed.clause) : []
    const found = own.length > 0 ? own : inheritedSubject(scene, deed.clause)
    if (found.length === 1) {
      deed.subject = found
      deed.subjectBy = 'pronoun'
      return
    }
  }
  // "penalties on Russia for its invasion of Ukraine": whoever stands right before is who did it.
  const before = scene.chunks[deed.chunk - 1]
  const own = scene.chunks[deed.chunk]
  if (
    !deed.isVerb &&
    owner?.person === 3 &&
    owner.number === 'singular' &&
    HARMS.has(frame.type ?? '') &&
    own?.kind === 'phrase' &&
    own.slot === 'li'
  ) {
    const behind = deed.slots.get('object') ?? deed.slots.get('ala') ?? deed.slots.get('didd')
    const found = before?.kind === 'phrase' ? partiesOfPhrase(scene, before, {}) : []
    if (behind?.at === deed.chunk + 1 && found.length === 1) {
      deed.subject = found
      deed.subjectBy = 'pronoun'
      return
    }
  }
  const object = deed.slots.get('object')
  if (deed.isVerb || shape !== 'masdar' || deed.subjectBy !== 'none' || !object || !OWN.has(frame.type ?? '')) return
  const head = scene.words[object.phrase.head]!
  if (head.pronoun === null || head.pronoun.person === 1) return
  deed.subject = partiesOfPronoun(scene, head)
  // "solidarity with Morocco in its decision to cut its ties": whose decision one backs, blames or asks about is whoever one backs, blames or asks.
  const meant = addresseeBefore(scene, deed)
  if (meant.length > 0) deed.subject = [...meant]
  // "Jordan is in crisis after the closing of its borders": what is its own belongs to whom the clause speaks of.
  if (deed.subject.length === 0 && deed.clause.verb >= 0) {
    const spoken = subjectOfClause(scene, deed.clause)
    if (spoken.length === 1 && isStateCode(spoken[0]!.code)) deed.subject = spoken
  }
  if (deed.subject.length > 0) deed.subjectBy = 'pronoun'
}

/** What is a state's own: cutting, closing or recalling it is that state's deed. */
const OWN: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'RETREAT', 'MOBILIZE', 'AID', 'REJECT', 'SUPPORT', 'COOPERATE'])

/** What others are punished or blamed for. */
const HARMS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'AID', 'MOBILIZE'])

/** "after her meeting with X, the president said": the pronoun points ahead to the subject of the clause. */
function isCataphoric(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  if (scene.words[deed.word]!.pronoun?.person !== 3 || chunk?.kind !== 'phrase' || deed.clause.verb < deed.chunk) return false
  return chunk.slot === 'after' || chunk.slot === 'during' || chunk.slot === 'before'
}
