import { sideOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { ReportFacts, SentenceFacts } from './report-facts.js'

/** Why a side may be one of a deed's: where else than in a mention of the sentence it was found. */
export const SOURCES = ['speaker', 'topic', 'actor', 'recipient', 'toldActor', 'toldRecipient', 'leading'] as const
export type Source = (typeof SOURCES)[number]

/** A side that a deed may have. */
export interface Candidate {
  readonly side: string
  /** The first party found for it: its code and words are what is told. */
  party: Party
  /** Mentions of it in the sentence (indices), in order. */
  readonly mentions: number[]
  readonly sources: Set<Source>
}

/** More sides are not weighed: a sentence with more is a list. */
const MOST = 12

/**
 * The sides that a deed told by a word of a sentence may have: those that the sentence mentions, whoever speaks, whoever the text is about, whom
 * the rules took, and the sides that the report speaks of most.
 */
export function findCandidates(report: ReportFacts, facts: SentenceFacts, at: number): Candidate[] {
  const found = new Map<string, Candidate>()
  const put = (party: Party): Candidate | null => {
    if (party.code === '') return null
    const side = sideOf(party.code)
    const known = found.get(side)
    if (known) return known
    if (found.size >= MOST) return null
    const made: Candidate = { side, party, mentions: [], sources: new Set() }
    found.set(side, made)
    return made
  }
  const { scene } = facts
  const { token } = scene.words[at]!
  const deed = scene.deeds.get(at)
  // The rules know best what a group is called.
  for (const [source, list] of [
    ['actor', deed?.actors ?? []],
    ['recipient', deed?.recipients ?? []],
  ] as const)
    for (const party of list) put(party)?.sources.add(source)
  for (const event of facts.told) {
    if (event.trigger.start > token.start || event.trigger.end <= token.start) continue
    for (const party of event.actors) put(party)?.sources.add('toldActor')
    for (const party of event.recipients) put(party)?.sources.add('toldRecipient')
  }
  facts.parties.forEach((parties, mention) => {
    if (facts.firstWord[mention]! < 0) return
    for (const party of parties) {
      const candidate = put(party)
      if (candidate && candidate.mentions.at(-1) !== mention) candidate.mentions.push(mention)
    }
  })
  for (const { span, party } of scene.speakers) if (span.start <= token.start && token.start < span.end) put(party)?.sources.add('speaker')
  for (const party of scene.topic) put(party)?.sources.add('topic')
  for (const party of report.leading) put(party)?.sources.add('leading')
  return [...found.values()]
}
