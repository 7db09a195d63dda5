/** One measured figure. `figure` null: not measured yet, with the reason in `note`. */
export interface Figure {
  readonly name: string
  readonly figure: number | null
  /** How many cases it stands on. */
  readonly of: number
  readonly note?: string
}
/** What each file of this folder exports besides its own things. */
export interface QualityModule {
  /** Measures on a folder laid out like `../shared`. */
  measure(dataDir: string): Promise<readonly Figure[]>
}
