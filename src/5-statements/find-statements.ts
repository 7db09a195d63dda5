import { contentHash } from '../base/hash.js'
import type { QuotationStatement, Statement } from '../schema/statement.js'
import { attachChains } from './chain/chain-of.js'
import { findEvents } from './events/find-events.js'
import { findFigures } from './figures/find-figures.js'
import { findQuotations } from './quotations/find-quotations.js'
import { findRelations } from './relations/find-relations.js'
import type { StatementInput } from './statement-input.js'

/** The part of a statement that makes it this one and no other: its kind, its words, its parties. */
function essence(statement: Statement): string {
  const party = (p: { code: string; span: { start: number; end: number } }) => `${p.code}@${p.span.start}`
  const common = `${statement.kind} ${statement.sentence.start} ${statement.trigger.start} ${statement.trigger.end}`
  switch (statement.kind) {
    case 'event':
      return `${common} ${statement.type} ${statement.actors.map(party).join()} > ${statement.recipients.map(party).join()}`
    case 'quotation':
      return `${common} ${statement.speaker.code} ${statement.content.start} ${statement.content.end}`
    case 'figure':
      return `${common} ${statement.value.min} ${statement.value.max} ${statement.unit} ${statement.what}`
    case 'relation':
      return `${common} ${party(statement.subject)} ${statement.predicate} ${party(statement.object)}`
  }
}

/**
 * All statements of an article, in text order: quotations first, since what stands inside one is its speaker's, then events, figures and
 * relations; each with its chain of transmission and with an id that is the hash of its content.
 */
export function findStatements(input: StatementInput): Statement[] {
  const quotations: QuotationStatement[] = findQuotations(input)
  const found: Statement[] = [
    ...quotations,
    ...findEvents(input, quotations),
    ...findFigures(input, quotations),
    ...findRelations(input),
  ]
  const chained = attachChains(found, input, quotations)
  const byId = new Map<string, Statement>()
  for (const statement of chained) {
    const id = contentHash(`${input.article.id} ${essence(statement)}`)
    if (!byId.has(id)) byId.set(id, { ...statement, id })
  }
  return [...byId.values()].sort(
    (a, b) => a.sentence.start - b.sentence.start || a.trigger.start - b.trigger.start || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
  )
}
