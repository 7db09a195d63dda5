/** A clitic or an ending, and how many letters must stand without it. */
export interface Affix {
  readonly keep: number
  readonly text: string
}
export interface Affixes {
  readonly prefixes: readonly Affix[]
  readonly suffixes: readonly Affix[]
  /** Whether an ending may stand before another. */
  readonly twice: boolean
}

/** A folded word without clitics and endings: the first prefix that fits is taken off, then one or two endings. */
export function stripTerm(folded: string, { prefixes, suffixes, twice }: Affixes): string {
  let stem = folded
  for (const { keep, text } of prefixes) {
    if (stem.length - text.length >= keep && stem.startsWith(text)) {
      stem = stem.slice(text.length)
      break
    }
  }
  for (let pass = 0; pass < (twice ? 2 : 1); pass++) {
    const ending = suffixes.find(({ keep, text }) => stem.length - text.length >= keep && stem.endsWith(text))
    if (!ending) break
    stem = stem.slice(0, -ending.text.length)
  }
  return stem
}
