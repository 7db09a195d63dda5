/** What tells two headlines on one matter apart. */
export interface StanceCues {
  /** Terms of opposite meaning found one on each side, as printed. */
  readonly opposites: readonly (readonly [string, string])[]
  /** One headline denies, the other does not. */
  readonly negation: boolean
  /** Numbers that stand in one headline only. */
  readonly numbers: readonly (readonly [string, string])[]
}
export interface Stance {
  readonly stance: 'agree' | 'disagree' | 'other'
  /** 0 to 1. */
  readonly confidence: number
  readonly cues: StanceCues
  /** The words on either side that weighed most for the judgement. */
  readonly weighed: readonly string[]
}

/** Judges whether two headlines say the same, say opposite or different things of one matter, or are about different matters. */
export interface StanceModel {
  judge(first: string, second: string): Stance
}
