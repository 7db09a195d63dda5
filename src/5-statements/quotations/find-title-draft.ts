import type { Scene } from './speaker/scene.js'
import { contentOf } from './content-of.js'
import type { Draft } from './draft.js'
import { afterQuote } from './complement/quote-extent.js'
import type { SpeakerFound } from './phrase/speaker-found.js'
import { speakerAt } from './phrase/speaker-at.js'
import type { SpokenWord } from './passages-of.js'

const LONGEST = 10

/** The quotation of a headline with a colon: "Washington: the agreement was built on lies". */
export function findTitleDraft(scene: Scene, text: string): Draft | null {
  const { passage, index } = scene
  if (passage.kind === 'paragraph') return null
  let start = 0
  for (let k = 0; k < passage.words.length; k++) {
    const word = passage.words[k] as SpokenWord
    if (word.facts.role === 'stop') start = k + 1
    if (word.facts.role !== 'colon' || word.quote) continue
    if (k - start > LONGEST || k === start) return null
    const speaker = speakerAt(passage, start, k, index)
    if (!speaker || (speaker.code === null && passage.facts[start]?.noun?.kind !== 'anonymous')) return null
    if (passage.facts[start]?.noun == null && !opensWithName(scene, start)) return null
    const rest = passage.facts[speaker.next]
    const acts = passage.words[speaker.next]?.token.pos === 'VERB'
    if (speaker.next < k && !acts && rest?.role !== 'preposition' && rest?.preposition == null && rest?.role !== 'comma') return null
    for (let n = start + 1; n < speaker.next; n++) if (passage.facts[n]?.and) return null
    let from = k + 1
    while (passage.words[from]?.isMark) from++
    const first = passage.words[from]
    if (!first) return null
    const after = first.quote ? afterQuote(passage, from) : passage.words.length
    const whole = first.quote && after >= passage.words.length ? first.quote : null
    const to = passage.words.length
    if (to - from < 2 || (!whole && !isClause(scene, from, speaker))) return null
    const { content, form } = contentOf(passage, from, to, whole, text)
    return {
      passage: scene.passageIndex,
      at: k,
      trigger: { start: word.token.start, end: word.token.end },
      verb: null,
      frame: 'headline',
      shape: 'title',
      path: 'colon',
      speaker,
      via: [],
      from,
      to,
      content,
      form: form === 'indirect' ? 'direct' : form,
    }
  }
  return null
}

/** After a state's name a colon may only set a topic: there the rest must be a clause; after a person's it is speech. */
function isClause(scene: Scene, from: number, speaker: SpeakerFound): boolean {
  if (speaker.kind !== 'official' || scene.passage.facts.slice(0, from).some(facts => facts.noun !== null)) return true
  const { words } = scene.passage
  if (words.length - from < 3) return false
  if (words.length - from >= 6) return true
  return words
    .slice(from)
    .some(
      word =>
        word.token.pos === 'VERB' ||
        word.token.pos === 'AUX' ||
        ['pronoun', 'negation', 'that', 'auxiliary'].includes(word.facts.role ?? ''),
    )
}

/** The first word is part of a name, a title or a seat of power, not of a description ("the opening of the embassy"). */
function opensWithName(scene: Scene, start: number): boolean {
  const token = scene.passage.words[start]?.token
  if (!token) return false
  return scene.index.within(token.start, token.end).some(mention => mention.form !== 'description' && mention.start <= token.end)
}
