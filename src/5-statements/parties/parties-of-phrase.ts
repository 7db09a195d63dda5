import type { Party } from '../../schema/party.js'
import type { Scene } from '../deeds/scene.js'
import type { Phrase } from '../phrases/phrase.js'
import { addParties } from './add-party.js'
import { classOfHead } from './class-of-head.js'
import { opensList } from './opens-list.js'
import { partiesOfOne } from './parties-of-one.js'
import type { PartyOptions } from './party-options.js'

/** Parties of a phrase and of those joined to it, each once. */
export function partiesOfPhrase(scene: Scene, phrase: Phrase, options: PartyOptions): Party[] {
  const found: Party[] = []
  const own = options.owners || options.victims || !ownsJointly(scene, phrase)
  addParties(found, partiesOfSingle(scene, phrase, options))
  if (own) for (const one of phrase.joined) addParties(found, partiesOfSingle(scene, one, options))
  // "each of Damascus, Russia and Iran": a capital in a row with states is one of them.
  if (own && found.length > 0 && phrase.joined.length > 0 && (phrase.slot === null || phrase.slot === 'min'))
    for (const one of [phrase, ...phrase.joined])
      if (isCapital(scene, one)) addParties(found, partiesOfSingle(scene, one, { ...options, places: true }))
  return found.length === 0 && scene.words[phrase.head]!.classes.has('listed') ? listedParties(scene, phrase) : found
}

const isCapital = ({ words, input }: Scene, { head }: Phrase): boolean =>
  input.knowledge.entities.get(words[head]!.mention?.entity ?? '')?.type === 'capital'

/** So many chunks may stand between those who are counted and their names. */
const LIST_REACH = 5

/**
 * "Four states want to join the list, and they are A, B and C", "three companies, among them A and B": the names that a pronoun behind a
 * plural introduces, with nothing but phrases and commas between.
 */
function listedParties(scene: Scene, phrase: Phrase): Party[] {
  const { chunks, words } = scene
  const at = chunks.findIndex(one => one.kind === 'phrase' && one.from <= phrase.head && phrase.head < one.to)
  const head = words[phrase.head]!
  if (at < 0 || head.pronoun !== null || (head.features.number !== 'plural' && phrase.head === phrase.from)) return []
  for (let next = at + 1; next <= at + LIST_REACH && next + 1 < chunks.length; next++) {
    if (opensList(scene, phrase, next)) return namesFrom(scene, next + 1)
    const chunk = chunks[next]!
    if (chunk.kind === 'mark' && chunk.word.kind !== 'punctuation' && chunk.word.kind !== 'preposition') return []
  }
  return []
}

/** Parties of a phrase of names and of those that go on behind it with "and". */
function namesFrom(scene: Scene, from: number): Party[] {
  const found: Party[] = []
  for (let at = from; at < scene.chunks.length; at++) {
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark' && chunk.word.kind !== 'punctuation' && chunk.word.kind !== 'complementiser') break
    if (chunk.kind !== 'phrase' || chunk.slot !== null || (at > from && !chunk.conjunction)) continue
    addParties(found, partiesOfPhrase(scene, chunk, {}))
  }
  return found
}

/** "the membership of Finland and Sweden": what is joined is a second owner of a thing, not a second thing. */
function ownsJointly(scene: Scene, phrase: Phrase): boolean {
  const head = scene.words[phrase.head]!
  const last = scene.words[phrase.to - 1]!
  if (phrase.joined.length === 0 || head.mention !== null || head.kind !== 'nominal' || classOfHead(head) !== 'thing') return false
  return last.mention?.form === 'name' && phrase.joined.every(one => scene.words[one.head]!.mention?.form === 'name')
}

/** Parties of a phrase without those joined to it, worked out once for each set of options. */
function partiesOfSingle(scene: Scene, phrase: Phrase, options: PartyOptions): readonly Party[] {
  const asked = (options.places ? 1 : 0) + (options.owners ? 2 : 0) + (options.victims ? 4 : 0)
  let known = scene.parties.get(phrase)
  if (known === undefined) {
    known = []
    scene.parties.set(phrase, known)
  }
  const made = known[asked] ?? partiesOfOne(scene, phrase, options)
  known[asked] = made
  return made
}
