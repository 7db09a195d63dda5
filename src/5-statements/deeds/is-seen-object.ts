import type { Reading } from '../../language/clause-grammar.js'
import { isAdjective } from '../phrases/is-adjective.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Word } from '../words/word.js'
import { isOblique } from './ends-as-object.js'
import { isLandName } from './is-land-name.js'
import { isPartyPhrase } from './is-party-phrase.js'
import type { Filler, Scene } from './scene.js'

/**
 * "urged the two sides", "asked (m.) Bogota (f.)": the ending of a dual or a plural, or a gender that is not the verb's, shows that the party
 * right behind a verb is not its subject.
 */
export function isSeenObject(scene: Scene, word: Word, reading: Reading, next: Filler, second: Filler | undefined): boolean {
  const { frame } = reading
  if (!OBJECT_ROLES.has(frame.arguments['object'] ?? '') || frame.arguments['subject'] !== 'actor') return false
  if (next.isFar || (second && !second.isFar && isPartyPhrase(scene, second) && !isOblique(scene.words[second.phrase.head]!))) return false
  const { features, kind } = word
  if (kind !== 'verb' || features.person !== 3 || features.number !== 'singular' || !isPartyPhrase(scene, next)) return false
  // Prefixed "ta" is of the feminine present and of the masculine past.
  if (word.token.alternatives.some(one => one.pos === 'VERB' && one.features.person === 3 && one.features.gender !== features.gender))
    return false
  const head = scene.words[next.phrase.head]!
  if (isOblique(head) && !isLandName(scene, head)) return head.kind === 'nominal'
  if (hasObliqueAdjective(scene, next.phrase)) return true
  // "Jordan (f.) hosts thousands": papers waver about the lands that are masculine.
  if (head.classes.has('masculine-land') && second && !second.isFar) return false
  const gender = genderOfParty(scene, head)
  return gender !== null && features.gender !== undefined && gender !== features.gender
}

/** "called on the Sudanese leaders": a broken plural shows by its adjectives that it is the object. */
function hasObliqueAdjective(scene: Scene, phrase: Phrase): boolean {
  const head = scene.words[phrase.head]!
  if (!head.article || head.features.number !== 'plural') return false
  for (let at = phrase.head + 1; at < phrase.to; at++) {
    const word = scene.words[at]!
    if (!isAdjective(word)) return false
    if (isOblique(word)) return true
  }
  return false
}

/** Names of states and cities are feminine but for those that the language lists; common nouns say it themselves. Null where nothing shows it. */
function genderOfParty(scene: Scene, head: Word): 'm' | 'f' | null {
  if (head.classes.has('masculine-land')) return 'm'
  const { mention } = head
  if (mention?.form === 'name' || mention?.form === 'metonym') return !head.article && isLandName(scene, head) ? 'f' : null
  return head.token.pos === 'NOUN' && head.features.number === 'singular' ? (head.features.gender ?? null) : null
}

/** "and she expelled the ambassador": one man behind a feminine verb is its object. */
export function isOtherGender(scene: Scene, word: Word, filler: Filler): boolean {
  const first = scene.words[filler.phrase.from]!
  if (word.features.gender !== 'f' || word.features.number !== 'singular' || word.features.person === 1) return false
  // Prefixed "ta" is of the feminine present and of the masculine past.
  if (word.token.alternatives.some(one => one.pos === 'VERB' && one.features.person === 3 && one.features.gender === 'm')) return false
  if (filler.phrase.joined.length > 0 || first.index !== filler.phrase.head || first.mention?.form === 'name') return false
  return first.features.gender === 'm' && first.features.number === 'singular' && HUMAN.some(name => first.classes.has(name))
}

const HUMAN = ['official', 'diplomat', 'soldier', 'person'] as const

export const OBJECT_ROLES: ReadonlySet<string> = new Set(['asked', 'recipient', 'target', 'opponent'])
