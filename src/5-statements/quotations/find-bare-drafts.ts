import type { Scene } from './speaker/scene.js'
import { placeOf } from './speaker/scene.js'
import { resolveSpeaker } from './speaker/resolve-speaker.js'
import { contentOf } from './content-of.js'
import type { Draft } from './draft.js'
import { afterQuote, markBefore } from './complement/quote-extent.js'
import { isNamed } from './phrase/is-named.js'
import type { SpeakerFound } from './phrase/speaker-found.js'
import { speakerAt } from './phrase/speaker-at.js'
import type { SpokenWord } from './passages-of.js'

const LEAST = 4
/** With the verb of saying right behind it a shorter one is speech too. */
const LEAST_SPOKEN = 2

/** Quotations in marks that no word of saying before them takes: those with the verb behind, and those that carry on the speaker before. */
export function findBareDrafts(scene: Scene, drafts: readonly Draft[], text: string): Draft[] {
  const { passage, memory, index, passageIndex } = scene
  const found: Draft[] = []
  const covered = coveredWords(drafts)
  for (let k = 0; k < passage.words.length; k++) {
    const word = passage.words[k] as SpokenWord
    if (!word.quote) continue
    const after = afterQuote(passage, k)
    const from = k
    k = after - 1
    if (after - from < LEAST_SPOKEN || isCovered(covered, from, after)) continue
    if (after - from < LEAST && (passage.speaks(word.token.start) || passage.facts[after]?.role !== 'comma')) continue
    // "In remarks to «the paper», he said": who was told.
    if (passage.facts[markBefore(passage, from) - 1]?.addresses) continue
    if (after - from <= LEAST && namesMedium(scene, markBefore(passage, from))) continue
    const make = (speaker: SpeakerFound, path: Draft['path'], at: number, verb: string | null): Draft => {
      const { content, form } = contentOf(passage, from, after, word.quote, text)
      const trigger = passage.words[at]?.token ?? word.token
      return {
        passage: passageIndex,
        at,
        trigger: { start: trigger.start, end: trigger.end },
        verb,
        frame: verb ? 'say-after' : 'bare',
        shape: 'bare',
        path,
        speaker,
        via: [],
        from,
        to: after,
        content,
        form,
      }
    }
    // "...", said X
    let n = after
    while (passage.facts[n]?.role === 'comma' || passage.facts[n]?.role === 'adverb' || passage.words[n]?.isMark) n++
    const saying = passage.facts[n]?.sayings.find(one => one.kind === 'finite' && one.frame.takes.has('quote'))
    if (saying && passage.words[n]?.sentence === passage.words[after - 1]?.sentence && !passage.facts[n]?.and) {
      const limit = passage.sentenceEnd[n] as number
      const speaker = speakerAt(passage, n + 1, limit, index)
      // Words with somebody right behind their verb are never given to whoever spoke before, known or not.
      const isSomebody = speaker !== null && (speaker.code !== null || speaker.isBackward || isNamed(passage.words[n + 1]))
      const chosen = isSomebody ? resolveSpeaker(scene, speaker, n) : (memory.last(saying, placeOf(scene, from))?.speaker ?? null)
      if (chosen) {
        memory.remember(chosen, placeOf(scene, n))
        found.push(make(chosen, speaker ? 'after-verb' : 'carried', n, passage.words[n]?.token.text ?? null))
        continue
      }
    }
    if (after - from < LEAST) continue
    const joinedTo = drafts.find(
      draft => draft.to >= from - 4 && draft.to <= from && draft.shape !== 'phrase' && draft.shape !== 'describe',
    )
    if (joinedTo && passage.facts[markBefore(passage, from) - 1]?.role === 'conjunction') {
      found.push(make(joinedTo.speaker, 'carried', from, null))
      continue
    }
    if (!opensSentence(scene, from) || !closesSentence(scene, after)) continue
    const last = memory.last(null, placeOf(scene, from))
    if (last) found.push(make(last.speaker, 'bare', from, null))
  }
  return found
}

/** "To the news channel «so-and-so»": the mark right behind the noun of a medium, or behind its adjective, opens its name. */
function namesMedium({ passage }: Scene, mark: number): boolean {
  const at = passage.words[mark - 1]?.token.pos === 'ADJ' || passage.facts[mark - 1]?.noun?.kind === 'press' ? mark - 2 : mark - 1
  const kind = passage.facts[at]?.noun?.kind
  return kind === 'publication' || kind === 'agency'
}

/** Which words are somebody's already. */
function coveredWords(drafts: readonly Draft[]): ReadonlySet<number> {
  const words = new Set<number>()
  for (const draft of drafts) for (let k = draft.from; k < draft.to; k++) words.add(k)
  return words
}

function isCovered(covered: ReadonlySet<number>, from: number, after: number): boolean {
  for (let k = from; k < after; k++) if (covered.has(k)) return true
  return false
}

function opensSentence(scene: Scene, from: number): boolean {
  const { words } = scene.passage
  let k = from - 1
  while (k >= 0 && words[k]?.isMark) k--
  return k < 0 || words[k]?.sentence !== words[from]?.sentence || scene.passage.facts[k]?.role === 'stop'
}

function closesSentence(scene: Scene, after: number): boolean {
  const next = scene.passage.words[after]
  return !next || next.facts.role === 'stop' || next.facts.role === 'comma' || next.sentence !== scene.passage.words[after - 1]?.sentence
}
