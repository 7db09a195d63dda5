/** What tells two headlines on one matter apart. */
export interface StanceCues {
  /** Terms of opposite meaning found one on each side, as printed. */
  readonly opposites: readonly (readonly [string, string])[]
  /** One headline denies, the other does not. */
  readonly negation: boolean
  /** Numbers that stand in one headline only. */
  readonly numbers: readonly (readonly [string, string])[]
  /** Names of one kind (two states, two persons) found one on each side only. */
  readonly names: readonly (readonly [string, string])[]
  /** Share of the less covered headline, by weight of its words, that stands in the other one too: 0 to 1. */
  readonly cover: number
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
