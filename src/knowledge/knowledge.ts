import type { Entity } from '../schema/entity.js'

/** A name under which an entity is known in one language. */
export interface KnownName {
  readonly text: string
  /**
   * name, formal, abbreviation, nickname: stand for the entity itself. adjective: relational adjective (masculine singular; the language pack
   * generates the rest). demonym: people of the state where not regular from the adjective. metonym: seat of power that stands for the
   * government. surname: last name usable alone once the person is known.
   */
  readonly kind: 'name' | 'formal' | 'abbreviation' | 'nickname' | 'adjective' | 'demonym' | 'metonym' | 'surname'
  /** A weak name needs support from its context: it also means something else. */
  readonly weak?: boolean
  /** ISO days between which the name was in use. */
  readonly from?: string
  readonly to?: string
}

export interface KnownOffice {
  /** president, prime-minister, foreign-minister, defence-minister, king, crown-prince, emir, spokesman, secretary-general, ... */
  readonly office: string
  /** Entity id of the state or organisation served. */
  readonly of: string
  /** ISO day, month or year as precise as known; absent: unknown. */
  readonly from?: string
  readonly to?: string
  /** Still held when the file was last looked through. Where this and `to` are absent the end is not known. */
  readonly current?: true
}

/** An entity with what the world knows of it. */
export interface KnownEntity extends Entity {
  readonly names: Readonly<Record<string, readonly KnownName[]>>
  /** Entity id of the state that a place, person, group, company, outlet or agency belongs to. */
  readonly state?: string
  /** What kind of place, organisation or group: city, province, region, river; ministry, parliament, court; militia, party, bank ... */
  readonly type?: string
  readonly sector?: string
  readonly offices?: readonly KnownOffice[]
  readonly members?: readonly { readonly entity: string; readonly from?: string; readonly to?: string }[]
  readonly capital?: string
  /** For outlets: hosts; for agencies: credit forms are names of kind abbreviation. */
  readonly hosts?: readonly string[]
  readonly gender?: 'm' | 'f'
  /** A land that another state holds than the one whose it is: a visit there is none to that state, fire on it none on that state. */
  readonly held?: true
}

/** All that the engine knows of the world; made once, read only. */
export interface Knowledge {
  readonly digest: string
  readonly entities: ReadonlyMap<string, KnownEntity>
}
