import type { KnownEntity } from '../../knowledge/knowledge.js'
import type { NameForm, Role } from '../../language/name-grammar.js'
import type { Features } from '../../schema/token.js'
import type { Hit } from '../look-up-names.js'

/** What a title or body belongs to, as far as its own phrase says. */
export interface Anchor {
  readonly entity: KnownEntity
  readonly via: 'adjective' | 'name' | 'person'
  /** Whom an adjective may mean that is a common word too, or that of several states: settled by what else the report names. */
  readonly doubtful?: readonly KnownEntity[]
}

/** A title or body with its complements: "the Egyptian foreign minister Sameh Shoukry", "the Turkish army". */
export interface RolePhrase {
  readonly type: 'role'
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly role: Role
  readonly form: NameForm
  readonly pronoun: Features | null
  readonly conjunction: boolean
  readonly preposition: Hit['cut']['preposition']
  readonly anchor: Anchor | null
  /** All anchors of a plural or dual: "the foreign ministers of Russia and Turkey". */
  readonly anchors: readonly Anchor[]
  readonly name: PersonName | null
  readonly isFormer: boolean
  /** The words follow straight on the head without a complement. */
  readonly isBare: boolean
  /** A definite adjective that is no state's follows: "the elected president"; behind people only a relational one ("the Amazigh activists"). */
  readonly isQualified: boolean
  /** The one state that has this title, or the title inside it; its entity id, or null. */
  readonly ofState: string | null
  /** By its article or by that of the noun behind it ("the ministry of health"). */
  readonly isDefinite: boolean
  /** Its state stands beside the head, with no other noun or body between. */
  readonly isDirect: boolean
  /** What a group is called, between quotation marks behind the word for it: «the movement "Youth of Tomorrow"». */
  readonly quoted: PersonName | null
  /** A complement that points back: "his counterpart", "the president of the country". */
  readonly inner: readonly Item[]
  /** Who is named behind a dual or plural, two or more: "the presidents Putin and Pezeshkian", "the Russian foreign minister Lavrov and the Turkish one Fidan". */
  readonly bearers: readonly Bearer[]
}

/** One of several who bear a title, with the state that an adjective gives him. */
export interface Bearer {
  readonly anchor: Anchor | null
  readonly name: PersonName
}

export interface PersonName {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly hits: readonly Hit[]
}

export interface HitItem {
  readonly type: 'hit'
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** All entries of the same longest stretch. */
  readonly hits: readonly Hit[]
}

export interface NameItem extends PersonName {
  readonly type: 'name'
}

export type Item = RolePhrase | HitItem | NameItem
