import type { BriefLine } from '../views/brief-lines.js'

export const ALERT_KINDS = ['happening', 'status', 'contradiction', 'figure', 'due'] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** One piece of news for a saved subject, with the sentences behind it. */
export interface Alert {
  /** The same news has the same id, whoever finds it. */
  readonly id: string
  readonly kind: AlertKind
  readonly subject: { readonly id: string; readonly name: string }
  /** ISO date-time at which it was found. */
  readonly at: string
  readonly line: BriefLine
}
/** What a saved subject asks for; parties are codes. */
export interface AlertQuery {
  readonly parties: readonly string[]
  /** All parties must take part, not only one of them. */
  readonly together?: boolean
  readonly types?: readonly string[]
  /** Words that a sentence of it must hold. */
  readonly words?: string
  readonly kinds?: readonly AlertKind[]
  readonly language?: string
  readonly webhook?: string
  readonly secret?: string
  readonly email?: readonly string[]
}
