import type { Role } from '../../language/clause-grammar.js'

export const ASKING_ROLES: ReadonlySet<Role | ''> = new Set<Role | ''>(['asked', 'recipient', 'target'])
