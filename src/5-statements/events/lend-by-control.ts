import { keyOfParties } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { addParties, othersThan } from '../parties/add-party.js'
import { asCrowd } from '../roles/as-crowd.js'
import { ownersOfField } from '../roles/land-of-deed.js'
import type { Stand } from '../standing/stand.js'
import { isSuffered } from './tells-violence.js'

/** "decided to expel", "began a visit", "accused Iran of arming": who does the governed deed. */
export function lendByControl(scene: Scene, deed: Deed, stand: Stand): void {
  const governor = stand.governor
  if (!governor || stand.control === 'none') return
  const { type, effect } = governor.reading.frame
  // "the army announced the death of two soldiers": who announces what was suffered did not do it.
  if (isSuffered(deed) && effect === 'performs' && !governor.reading.frame.id.endsWith('/cause')) return
  let lent: readonly Party[] =
    stand.control === 'recipient' ? governor.recipients : governor.actors.length > 0 ? governor.actors : governor.subject
  if (lent.length === 0 && stand.control === 'subject' && governor.subjectBy === 'none' && effect !== null) lent = []
  // "Turkey witnessed an attack": the land that sees violence suffers it.
  if (governor.reading.frame.id.endsWith('/witness') && deed.reading.frame.type === 'ASSAULT') {
    if (deed.recipients.length === 0) deed.recipients = othersThan(governor.subject, deed.actors)
    return
  }
  // "accused Iran of targeting it": the pronoun on the deed that is charged is whoever charges.
  if (
    stand.control === 'recipient' &&
    deed.recipients.length === 0 &&
    deed.subject.length > 0 &&
    sameParties(deed.subject, governor.actors)
  ) {
    deed.recipients = [...deed.subject]
    deed.actors = []
  }
  if (effect === 'receives' && !TOGETHER.has(deed.reading.frame.type ?? 'ASSAULT')) {
    addParties(deed.recipients, othersThan(governor.subject, deed.actors))
    return
  }
  const roles = deed.reading.frame.arguments
  const role = roles['subject']
  // "he expressed his condemnation": the pronoun is whoever expresses it.
  const voices = effect === 'performs' && stand.control === 'subject' && governor.reading.frame.type === null
  // "announced its readiness to mediate between A and B": those whom the readiness is for stand beside whoever is ready.
  if (voices && isOwnWill(scene, deed) && lent.length > 0) {
    addParties(deed.recipients, othersThan(deed.actors, lent))
    deed.actors = []
  }
  const own = deed.subjectBy === 'pronoun' && voices
  const isValued = role === 'recipient' && deed.reading.shape === 'noun' && effect === 'performs'
  if ((deed.actors.length === 0 || own) && lent.length > 0 && (role === 'actor' || role === 'crowd' || isValued)) {
    const doers = role === 'crowd' ? lent.map(asCrowd) : lent
    deed.actors = othersThan(doers, deed.recipients)
    deed.subjectBy = 'control'
    if (deed.subject.length === 0) deed.subject = [...lent]
    if (deed.recipients.length === 0) deed.recipients = othersThan(ownersOfField(scene, deed), deed.actors)
  } else if (TOGETHER.has(deed.reading.frame.type ?? 'ASSAULT') && stand.control === 'subject' && effect !== null) {
    const merged = [...deed.actors]
    addParties(merged, lent)
    deed.actors = merged
  }
  if (type === null && effect !== null && effect !== 'makes') {
    // A light verb's own phrases belong to the deed ("made a call to", "launched a raid on").
    addParties(deed.recipients, othersThan(governor.recipients, deed.actors))
  }
}

/** A noun of agreeing with a pronoun that stands for nobody known yet. */
const isOwnWill = (scene: Scene, deed: Deed): boolean =>
  deed.reading.frame.type === 'AGREE' &&
  !deed.isVerb &&
  deed.subject.length === 0 &&
  deed.subjectBy === 'none' &&
  scene.words[deed.word]!.pronoun?.person === 3 &&
  scene.words[deed.word]!.pronoun?.number === 'singular'

const sameParties = (a: readonly Party[], b: readonly Party[]): boolean => keyOfParties(a) === keyOfParties(b)
const TOGETHER: ReadonlySet<PloverType> = new Set(['CONSULT', 'COOPERATE'])
