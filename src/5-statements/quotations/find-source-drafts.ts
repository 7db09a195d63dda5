import type { Scene } from './speaker/scene.js'
import { chooseSpeaker } from './speaker/choose-speaker.js'
import { placeOf } from './speaker/scene.js'
import { resolveSpeaker } from './speaker/resolve-speaker.js'
import type { SpeakerChoice } from './speaker/speaker-choice.js'
import { contentOf } from './content-of.js'
import type { Draft } from './draft.js'
import { findEnd } from './find-end.js'
import { findSetting } from './find-setting.js'
import type { SpeakerFound } from './phrase/speaker-found.js'
import { speakerAt } from './phrase/speaker-at.js'
import type { Passage, SpokenWord } from './passages-of.js'
import { sourceAt } from './source-at.js'

/** A source that passes on a quotation found elsewhere: a link of its chain. */
export interface Medium {
  readonly passage: number
  readonly at: number
  readonly speaker: SpeakerFound
}

const NEAR = 4
const LEAST = 4
/** So far behind "as X said" it may be told where. */
const TAIL = 20
/** So much of a clause at most is quoted where the source vouches for all of it. */
const PART = 0.6
/** Quotations of one sentence that are looked at. */
const MANY = 24

/**
 * Quotations that source phrases bring ("..., according to the ministry"). Where the words before already are somebody's quotation, the
 * source only passes them on and is given back as a medium.
 */
export function findSourceDrafts(scene: Scene, drafts: readonly Draft[], text: string): { drafts: Draft[]; media: Medium[] } {
  const { passage } = scene
  const found: Draft[] = []
  const media: Medium[] = []
  const bySentence = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const sentence = passage.words[draft.at]?.sentence ?? 0
    const list = bySentence.get(sentence)
    if (list) list.push(draft)
    else bySentence.set(sentence, [draft])
  }
  for (let k = 0; k < passage.words.length; k++) {
    const word = passage.words[k] as SpokenWord
    if (word.quote) continue
    const source = sourceAt(passage, k)
    if (!source || source.kind === 'own-words' || source.kind === 'relayed') continue
    const limit = passage.sentenceEnd[k] as number
    const said = source.kind === 'as-said' ? saidBy(scene, source.next, limit) : null
    const speaker = source.kind === 'according' ? namedAt(scene, source.next, limit) : (said?.speaker ?? null)
    if (!speaker) continue
    const setting = said ? findSetting(passage, source.next, Math.min(limit, source.next + TAIL), speaker, scene.index, true) : null
    const start = sentenceStart(scene, k)
    const here = (bySentence.get(word.sentence) ?? []).slice(-MANY)
    const before = here.filter(draft => draft.at < k)
    const opens = before.length === 0 && (k - start <= 1 || onlyAdverbs(scene, start, k))
    let from = start
    let to = k
    // "According to the office, ..., the paper reports": the second source passes on what the first one said.
    if (!opens && found.some(draft => draft.at < k && draft.at >= start && draft.to >= k - NEAR)) {
      media.push({ passage: scene.passageIndex, at: k, speaker })
      continue
    }
    if (opens) {
      let next = speaker.next
      while (passage.words[next]?.isMark) next++
      const begins = passage.words[next]?.token.pos === 'VERB' || (passage.words[next - 1]?.isMark === true && beginsClause(passage, next))
      from = begins ? next : afterComma(scene, next, limit)
      to = from < limit ? findEnd(passage, from) : from
      if (here.some(draft => draft.at >= from && draft.at < to && draft.from <= from + 3)) {
        media.push({ passage: scene.passageIndex, at: k, speaker })
        continue
      }
    } else {
      const covering = before.find(draft => draft.to >= k - NEAR || draft.from > k)
      // "Until it reports, as the agreement provides": inside somebody's words only a medium passes all of them on.
      const isCarrier = speaker.kind === 'agency' || speaker.kind === 'publication' || speaker.noun === 'reporter'
      if (covering && word.facts.role === 'subordinator' && !isCarrier) continue
      if (covering || here.some(draft => draft.from <= k && draft.to > k)) {
        media.push({ passage: scene.passageIndex, at: k, speaker })
        // A few quoted words of a deed that the reporter tells: the source vouches for the whole clause.
        const isMedium = speaker.kind === 'agency' || speaker.kind === 'publication'
        const share = covering ? (covering.to - covering.from) / (k - start) : 1
        if (!covering || !isPhrase(covering) || (share > PART && !isMedium)) continue
      }
      for (const draft of before) if (!isPhrase(draft)) from = Math.max(from, draft.to)
      while (from < to && (passage.facts[from]?.role === 'comma' || passage.words[from]?.isMark)) from++
      while (to > from && (passage.facts[to - 1]?.role === 'comma' || passage.facts[to - 1]?.role === 'dash')) to--
    }
    // Set in between dashes it vouches for the whole sentence.
    if (!opens && passage.facts[k - 1]?.role === 'dash') to = findEnd(passage, k + 1)
    if (to - from < (opens ? LEAST - 1 : LEAST)) continue
    scene.memory.remember(speaker, placeOf(scene, k))
    const first = passage.words[from] as SpokenWord
    const wholeQuote = first.quote && passage.words[to - 1]?.quote === first.quote ? first.quote : null
    const { content, form } = contentOf(passage, from, to, wholeQuote, text)
    found.push({
      passage: scene.passageIndex,
      at: k,
      trigger: { start: word.token.start, end: (passage.words[source.next - 1] as SpokenWord).token.end },
      verb: source.kind === 'as-said' ? (passage.words[source.next]?.token.text ?? null) : null,
      frame: source.kind,
      shape: 'source',
      path: 'source',
      speaker,
      via: [...(setting?.via ?? []), ...(said?.via ?? [])],
      occasion: setting?.occasion ?? null,
      from,
      to,
      content: first.facts.and && !wholeQuote ? { start: first.token.stemSpan.start, end: content.end } : content,
      form,
    })
  }
  return { drafts: found, media }
}

const isPhrase = (draft: Draft): boolean => draft.shape === 'phrase'

function namedAt(scene: Scene, next: number, limit: number): SpeakerFound | null {
  const found = speakerAt(scene.passage, next, limit, scene.index, true)
  return found ? resolveSpeaker(scene, found, next) : null
}

/** The subject of "as X said". */
function saidBy(scene: Scene, at: number, limit: number): SpeakerChoice | null {
  const saying = scene.passage.facts[at]?.sayings.find(one => one.kind === 'finite')
  if (!saying) return null
  const choice = chooseSpeaker(scene, at, saying, limit)
  return choice && (choice.path === 'after-verb' || choice.path === 'relayed' || choice.path === 'document') ? choice : null
}

function sentenceStart(scene: Scene, k: number): number {
  const sentence = scene.passage.words[k]?.sentence
  let start = k
  while (start > 0 && scene.passage.words[start - 1]?.sentence === sentence) start--
  return start
}

function onlyAdverbs(scene: Scene, start: number, k: number): boolean {
  for (let n = start; n < k; n++) {
    const role = scene.passage.facts[n]?.role
    if (role !== 'adverb' && role !== 'comma' && role !== 'time') return false
  }
  return true
}

/** Right behind a name in quotation marks a word that goes on with no noun phrase begins the main clause. */
function beginsClause(passage: Passage, next: number): boolean {
  const word = passage.words[next]
  return word !== undefined && word.facts.role === null && word.facts.preposition === null && word.token.pos === 'NOUN'
}

/** Past the rest of the source's noun phrase, its comma and "then". */
function afterComma(scene: Scene, next: number, limit: number): number {
  const { facts } = scene.passage
  let k = next
  for (let n = next; n < Math.min(limit, next + 14); n++) {
    if (facts[n]?.role === 'comma' || facts[n]?.role === 'resumption') {
      k = n
      break
    }
  }
  while (k < limit && (facts[k]?.role === 'comma' || facts[k]?.role === 'resumption')) k++
  return k
}
