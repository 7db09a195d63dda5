import { stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { DOMESTIC } from './type-groups.js'

/** "Sweden's entry to NATO: talks in Ankara": what a title names before its colon or dots is what it is about. */
export function isTopic(scene: Scene, deed: Deed, type: PloverType): boolean {
  if (scene.sentence.kind !== 'title' || deed.isVerb || DOMESTIC.has(type)) return false
  // What is still to come is news under its name.
  if (type === 'AGREE' && deed.reading.frame.type === 'CONSULT') return false
  const first = scene.chunks.findIndex(one => one.kind === 'phrase')
  if (deed.chunk !== first) return false
  for (let at = deed.chunk + 1; at < scene.chunks.length - 1; at++) {
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'phrase') continue
    const next = scene.chunks[at + 1]
    const dots = next?.kind === 'mark' && next.from === chunk.to ? next.word.token.text : ''
    return chunk.word.kind === 'punctuation' && TOPIC_ENDS.test(chunk.word.token.text + (dots === '.' ? dots : ''))
  }
  return false
}

const TOPIC_ENDS = /^(:|\.\.+|\u2026)$/

/** Within the phrase a noun of prospects holds the deed's noun. */
export function isField(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  if (chunk?.kind !== 'phrase') return false
  const phrase = [chunk, ...chunk.joined].find(one => deed.word >= one.from && deed.word < one.to) ?? chunk
  for (let at = phrase.from; at < deed.word; at++) if (scene.words[at]!.classes.has('prospect')) return chunk.slot === null
  return false
}

/** "in a television interview with him": a talk with the press is none of states. */
export function isInterview(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  if (chunk?.kind !== 'phrase') return false
  for (let at = deed.word + deed.reading.length; at < chunk.to; at++) if (scene.words[at]!.classes.has('broadcast')) return true
  return false
}

/** What is warned of is terror, or that the one warned will suffer it. */
export function isWarningOfOthers(scene: Scene, deed: Deed): boolean {
  const danger = deed.slots.get('min')
  if (!danger || deed.reading.frame.arguments['min'] !== 'threatened') return false
  for (let at = danger.at; at <= danger.at + 1; at++) {
    const chunk = scene.chunks[at]
    if (chunk?.kind !== 'phrase') continue
    for (let index = chunk.from; index < chunk.to; index++)
      if (scene.words[index]!.classes.has('terrorist') || scene.deeds.get(index)?.reading.frame.id.endsWith('/undergo')) return true
  }
  return false
}

/** "the summit of Singapore between A and B": what a meeting of others is called by is where it is held. */
export const isVenue = (deed: Deed, party: Party): boolean =>
  deed.reading.frame.type === 'CONSULT' &&
  !deed.isVerb &&
  deed.subjectBy === 'genitive' &&
  deed.subject.length === 1 &&
  deed.subject[0]!.code === party.code &&
  deed.actors.length > 2 &&
  deed.slots.has('bayn')

/** "talked with the King about terrorism, the group X above all": bodies talk to bodies, bands of no state are what they talk of. */
export const isTalkedOf = (party: Party, all: readonly Party[], type: PloverType): boolean =>
  (type === 'CONSULT' || type === 'AGREE' || type === 'COOPERATE') &&
  party.code.startsWith('~') &&
  new Set(all.map(one => stateOf(one.code)).filter(code => code !== '')).size > 1
