export interface PartyOptions {
  /** A city or region stands for its state. */
  readonly places?: boolean
  /** Things stand for their owner: "Turkish policy", "the position of the Kingdom". */
  readonly owners?: boolean
  /** Private persons and things of a state count for it ("two French journalists", "a British tanker"). */
  readonly victims?: boolean
}

export const WIDE = { owners: true, victims: true, places: true }
