import type { Party } from '../../schema/party.js'
import type { Status } from '../../schema/statement.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { classOfHead } from '../parties/class-of-head.js'
import { innerDeed } from '../roles/inner-deed.js'
import { tellerOf } from '../roles/teller-of.js'
import type { Stand } from '../standing/stand.js'
import { isHistory } from './is-history.js'

/** Violence that the sentence itself reports may leave a side open; what it only refers to must name both. */
export function tellsViolence(
  scene: Scene,
  deed: Deed,
  stand: Stand,
  stands: ReadonlyMap<Deed, Stand>,
  actors: readonly Party[],
  recipients: readonly Party[],
  status: Status,
): boolean {
  const isWhole = actors.length > 0 && recipients.length > 0
  // "accused Iran of firing rockets at": the charge is the event; the noun in it says what the charge is.
  if (stand.level === 'alleged' && !deed.isVerb) return false
  if (isWhole && !actors.every(isNameless)) return true
  // "whom gunmen had kidnapped": who somebody is, no news of him.
  if (describesKnown(scene, deed)) return false
  if (isHistory(scene, deed)) return false
  if (recipients.length > 0 && stand.level === 'presupposed' && isDescribed(scene, deed)) return true
  // "after a suicide attack in the capital", "preparing suicide attacks": an attack by nobody named is news where it is told what it did.
  if (isWhole) return deed.isVerb || stand.level === 'asserted' || scene.sentence.kind !== 'paragraph' || tellsToll(scene, deed)
  if (!deed.isVerb && !isNewsOfViolence(scene, deed, stand)) return false
  // "he was subjected to torture": ill-treatment by nobody named is told of a prisoner, not of parties.
  if (isTorture(scene, deed)) return false
  // Laying mines and letting off rockets at nobody strikes nobody.
  if (
    recipients.length === 0 &&
    deed.reading.frame.id.endsWith('/plant-bomb') &&
    !actors.some(one => one.code.includes('~')) &&
    ![...deed.slots.keys()].some(slot => deed.reading.frame.arguments[slot] === 'victim')
  )
    return false
  if ((stand.background && !isOutcome(scene, stand)) || (stand.level !== 'asserted' && scene.sentence.kind === 'paragraph')) return false
  // What one side does again and again, with the other unnamed, is a description.
  if (scene.sentence.kind === 'paragraph' && status === 'ongoing' && (deed.isVerb || stand.governor !== null)) return false
  if (!deed.isVerb && !isReported(scene, deed, stand, stands)) return false
  // "they had been abducted": the pronoun on the noun stands for the victims.
  if (isDoneToPronoun(scene, deed, stand)) return true
  if (actors.length > 0 && !deed.isVerb)
    return stand.governor?.reading.frame.effect === 'claims' || isToll(scene, deed) || isPerformed(scene, deed, stand)
  // "struck a car": with neither side named such a verb says nothing of anybody; nor does a fall of nobody.
  if (
    recipients.length === 0 &&
    deed.isVerb &&
    NEEDS_VICTIM.test(deed.reading.frame.id) &&
    (actors.length === 0 || deed.subjectBy === 'discourse')
  )
    return isToll(scene, deed)
  if (actors.length === 0 && recipients.length === 0) return isConcrete(scene, deed) || isToll(scene, deed)
  return recipients.length > 0 || deed.slots.has('object') || isConcrete(scene, deed)
}

/** "gunmen", "a suicide bomber": a doer without a name or a state. */
const isNameless = (party: Party): boolean => party.entity === null && party.code.startsWith('~')

/** "gunmen carried out the abduction of the deputy mayor", "the rebels launched the attack on the position": a verb of doing in the past, and at what. */
function isPerformed(scene: Scene, deed: Deed, { governor }: Stand): boolean {
  if (!governor?.isVerb || governor.reading.frame.effect !== 'performs' || governor.subjectFiller === null) return false
  if (scene.words[governor.word]!.features.tense !== 'past') return false
  const roles = deed.reading.frame.arguments
  // "a long battle against poverty": people, posts and places are struck.
  return [...deed.slots].some(([slot, filler]) => {
    const head = scene.words[filler.phrase.head]!
    const isHit =
      OF_PERSONS.test(deed.reading.frame.id) || classOfHead(head) !== 'thing' || head.mention !== null || head.classes.has('place-noun')
    return isHit && (roles[slot] === 'victim' || roles[slot] === 'recipient')
  })
}

/** Whoever is killed or abducted is a person. */
const OF_PERSONS = /\/assault\/(kill|abduct)$/

/** A noun with a pronoun behind a verb of taking place. */
function isDoneToPronoun(scene: Scene, deed: Deed, { governor, background }: Stand): boolean {
  if (deed.isVerb || background || !governor?.isVerb || !governor.reading.frame.id.endsWith('/pass')) return false
  const { pronoun, features } = scene.words[deed.word]!
  return (
    pronoun?.person === 3 &&
    features.derived === 'masdar' &&
    deed.reading.frame.arguments['object'] === 'victim' &&
    scene.words[governor.word]!.features.tense === 'past'
  )
}

/** Torture and extermination, or being subjected to them. */
function isTorture(scene: Scene, deed: Deed): boolean {
  const inner = [...deed.slots.values()].map(filler => innerDeed(scene, filler))
  return [deed, ...inner].some(one => one !== null && ILL_TREATMENT.test(one.reading.frame.id))
}

const ILL_TREATMENT = /\/assault\/(torture|wipe-out)$/

/** A clause of the past behind a relative pronoun: what it describes is known. */
function describesKnown(scene: Scene, deed: Deed): boolean {
  const { clause } = deed
  const opener = scene.chunks[clause.opener]
  return (
    deed.isVerb &&
    clause.kind === 'relative' &&
    opener?.kind === 'mark' &&
    opener.word.kind === 'relative' &&
    scene.words[deed.word]!.features.tense === 'past'
  )
}

/**
 * A noun of violence with a side open: "the death of seven", "a car bomb went off", "carried out the kidnapping of nine" are news. "His responsibility for
 * the attack", "acts of torture", "orders to shoot" speak of what is known, of a habit or of what may be.
 */
export function isNewsOfViolence(scene: Scene, deed: Deed, stand: Stand): boolean {
  if (deed.isVerb || isSuffered(deed) || isToll(scene, deed) || isBlast(scene, deed)) return true
  const { governor } = stand
  if (scene.sentence.kind !== 'paragraph' || isDoneToPronoun(scene, deed, stand)) return true
  if (governor?.reading.frame.effect === 'claims') return true
  if (!governor?.isVerb || governor.reading.frame.effect !== 'performs') return false
  return governor.clause.kind !== 'subordinate' && governor.clause.kind !== 'relative'
}

/** "the death of", "the wounding of": whoever announces it did not do it. */
export const isSuffered = (deed: Deed): boolean =>
  !deed.isVerb && (deed.reading.tags.has('suffered') || deed.reading.frame.id.endsWith('/injure'))

/** "the explosion of a car bomb", with the bomb named by the noun or beside it. */
const isBlast = (scene: Scene, deed: Deed): boolean => deed.reading.frame.mode === 'explosives' && isConcrete(scene, deed)

/** Frames whose verbs alone are too often figures of speech or the affair of somebody else. */
const NEEDS_VICTIM = /\/assault\/(attack|shoot-down|fall-to-fire)$/

/** "the attack that hit a base": what a report refers to and tells in the same breath. */
function isDescribed(scene: Scene, deed: Deed): boolean {
  if (deed.isVerb || !scene.words[deed.word]!.article) return false
  const teller = tellerOf(scene, deed)
  return teller !== null && teller.reading.frame.type === 'ASSAULT' && scene.words[teller.word]!.features.tense === 'past'
}

/** "an attack that led to the death of ten": the clause that describes violence tells what came of it. */
function isOutcome(scene: Scene, stand: Stand): boolean {
  const { governor } = stand
  if (!governor?.isVerb || governor.clause.kind !== 'relative' || !governor.reading.frame.id.endsWith('/cause')) return false
  const lead = scene.chunks[governor.clause.antecedent]
  if (lead?.kind !== 'phrase' || scene.words[lead.head]!.article) return false
  return [...scene.deeds.values()].some(one => one.chunk === governor.clause.antecedent && one.reading.frame.type === 'ASSAULT')
}

/** "the death of nine": how many suffered. */
function isToll(scene: Scene, deed: Deed): boolean {
  const object = deed.reading.frame.arguments['object'] === 'victim' ? deed.slots.get('object') : undefined
  if (!object) return false
  const counted = scene.chunks[object.at]
  const first = scene.words[counted?.kind === 'phrase' && !deedWithin(counted, deed) ? counted.from : object.phrase.from]!
  return first.token.kind === 'number' || first.token.pos === 'NUM'
}

const deedWithin = (phrase: { from: number; to: number }, deed: Deed): boolean => phrase.from <= deed.word && deed.word < phrase.to

const NEAR = 40

/** A noun of violence reports it where a verb does, takes, causes or announces it, or where a toll or a weapon other than itself is named. */
function isReported(scene: Scene, deed: Deed, stand: Stand, stands: ReadonlyMap<Deed, Stand>): boolean {
  let governor = stand.governor
  // "the crime of murdering ...", "the incident of the shooting": a noun that only holds the deed reports nothing.
  while (governor && !governor.isVerb && governor.reading.frame.type === null && !stands.get(governor)?.governor) governor = null
  const effect = governor?.reading.frame.effect ?? null
  if (effect !== null && effect !== 'plans' && effect !== 'denies' && effect !== 'negates') return true
  return scene.sentence.kind !== 'paragraph' || tellsToll(scene, deed)
}

/** A number of victims or another weapon stands near the word. */
function tellsToll(scene: Scene, deed: Deed): boolean {
  const end = Math.min(scene.words.length, deed.word + NEAR)
  for (let at = Math.max(0, deed.word - NEAR); at < end; at++) {
    const word = scene.words[at]!
    if (word.classes.has('bomb') && (at < deed.word || at >= deed.word + deed.reading.length)) return true
    if (word.token.kind !== 'number' && word.token.pos !== 'NUM' && !word.classes.has('quantity')) continue
    for (let next = at + 1; next <= at + 3; next++) {
      const counted = scene.words[next]
      if (counted && (counted.classes.has('person') || counted.classes.has('soldier') || counted.classes.has('fighter'))) return true
    }
  }
  return false
}

/** A weapon or a number of victims is told. */
function isConcrete(scene: Scene, deed: Deed): boolean {
  // "the bombing": a deed known from before says no more of itself.
  if (deed.reading.frame.mode === 'explosives' && (deed.isVerb || !scene.words[deed.word]!.article)) return true
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (chunk.kind !== 'phrase') continue
    for (let index = chunk.from; index < chunk.to; index++)
      if (scene.words[index]!.classes.has('weapon') && (deed.isVerb || index < deed.word || index >= deed.word + deed.reading.length))
        return true
  }
  return false
}
