import { keyOfParties } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { Clause } from '../clauses/clause.js'
import { shareParty } from '../parties/add-party.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { partiesOfPronoun } from '../parties/parties-of-pronoun.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Word } from '../words/word.js'
import { fillerOf, singleWord } from './filler-of.js'
import type { Filler, Scene } from './scene.js'

/** What stands behind a participle as its object, or the party that a pronoun on it or right behind it takes up ("accusing it of"). */
export function objectBehind(
  scene: Scene,
  clause: Clause,
  at: number,
  word: Word,
  next: Filler | undefined,
  subject: readonly Party[],
): Filler | null {
  const free = next && !next.isFar ? next : null
  const carrier = free ? scene.words[free.phrase.head]! : word
  if (!carrier.functions.includes(OBJECT_PRONOUN) && (free || word.pronoun === null)) return free
  if (carrier.pronoun?.person !== 3) return free
  if (partiesOfPronoun(scene, carrier).length > 0) return fillerOf(at, singleWord(carrier.index))
  const meant = otherParty(scene, clause, at, carrier, subject)
  if (meant.length === 0) return free
  // The pronoun's phrase stands for that party, whatever is asked for.
  const phrase = singleWord(carrier.index)
  scene.parties.set(phrase, new Array<readonly Party[]>(PARTY_OPTIONS).fill(meant))
  return fillerOf(at, phrase)
}

export const OBJECT_PRONOUN = 'object-pronoun'

/** Sets of what `PartyOptions` can ask for. */
const PARTY_OPTIONS = 8

/** The one party before a chunk of a clause that does not act itself, where a pronoun can mean it. */
function otherParty(scene: Scene, clause: Clause, upTo: number, carrier: Word, subject: readonly Party[]): readonly Party[] {
  const found = new Map<string, readonly Party[]>()
  for (const at of clause.chunks) {
    const chunk = scene.chunks[at]!
    if (at >= upTo) break
    if (chunk.kind !== 'phrase') continue
    const parties = partiesOfPhrase(scene, chunk, { owners: true, places: true })
    if (parties.length === 0 || shareParty(parties, subject)) continue
    if (!agrees(scene, chunk, parties, carrier)) continue
    found.set(keyOfParties(parties), parties)
  }
  return found.size === 1 ? [...found.values()][0]! : []
}

/** A pronoun of the number of what is named: several for more than one, none of a man for a state. */
function agrees(scene: Scene, chunk: Phrase, parties: readonly Party[], carrier: Word): boolean {
  const { number, gender } = carrier.pronoun!
  const head = scene.words[chunk.head]!
  if (parties.length > 1 || chunk.joined.length > 0) return number !== 'singular' || gender === 'f'
  if (number === 'dual') return false
  if (number === 'plural') return head.features.number === 'plural'
  // Any state may be spoken of as feminine; their officials have their own gender.
  if (gender === 'f' && (head.mention?.form === 'name' || head.mention?.form === 'metonym')) return true
  return head.features.gender === undefined || gender === undefined || head.features.gender === gender
}
