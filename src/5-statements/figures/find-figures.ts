import type { FigureStatement, QuotationStatement } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'

export function findFigures(_input: StatementInput, _quotations: readonly QuotationStatement[]): FigureStatement[] {
  return []
}
