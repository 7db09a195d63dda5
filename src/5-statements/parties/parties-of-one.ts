import { isStateCode } from '../../base/party-code.js'
import type { Mention } from '../../schema/mention.js'
import type { Party } from '../../schema/party.js'
import type { Scene } from '../deeds/scene.js'
import { isAdjective } from '../phrases/is-adjective.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Word } from '../words/word.js'
import { distinctParties } from './add-party.js'
import { classOfHead } from './class-of-head.js'
import { partiesOfMention } from './parties-of-mention.js'
import type { PartyOptions } from './party-options.js'

export function partiesOfOne(scene: Scene, phrase: Phrase, options: PartyOptions): Party[] {
  const { words, input } = scene
  const head = words[phrase.head]!
  if (head.kind === 'preposition' || head.kind === 'inside' || head.kind === 'verb') return pronounParties(scene, head)
  // "the opponents of Iran" are others; a name that begins so is one.
  if (head.classes.has('opposite') && head.mention?.form !== 'name') return []
  if (head.mention) {
    const direct = mentionsIn(words, phrase).filter(one => one.start <= head.token.stemSpan.start || one === head.mention)
    const parties = direct.flatMap(one => partiesOfMention(input, one, options.places === true || options.victims === true))
    const rest = mentionsIn(words, phrase).slice(1)
    // "the Russian and Turkish presidents": a second adjective adds its party.
    const joined = rest.filter(one => isJoinedAdjective(words, one)).flatMap(one => partiesOfMention(input, one, false))
    const number = head.features.number
    if (number === 'plural' || number === 'dual') {
      const nested = scene.mentions.filter(one => one !== head.mention && one.start >= head.mention!.start && one.end <= head.mention!.end)
      const states = distinctParties(nested.flatMap(one => partiesOfMention(input, one, false)))
      if (states.length > 1 && parties.length < states.length && !parties.some(one => one.code.includes('~')))
        return distinctParties([...states, ...joined])
    }
    if (parties.length > 0) return distinctParties([...parties, ...joined])
  }
  const kind = classOfHead(head)
  const inner = mentionsIn(words, phrase)
  const owners = distinctParties(inner.flatMap(one => partiesOfMention(input, one, options.places === true || options.victims === true)))
  if (kind === 'person' || kind === 'fighter') {
    if (owners.length === 0) return []
    // "members of the Iraqi forces" are soldiers.
    if (kind === 'fighter' && isArmed(words, phrase)) return owners
    const slug = kind === 'person' ? 'people' : 'fighters'
    return owners.map(one =>
      one.code.includes('~')
        ? one
        : { ...one, entity: null, code: isStateCode(one.code) ? `${one.code}~${slug}` : one.code, span: spanOf(words, phrase) },
    )
  }
  if (kind === 'soldier' || kind === 'organ' || options.victims || options.owners) return owners
  return []
}

/** A noun of armed forces stands behind the head, before or within the name of whose they are. */
function isArmed(words: readonly Word[], phrase: Phrase): boolean {
  for (let at = phrase.head + 1; at <= phrase.head + 2 && at < phrase.to; at++) if (words[at]!.classes.has('soldier')) return true
  return false
}

function pronounParties(scene: Scene, word: Word): Party[] {
  const exact = scene.mentions.find(one => one.form === 'pronoun' && one.start >= word.token.start && one.end <= word.token.end)
  return exact ? partiesOfMention(scene.input, exact, false) : []
}

function mentionsIn(words: readonly Word[], phrase: Phrase): Mention[] {
  const found: Mention[] = []
  for (let at = phrase.from; at < phrase.to; at++) {
    const mention = words[at]!.mention
    if (mention && found.at(-1) !== mention) found.push(mention)
  }
  return found
}

function isJoinedAdjective(words: readonly Word[], mention: Mention): boolean {
  const word = words.find(one => one.mention === mention)
  return word?.conjunction === true && isAdjective(word)
}

const spanOf = (words: readonly Word[], phrase: Phrase): { start: number; end: number } => ({
  start: words[phrase.from]!.token.stemSpan.start,
  end: words[phrase.to - 1]!.token.end,
})
