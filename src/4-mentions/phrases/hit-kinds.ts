import type { Hit } from '../look-up-names.js'

export const isCut = (hit: Hit): boolean => hit.cut.conjunction || hit.cut.preposition !== null

/** A surname that is a title too ("the minister") stands back behind the title. */
export function isSurname({ entry, from, to }: Hit): boolean {
  return entry.type === 'entity' && entry.entity.kind === 'person' && to - from === 1
}

export const isPersonName = ({ entry }: Hit): boolean => entry.type === 'entity' && entry.entity.kind === 'person'

export const PLACES = new Set(['state', 'place'])
export const ANCHORS = new Set(['state', 'organisation', 'place', 'group', 'company'])
