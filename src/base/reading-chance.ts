/** Chance below which a statement is rather read wrong than right: a lead for whoever looks, and nothing to reckon with. */
export const LEAD = 0.5
/** Chance from which on a statement may be relied upon. */
export const SURE = 0.8

/**
 * How far a reading may be trusted, in three steps: `sure` from 0.8 on, `lead` below 0.5, `likely` between. What bears no chance (a record
 * of an older version) is `likely`.
 *
 * @param confidence Chance that the statement is right, 0 to 1.
 * @example readingChance(0.43) // "lead"
 */
export function readingChance(confidence: number | undefined): 'sure' | 'likely' | 'lead' {
  if (confidence === undefined) return 'likely'
  return confidence >= SURE ? 'sure' : confidence < LEAD ? 'lead' : 'likely'
}
