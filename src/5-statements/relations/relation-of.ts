import type { Mention } from '../../schema/mention.js'
import type { Party } from '../../schema/party.js'
import type { Span } from '../../schema/span.js'
import type { RelationStatement } from '../../schema/statement.js'
import type { MentionIndex } from '../quotations/mention-index.js'
import type { StatementInput } from '../statement-input.js'

/** A relation between two mentions as a statement. */
export function relationOf(
  input: StatementInput,
  index: MentionIndex,
  sentence: Span,
  trigger: Span,
  predicate: string,
  subject: Mention,
  object: Mention,
  rule: string,
  isFormer = false,
): RelationStatement {
  const party = (mention: Mention): Party => ({
    entity: mention.entity,
    code: index.codeOf(mention) ?? '~',
    sector: mention.sector ?? null,
    span: { start: mention.start, end: mention.end },
  })
  return {
    id: '',
    kind: 'relation',
    sentence: { start: sentence.start, end: sentence.end },
    trigger: { start: trigger.start, end: trigger.end },
    chain: [...input.outerChain],
    status: isFormer ? 'recalled' : 'ongoing',
    time: null,
    place: null,
    rule: `relation/${rule}`,
    confidence: rule === 'office' ? 0.9 : 0.8,
    subject: party(subject),
    predicate,
    object: party(object),
  }
}
