import type { Rejection } from '../../schema/rejection.js'
import { chooseSpeaker } from './speaker/choose-speaker.js'
import type { Scene } from './speaker/scene.js'
import type { Draft } from './draft.js'
import { afterQuote, quoteLength } from './complement/quote-extent.js'
import { findComplement } from './complement/find-complement.js'
import { isFiniteVerb } from './complement/is-finite-verb.js'
import { isDisowned } from './find-drafts.js'
import { sourceAt } from './source-at.js'

const LEAST = 2

/** Words of saying, source phrases and quotation marks of a passage that gave no quotation, each with the reason; for explanations only. */
export function whyNot(scene: Scene, drafts: readonly Draft[]): Rejection[] {
  const { passage } = scene
  const found: Rejection[] = []
  const used = new Set(drafts.map(draft => draft.at))
  const said = new Set<number>()
  for (const draft of drafts) for (let k = draft.from; k < draft.to; k++) said.add(k)
  for (let k = 0; k < passage.words.length; k++) {
    const word = passage.words[k]
    if (!word) continue
    const { start } = word.token
    const { end } = word.quote ? word.quote.inner : word.token
    const add = (reason: Rejection['reason']): void => {
      found.push({ kind: 'quotation', start, end, reason })
    }
    if (word.quote) {
      const after = afterQuote(passage, k)
      if (quoteLength(passage, k, after) >= LEAST && !said.has(k)) add(passage.speaks(start) ? 'quoted-name' : 'no-saying')
      k = after - 1
      continue
    }
    if (used.has(k) || said.has(k)) continue
    const phrase = passage.phraseAt(k)
    if (phrase && phrase.kind !== 'unnamed') {
      if (sourceAt(passage, k) === null) add('no-source')
      continue
    }
    const reason = ofWord(scene, k)
    if (reason) add(reason)
  }
  return found
}

/** Why a word of saying brought nothing; null for words that are none and for masdars that nothing follows. */
function ofWord(scene: Scene, k: number): Rejection['reason'] | null {
  const { passage } = scene
  const facts = passage.facts[k]
  if (!facts || facts.role !== null) return null
  const saying = facts.sayings.find(one => one.kind === 'finite') ?? facts.sayings[0]
  if (!saying) return null
  const complement = findComplement(passage, k, saying)
  if (saying.kind !== 'finite') return complement && !chooseSpeaker(scene, k, saying, complement.lead) ? 'no-speaker' : null
  if (isDisowned(scene, k)) return 'denied'
  if (!isFiniteVerb(passage, k)) return 'noun'
  if (!complement) return 'nothing-said'
  return chooseSpeaker(scene, k, saying, complement.lead) ? 'taken' : 'no-speaker'
}
