/** The sentences in which a language gives the reason for a verdict or names a difference. Places for values stand in braces. */
export interface ComparisonWords {
  /** By verdict; {values} and {period} are filled in. */
  readonly verdicts: Readonly<Record<string, string>>
  /** By kind of difference; {sides} is filled in. */
  readonly differences: Readonly<Record<string, string>>
  /** Words of which an act can bear only one, by what they tell of it ("rank": a state visit, an official visit); each with its alternatives. */
  readonly alternatives?: readonly { readonly of: string; readonly words: readonly (readonly string[])[] }[]
  /** Words that make of a deed an attempt, a hope or a guess ("sought to", "is expected to"), in their shapes. */
  readonly hedges?: readonly string[]
  /** Words that make no difference worth telling: names of days, forms of address, numbers in words, connectors. */
  readonly slight?: readonly string[]
  /** By what ties a story to an earlier one; {shared} is filled in. */
  readonly sagas?: Readonly<Record<string, string>>
  /** By status. */
  readonly statuses: Readonly<Record<string, string>>
  /** Headings of the briefing; {parties}, {day}, {reports} and {origins} are filled in. */
  readonly brief?: Readonly<Record<string, string>>
  /** Headings and lines of a dossier; {month}, {mean}, {low}, {high}, {count}, {before}, {after} and counts are filled in. */
  readonly dossier?: Readonly<Record<string, string>>
  /** Headings and lines of a comparison; {kind}, {count} and the counts of the sum are filled in. */
  readonly compare?: Readonly<Record<string, string>>
  /** By verdict and by kind of difference: the bare name. */
  readonly verdictNames?: Readonly<Record<string, string>>
  readonly differenceNames?: Readonly<Record<string, string>>
  /** Headings of alerts by kind; {subject} and {count} are filled in. */
  readonly alerts?: Readonly<Record<string, string>>
  /** By PLOVER type. */
  readonly types?: Readonly<Record<string, string>>
}
