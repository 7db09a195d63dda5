import { isStateCode } from '../../base/party-code.js'
import type { Reading } from '../../language/clause-grammar.js'
import type { Filler, Scene } from '../deeds/scene.js'
import { classOfHead } from '../parties/class-of-head.js'
import { partiesBeyond } from '../parties/parties-beyond.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { isCount } from '../words/is-count.js'
import { hasClass } from './has-class.js'

/** Whether a phrase is what a frame needs in a slot: a party of some sort, a deed, or a noun of a class. */
export function meetsNeed(scene: Scene, need: string, filler: Filler | undefined): boolean {
  if (!filler) return false
  const { phrase, at } = filler
  const { words } = scene
  const head = words[phrase.head]!
  const direct = () => partiesOfPhrase(scene, phrase, {})
  const wide = () => {
    const own = partiesOfPhrase(scene, phrase, { owners: true, victims: true, places: true })
    return own.length > 0 ? own : partiesBeyond(scene, at, { owners: true, victims: true, places: true }, OWNER_SLOTS)
  }
  switch (need) {
    case 'party':
      if (head.pronoun !== null && (classOfHead(head) === 'soldier' || hasClass(scene, filler, 'forces'))) return false
      return direct().length > 0 || ((classOfHead(head) !== 'thing' || hasClass(scene, filler, 'place-noun')) && wide().length > 0)
    case 'membership':
      return (
        hasClass(scene, filler, need) || (head.mention !== null && scene.input.entities.get(head.mention.entity)?.kind === 'organisation')
      )
    // "declined to comment" refuses nobody anything.
    case 'refusable':
      if (head.classes.has('comment')) return false
      return hasClass(scene, filler, need) || head.features.derived === 'masdar' || innerDeed(scene, filler)
    case 'speaker':
      return (
        (head.mention !== null && (isPerson(scene, head.mention.entity) || head.mention.form === 'title')) ||
        (head.classes.has('official') && !head.classes.has('soldier'))
      )
    // A state by its name or its capital's, not whoever comes from it.
    case 'country':
      return (
        head.mention !== null &&
        (head.mention.form === 'name' || head.mention.form === 'metonym') &&
        direct().some(one => isStateCode(one.code))
      )
    case 'state-party':
      if (head.pronoun !== null && (classOfHead(head) === 'soldier' || hasClass(scene, filler, 'forces'))) return false
      return direct().some(one => !one.code.includes('~')) || (classOfHead(head) === 'organ' && head.article)
    case 'land':
      return (
        (isLand(scene, head.mention?.entity) && partiesOfPhrase(scene, phrase, { places: true }).length > 0) ||
        (hasClass(scene, filler, 'place-noun') && partiesOfPhrase(scene, phrase, { places: true, owners: true }).length > 0)
      )
    case 'official':
      return (
        (head.mention !== null && isPerson(scene, head.mention.entity)) || head.mention?.form === 'title' || head.classes.has('official')
      )
    case 'deed':
      return head.readings.some(one => one.frame.type !== null || one.frame.effect !== null) || innerDeed(scene, filler)
    case 'persons':
    case 'persons-or-prisoners':
    case 'persons-or-protest':
    case 'person-of-a-state': {
      const kind = classOfHead(head)
      // "seven were killed": a number alone counts persons; with a noun behind it the noun decides.
      if (need === 'persons' && kind === 'thing' && isCount(head) && phrase.to === phrase.head + 1) return true
      if (need === 'persons-or-prisoners' && hasClass(scene, filler, 'prisoners')) return true
      if (need === 'persons-or-protest' && (hasClass(scene, filler, 'unrest') || head.readings.some(one => one.frame.type === 'PROTEST')))
        return true
      return (
        (kind === 'person' ||
          kind === 'fighter' ||
          (head.mention !== null && (isPerson(scene, head.mention.entity) || direct().some(one => one.code.includes('~'))))) &&
        !hasClass(scene, filler, 'diplomat')
      )
    }
    case 'victim':
      return (
        classOfHead(head) !== 'thing' ||
        head.mention !== null ||
        isCount(words[phrase.from]!) ||
        // "eight of them", "NAME": whoever is counted, meant or named.
        (head.kind === 'preposition' && head.pronoun?.number === 'plural') ||
        head.token.pos === 'PROPN' ||
        hasClass(scene, filler, 'place-noun')
      )
    // Whoever or whatever strikes: a party, people under arms or none, or arms themselves; what protesters break belongs to their protest.
    case 'striker': {
      const kind = classOfHead(head)
      if (head.classes.has('protesters')) return false
      if (kind === 'fighter' || kind === 'soldier' || kind === 'person') return true
      return STRIKING.some(name => head.classes.has(name)) || direct().length > 0
    }
    case 'property-of-a-party':
      return (
        (classOfHead(head) === 'asset' || hasClass(scene, filler, 'place-noun') || head.mention !== null || head.classes.has('asset')) &&
        wide().length > 0
      )
    case 'criticisable':
    case 'recognisable':
      return wide().length > 0 || head.readings.length > 0
    case 'foreign-envoy':
      return (head.classes.has('envoy') || (head.mention !== null && hasClass(scene, filler, 'envoy'))) && head.pronoun === null
    case 'own-envoy':
      return (
        hasClass(scene, filler, 'envoy') && (head.pronoun !== null || words.slice(phrase.from, phrase.to).some(one => one.pronoun !== null))
      )
    case 'network-or-party':
      return hasClass(scene, filler, 'network') || wide().length > 0
    case 'crowd': {
      if (hasClass(scene, filler, 'crowd')) return true
      // "hundreds of cadres of the party": the count makes the crowd.
      const counted = scene.chunks[filler.at]
      if (counted?.kind === 'phrase' && counted !== phrase && words[counted.head]!.classes.has('crowd')) return true
      return direct().some(one => one.code.includes('~'))
    }
    case 'ballistic':
      return hasClass(scene, filler, need) && !isSalvo(scene, filler)
    case 'meeting':
      return hasClass(scene, filler, 'meeting') || hasClass(scene, filler, 'gathering')
    case 'mission':
      return hasClass(scene, filler, 'mission') && head.pronoun === null
    // "its embassy in", "its part in the treaty": what a party closes or gives up of its own.
    case 'own-mission':
    case 'own-part':
      return head.pronoun !== null && hasClass(scene, filler, need.slice('own-'.length))
    case 'armed':
      return hasClass(scene, filler, 'armed') || direct().length > 0
    default:
      return hasClass(scene, filler, need)
  }
}

const OWNER_SLOTS = ['li', 'min', 'fi', 'lada', 'ala']

const STRIKING = ['forces', 'fire', 'weapon', 'bomb']

/** "60 missiles", "dozens of rockets": no trial. */
function isSalvo(scene: Scene, { phrase }: Filler): boolean {
  return scene.words
    .slice(phrase.from, phrase.to)
    .some(({ token, classes }) => (token.kind === 'number' && Number(token.text.normalize('NFKC')) > TRIALS) || classes.has('crowd'))
}

/** Missiles tested at once are few; more than these are fired at somebody. */
const TRIALS = 9

function innerDeed(scene: Scene, filler: Filler): boolean {
  const { phrase } = filler
  for (let at = phrase.from; at < Math.min(phrase.to, phrase.from + 4); at++) {
    const word = scene.words[at]!
    if (word.mention === null && word.readings.some(one => one.frame.type !== null)) return true
  }
  return false
}

/** A place or a state, or something that no entity is known for. */
function isLand(scene: Scene, entity: string | undefined): boolean {
  const kind = entity === undefined ? undefined : scene.input.entities.get(entity)?.kind
  return kind === undefined || kind === 'place' || kind === 'state'
}

function isPerson(scene: Scene, entity: string): boolean {
  return scene.input.entities.get(entity)?.kind === 'person'
}

export function meetsSubject(scene: Scene, reading: Reading, filler: Filler): boolean {
  const need = reading.frame.needs['subject']
  return need !== undefined && need !== 'party' && need !== 'speaker' && need !== 'state-party' && meetsNeed(scene, need, filler)
}
