/** How far a reading may be trusted: the steps of the engine (`src/base/reading-chance.ts`). */
export type Chance = 'sure' | 'likely' | 'lead'

/** What bears no chance (a record of an older version) is neither sure nor a lead. */
export function chanceOf(confidence: number | undefined): Chance {
  if (confidence === undefined) return 'likely'
  return confidence >= 0.8 ? 'sure' : confidence < 0.5 ? 'lead' : 'likely'
}

/** Rather read wrong than right: to be checked before it is used. */
export const isLead = (of: { readonly confidence?: number | undefined }): boolean => chanceOf(of.confidence) === 'lead'

/** Leads behind what is rather right; else the order stays. */
export const leadsLast = <Item extends { readonly confidence?: number | undefined }>(items: readonly Item[]): Item[] => [
  ...items.filter(item => !isLead(item)),
  ...items.filter(isLead),
]
