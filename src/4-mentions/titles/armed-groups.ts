import type { Role } from '../../language/name-grammar.js'

export const isArmed = (role: Role): boolean => role.sector === 'REB' || isRising(role)

/** The opposition, the rebels: always those of one land, unlike terrorists. */
export const isRising = ({ id, sector, isCollective }: Role): boolean => id === 'rebels' || (sector === 'OPP' && isCollective)

export const isOfTheLand = (role: Role): boolean => isArmed(role) || (role.sector === 'CVL' && !AWAY.has(role.slug ?? ''))

/** Groups that are somewhere because they fled there or are held there: the land says nothing of whose they are. */
const AWAY: ReadonlySet<string> = new Set(['refugees', 'detainees'])
