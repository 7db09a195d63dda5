import type { QuotationStatement } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'
import { placeOf, type Scene } from './speaker/scene.js'
import type { Draft } from './draft.js'
import { findBareDrafts } from './find-bare-drafts.js'
import { findDrafts } from './find-drafts.js'
import { findSourceDrafts, type Medium } from './find-source-drafts.js'
import { agrees, type SpeakerFound } from './phrase/speaker-found.js'
import { findSubjects } from './find-subjects.js'
import { findTitleDraft } from './find-title-draft.js'
import { learnNames } from './learn-names.js'
import { mentionIndex } from './mention-index.js'
import { noteNouns } from './note-nouns.js'
import { passagesOf } from './passages-of.js'
import { isSaidAgain } from './said-again.js'
import { isOneOfTwo, type Place, speakerMemory } from './speaker-memory.js'
import { toStatement } from './to-statement.js'
import { whyNot } from './why-not.js'

/**
 * Who said what: every stretch of reported speech of a report with its speaker, in text order. Words of saying and source phrases come from
 * the language pack; speakers from the mentions. A headline's quotation that the body repeats is given once, in the body. Never fails on
 * text; a speaker without a party code gets one that says so (`~source`, `~speaker`).
 */
export function findQuotations(input: StatementInput): QuotationStatement[] {
  const index = mentionIndex(input, word => input.pack.speech.fold(word))
  const memory = speakerMemory()
  const passages = passagesOf(input.text, input.pack.speech, index)
  learnNames(passages, index)
  const { text } = input.article
  const drafts: Draft[] = []
  const media: Medium[] = []
  let earlier: readonly (Place & { readonly speaker: SpeakerFound; readonly isSaying: boolean })[] = []
  passages.forEach((passage, passageIndex) => {
    const own = passage.kind === 'paragraph' ? memory : speakerMemory()
    const subjects = findSubjects(passage, index)
    const scene: Scene = {
      passage,
      passageIndex,
      index,
      memory: own,
      subjects,
      said: [],
      lastSubject: (_before, saying) =>
        earlier.findLast(subject => agrees(subject.speaker, saying) && !isOneOfTwo(subject.speaker, saying)) ?? null,
    }
    noteNouns(scene)
    const spoken = findDrafts(scene, text)
    const sourced = findSourceDrafts(scene, spoken, text)
    const title = spoken.some(draft => draft.shape === 'colon' || draft.shape === 'that') ? null : findTitleDraft(scene, text)
    const bare = passage.kind === 'paragraph' ? findBareDrafts(scene, [...spoken, ...sourced.drafts], text) : []
    drafts.push(...spoken, ...sourced.drafts, ...bare, ...(title ? [title] : []))
    media.push(...sourced.media)
    if (input.onReject && passage.kind === 'paragraph')
      for (const rejection of whyNot(scene, [...spoken, ...sourced.drafts, ...bare])) input.onReject(rejection)
    const known = subjects
      .filter(subject => subject.speaker.code !== null && !scene.said.some(one => one.from <= subject.word && subject.word < one.to))
      .map(({ word, speaker }) => {
        const { sentence } = placeOf(scene, word)
        return { passage: passageIndex, sentence, word, speaker, isSaying: (passage.facts[word]?.sayings.length ?? 0) > 0 }
      })
    const saying = known.filter(subject => subject.isSaying)
    if (saying.length > 0) earlier = saying
    else if (known.length > 0) earlier = known
    else earlier = earlier.map(subject => ({ ...subject, isSaying: false }))
  })
  const kept = drafts.filter(draft => passages[draft.passage]?.kind === 'paragraph' || !isSaidAgain(draft, drafts, passages))
  return kept
    .map(draft => toStatement(draft, input, passages, media, index))
    .sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end)
}
