import type { RelationStatement } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'

/** What stands between two parties: membership, alliance, office, border, ownership, candidacy. */
export function findRelations(_input: StatementInput): RelationStatement[] {
  return []
}
