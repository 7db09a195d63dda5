import type { EventStatement, QuotationStatement } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'

export function findEvents(_input: StatementInput, _quotations: readonly QuotationStatement[]): EventStatement[] {
  return []
}
