import { stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { hasClass } from '../needs/has-class.js'
import { innerDeed } from '../roles/inner-deed.js'
import type { Stand } from '../standing/stand.js'
import { isFigurative } from './is-figurative.js'
import { isHistory } from './is-history.js'
import { statusByTense } from './status-by-tense.js'
import { tellsViolence } from './tells-violence.js'
import { HARM } from './type-groups.js'
import { MOST_TOGETHER } from './what-is-lacking.js'

/** Events that a text tells whole enough: acts towards a party name it, and nouns of violence name both sides. */
export function isTold(
  scene: Scene,
  deed: Deed,
  stand: Stand,
  stands: ReadonlyMap<Deed, Stand>,
  type: PloverType,
  actors: readonly Party[],
  recipients: readonly Party[],
): boolean {
  if ((type === 'ASSAULT' || type === 'MOBILIZE') && isFigurative(scene, deed)) return false
  if (type === 'ASSAULT') return tellsViolence(scene, deed, stand, stands, actors, recipients, statusByTense(scene, deed, stand))
  // "the demonstrations", "demonstrations of 1998": known from before, or long past.
  if (type === 'PROTEST' && !deed.isVerb && deed.reading.shape === 'noun' && scene.words[deed.word]!.article && !isHeld(stand)) return false
  if (
    type === 'PROTEST' &&
    recipients.every(one => actors.some(other => stateOf(other.code) === stateOf(one.code))) &&
    isHistory(scene, deed)
  )
    return false
  // "the protesters who had gathered": a reference to what is told elsewhere.
  if (type === 'PROTEST' && deed.isVerb && stand.background && deed.subjectBy === 'antecedent') return false
  if (recipients.length > 0 || (actors.length > 1 && !ADDRESSED.has(type) && !(actors.length > MOST_TOGETHER && isVow(deed)))) {
    if (HARM.has(type) && !deed.isVerb && actors.length === 0)
      return stand.level === 'asserted' || (type !== 'COERCE' && deed.reading.frame.arguments['object'] === 'victim')
    return true
  }
  switch (type) {
    case 'MOBILIZE':
    case 'PROTEST':
      return true
    case 'ACCUSE':
      // "Moscow and Kyiv traded accusations": each is both sides.
      if (actors.length > 1 && deed.reading.tags.has('mutual')) return true
      return [...deed.slots].some(
        ([slot, filler]) => deed.reading.frame.arguments[slot] === 'target' && innerDeed(scene, filler)?.reading.frame.type === 'ASSAULT',
      )
    // "called on the international community": an appeal to everybody has no recipient.
    case 'REQUEST': {
      const asked = deed.slots.get('object')
      return deed.isVerb && asked !== undefined && hasClass(scene, asked, 'everyone')
    }
    // "takes no part in the Western sanctions": what is refused is said, those who ask for it have no code.
    case 'REJECT':
      return deed.isVerb && deed.reading.tags.has('negated-only') && deed.slots.has('object')
    case 'RETREAT':
      // Whoever gives up his post or his arms does so towards nobody.
      return deed.reading.frame.mode === 'release' ? deed.slots.has('object') : GIVEN_UP.has(deed.reading.frame.mode ?? '')
    case 'COERCE':
      return deed.isVerb && deed.slots.has('object')
    default:
      return false
  }
}

/** "the parties vowed to stand by the treaty": what several promise somebody else is no agreement among them. */
const isVow = ({ reading, isVerb }: Deed): boolean =>
  isVerb && reading.frame.type === 'AGREE' && reading.marker === 'bi' && !Object.values(reading.frame.arguments).includes('partner')

const GIVEN_UP: ReadonlySet<string> = new Set(['resign', 'disarm'])

/** A verb of taking place, going on or doing holds the noun. */
const isHeld = ({ governor }: Stand): boolean => governor?.isVerb === true && governor.reading.frame.effect === 'performs'

/** Acts of speech towards somebody: two who speak are not two sides. */
const ADDRESSED: ReadonlySet<PloverType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

export function hasEnoughParties(
  need: string | undefined,
  type: PloverType,
  base: PloverType,
  actors: readonly Party[],
  recipients: readonly Party[],
): boolean {
  const all = new Set([...actors, ...recipients].map(one => one.code)).size
  if (need === 'concluded' || need === 'two-parties' || base === 'CONSULT' || base === 'COOPERATE') return all >= 2
  if (base === 'AID' || base === 'SANCTION') return actors.length > 0 && recipients.length > 0
  if (HARM.has(type)) return all >= 1 || type === 'ASSAULT'
  if (base === 'SUPPORT' || base === 'AGREE' || base === 'REQUEST' || base === 'THREATEN') return actors.length > 0
  return actors.length > 0
}
