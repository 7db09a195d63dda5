import type { Party } from '../../schema/party.js'
import type { StatementInput } from '../statement-input.js'
import type { SpeakerFound } from './phrase/speaker-found.js'
import type { MentionIndex } from './mention-index.js'
import type { Passage } from './passages-of.js'

/**
 * Who else said it: the parties joined to the speaker with "and" ("the foreign ministers of Germany and France", "the president and his
 * counterpart"), or meant by one word for both sides ("the two leaders"). What a preposition leads to is where somebody works, not who spoke.
 */
export function jointSpeakers(passage: Passage, speaker: SpeakerFound, input: StatementInput, index: MentionIndex): Party[] {
  const found: Party[] = []
  const add = (entity: string, code: string | null, sector: string | null, span: Party['span']): void => {
    if (code === null || code === '' || code === speaker.code || found.some(party => party.code === code)) return
    found.push({ entity, code, sector, span })
  }
  if (speaker.code === null) return found
  const first = index.at(speaker.span.start)
  for (const member of first?.members ?? []) add(member, input.entities.get(member)?.code ?? null, first?.sector ?? null, speaker.span)
  let until = speaker.span.end
  const from = firstWordFrom(passage, speaker.span.start)
  for (let k = from + 1; k < passage.words.length; k++) {
    const word = passage.words[k]
    if (!word || (word.token.start >= until && !continues(passage, k, index))) break
    if (word.facts.role === 'preposition' || word.token.proclitics.some(clitic => clitic.function === 'preposition')) break
    const joined = word.token.proclitics.some(clitic => clitic.function === 'conjunction') || passage.facts[k - 1]?.role === 'conjunction'
    const mention = joined ? index.at(word.token.end - 1) : null
    // Inside one name or title ("foreign affairs and co-operation") nobody else is named.
    if (!mention || mention.start < word.token.start) continue
    add(mention.entity, index.codeOf(mention), mention.sector ?? null, { start: mention.start, end: mention.end })
    until = Math.max(until, mention.end)
  }
  return found
}

/** Index of the first word of a passage that ends behind a place, by halving. */
function firstWordFrom(passage: Passage, place: number): number {
  let low = 0
  let high = passage.words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passage.words[middle]?.token.end ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** Right behind the speaker another person or state is joined on: "the Russian president and his Chinese counterpart". */
function continues(passage: Passage, k: number, index: MentionIndex): boolean {
  const word = passage.words[k]
  if (!word || word.facts.role !== null || word.quote || word.token.pos === 'VERB') return false
  if (!word.token.proclitics.some(clitic => clitic.function === 'conjunction')) return false
  const mention = index.at(word.token.end - 1)
  return (
    mention !== null &&
    mention.start >= word.token.start &&
    (index.isPerson(mention) || index.isState(mention)) &&
    mention.form !== 'pronoun'
  )
}
