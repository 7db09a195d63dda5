/** One place where the law of the house is broken. */
export interface Breach {
  readonly rule: string
  readonly file: string
  readonly detail: string
  /** The sentence for the person who broke it. */
  readonly comment: string
}
