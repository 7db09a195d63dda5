import type { Role } from '../../language/name-grammar.js'

/** "The president received [-] the minister": a head of state is nobody's minister or envoy besides. */
export function isOtherOffice(role: Role, nested: Role): boolean {
  const isHead = ({ offices }: Role): boolean => offices.some(office => HEADS_OF_STATE.has(office))
  return isHead(role) && !isHead(nested) && (SERVING.has(nested.id) || nested.offices.some(office => office.endsWith('-minister')))
}

const HEADS_OF_STATE = new Set(['president', 'monarch', 'emir', 'sultan'])
const SERVING = new Set(['minister', 'ambassador', 'envoy', 'spokesman', 'spokesman-of'])
