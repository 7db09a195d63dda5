import type { Role } from '../../language/clause-grammar.js'

export const ASKING: ReadonlySet<Role | ''> = new Set<Role | ''>(['asked', 'recipient', 'target'])
