import type { PloverType } from '../schema/plover.js'

/**
 * PLOVER's rule of tense: what an act that is still to come counts as. Friendly deeds to come are agreements, a withdrawal to come is a concession, harm
 * to come a threat; the other types stay what they are.
 *
 * @example TYPE_AHEAD['CONSULT'] // 'AGREE': a visit that is announced
 */
export const TYPE_AHEAD: Readonly<Partial<Record<PloverType, PloverType>>> = {
  CONSULT: 'AGREE',
  SUPPORT: 'AGREE',
  COOPERATE: 'AGREE',
  AID: 'AGREE',
  RETREAT: 'CONCEDE',
  SANCTION: 'THREATEN',
  COERCE: 'THREATEN',
  ASSAULT: 'THREATEN',
  MOBILIZE: 'THREATEN',
  PROTEST: 'THREATEN',
}

/** The types that count as another one while they are still to come. */
export const typesToCome = (ahead: PloverType): ReadonlySet<PloverType> =>
  new Set((Object.keys(TYPE_AHEAD) as PloverType[]).filter(type => TYPE_AHEAD[type] === ahead))
