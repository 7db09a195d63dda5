import type { Link } from '../../schema/link.js'
import type { Mention } from '../../schema/mention.js'
import type { Span } from '../../schema/span.js'
import type { QuotationStatement } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'
import { confidenceOf } from './confidence-of.js'
import type { Draft } from './draft.js'
import type { Medium } from './find-source-drafts.js'
import { partyOfSpeaker } from './party-of-speaker.js'
import type { SpeakerFound } from './phrase/speaker-found.js'
import { jointSpeakers } from './joint-speakers.js'
import type { MentionIndex } from './mention-index.js'
import type { Passage, SpokenWord } from './passages-of.js'

/** How far behind a quotation the source that passed it on may stand, in words. */
const NEAR = 6

/** A draft as a statement, with the links of its chain that stand inside the report. */
export function toStatement(
  draft: Draft,
  input: StatementInput,
  passages: readonly Passage[],
  media: readonly Medium[],
  index: MentionIndex,
): QuotationStatement {
  const passage = passages[draft.passage] as Passage
  const word = passage.words[draft.at] as SpokenWord
  const sentence = passage.sentences[word.sentence] as Span
  const { speaker } = draft
  const jointly = jointSpeakers(passage, speaker, input, index)
  const passedOn = mediaAfter(media, draft)
  const chain: Link[] = [
    ...passedOn.map(one => linkOf(one.speaker, input)),
    ...draft.via.map(one => linkOf(one, input)),
    linkOf(speaker, input, draft.verb),
    ...(speaker.author ? [authorLink(speaker.author, input)] : []),
  ]
  return {
    id: '',
    kind: 'quotation',
    sentence: { start: sentence.start, end: sentence.end },
    trigger: draft.trigger,
    chain,
    status: 'happened',
    time: null,
    place: null,
    rule: `quotation/${draft.frame}/${draft.shape}/${draft.path}`,
    confidence: confidenceOf(draft),
    speaker: {
      entity: speaker.entity,
      code: partyOfSpeaker(speaker, index, draft.path === 'relayed' ? draft.via : []),
      sector: speaker.sector,
      span: speaker.span,
      name: longestName(speaker, input, index),
    },
    verb: draft.verb,
    form: draft.form,
    content: draft.content,
    ...(jointly.length > 0 ? { jointly } : {}),
    ...(draft.occasion ? { occasion: input.article.text.slice(draft.occasion.start, draft.occasion.end) } : {}),
  }
}

/** The sources right behind a quotation; media are sorted by place. */
function mediaAfter(media: readonly Medium[], draft: Draft): Medium[] {
  let low = 0
  let high = media.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = media[middle] as Medium
    if (one.passage < draft.passage || (one.passage === draft.passage && one.at < draft.to - 1)) low = middle + 1
    else high = middle
  }
  const found: Medium[] = []
  for (let k = low; k < media.length; k++) {
    const one = media[k] as Medium
    if (one.passage !== draft.passage || one.at > draft.to + NEAR) break
    found.push(one)
  }
  return found
}

function linkOf(speaker: SpeakerFound, input: StatementInput, verb?: string | null): Link {
  return {
    kind: speaker.kind,
    entity: speaker.entity,
    name: input.article.text.slice(speaker.span.start, speaker.span.end),
    ...(verb ? { verb } : {}),
    span: speaker.span,
  }
}

/** Whoever wrote the document that speaks, where its words name one: "in a post by the minister". */
function authorLink(author: Mention, input: StatementInput): Link {
  const kind = input.entities.get(author.entity)?.kind
  const name = input.article.text.slice(author.start, author.end)
  return {
    kind: kind === 'publication' ? 'publication' : 'official',
    entity: author.entity,
    name,
    span: { start: author.start, end: author.end },
  }
}

/** The longest words of the report for the speaker's entity, or the words at hand. */
function longestName(speaker: SpeakerFound, input: StatementInput, index: MentionIndex): string {
  const own = input.article.text.slice(speaker.span.start, speaker.span.end)
  if (speaker.entity === null || input.entities.get(speaker.entity)?.kind !== 'person') return own
  return index.longestName(speaker.entity, speaker.span.end) ?? own
}
