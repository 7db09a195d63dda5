import type { Party } from '../../schema/party.js'
import type { Scene } from '../deeds/scene.js'
import type { Word } from '../words/word.js'
import { partiesOfMention } from './parties-of-mention.js'
import { speakerAt } from './speaker-at.js'

/** Parties of the pronoun attached to a noun ("her support", "its forces"). */
export function partiesOfPronoun(scene: Scene, word: Word): Party[] {
  if (!word.pronoun) return []
  const exact = scene.mentions.find(one => one.form === 'pronoun' && one.start >= word.token.start && one.end <= word.token.end)
  if (exact) return partiesOfMention(scene.input, exact, false)
  return word.pronoun.person === 1 ? speakerAt(scene, word.token.start) : []
}
