import { contentHash } from '../base/hash.js'
import type { Allusion } from '../schema/allusion.js'
import type { Notice } from '../schema/notice.js'
import type { QuotationStatement, Statement } from '../schema/statement.js'
import { attachChains } from './chain/chain-of.js'
import { findEvents } from './events/find-events.js'
import { tellContexts } from './events/tell-contexts.js'
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

/** What a finder yields, or nothing and a notice where it fails: a fault in one part of the grammar must not lose what the others found. */
function guard<T>(part: string, find: () => readonly T[], notices: Notice[]): readonly T[] {
  try {
    return find()
  } catch (error) {
    notices.push({ code: 'engine-fault', message: `${part} could not be read: ${error instanceof Error ? error.message : String(error)}` })
    return []
  }
}

/**
 * All statements of an article, in text order: quotations first, since what stands inside one is its speaker's, then events, figures and
 * relations; each with its chain of transmission and with an id that is the hash of its content. Beside them the acts that sentences allude to.
 */
export function findStatements(input: StatementInput): { statements: Statement[]; allusions: Allusion[]; notices: Notice[] } {
  const notices: Notice[] = []
  const allusions: Allusion[] = []
  const quotations: readonly QuotationStatement[] = guard('quotations', () => findQuotations(input), notices)
  const found: Statement[] = [
    ...quotations,
    ...guard('events', () => eventsOf(input, quotations, allusions), notices),
    ...guard('figures', () => findFigures(input, quotations), notices),
    ...guard('relations', () => findRelations(input), notices),
  ]
  const chained = guard('chains', () => attachChains(found, input, quotations), notices)
  const byId = new Map<string, Statement>()
  for (const statement of chained.length > 0 ? chained : found) {
    const id = contentHash(`${input.article.id} ${essence(statement)}`)
    if (!byId.has(id)) byId.set(id, { ...statement, id })
  }
  const statements = [...byId.values()].sort(
    (a, b) => a.sentence.start - b.sentence.start || a.trigger.start - b.trigger.start || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
  )
  return { statements, allusions, notices }
}

/** The events; what is only alluded to goes to a list of its own. */
function eventsOf(input: StatementInput, quotations: readonly QuotationStatement[], alluded: Allusion[]): readonly Statement[] {
  const { events, allusions } = findEvents(input, quotations)
  alluded.push(...allusions)
  return tellContexts(events, input)
}
