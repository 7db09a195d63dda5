import type { Knowledge, KnownEntity, KnownOffice } from '../knowledge/knowledge.js'
import type { Entity } from '../schema/entity.js'
import type { NameLexicon } from './make-name-lexicon.js'

/** A person as the report speaks of him: what later references may go back to. */
export interface SpokenOf {
  readonly id: string
  /** Party code of the state or body acted for. */
  readonly code: string | null
  /** Entity id of that state or body. */
  readonly of: string | null
  readonly offices: readonly string[]
  readonly roleId: string | null
  /** The words of the title itself, folded, without state and name. */
  readonly title?: string
  readonly gender: 'm' | 'f' | null
  readonly sector: string | null
  readonly sentence: number
  readonly position: number
  /** A verb or the start of a clause stands before the name: the likely subject. */
  readonly isSubject?: boolean
}

export interface PartySpokenOf {
  /** By an adjective only ("an Israeli strike"): a pronoun goes back to a noun rather. */
  readonly isAttribute?: boolean
  readonly id: string
  readonly code: string
  readonly sentence: number
  readonly position: number
  readonly gender: 'm' | 'f' | null
}

export interface HeadBearer {
  readonly id: string
  readonly code: string | null
  readonly sector: string | null
  /** By another name of the body than the one that stood in the report. */
  readonly isByOtherName?: boolean
}

/** What has been named so far in a report. Filled while the report is read from its first word to its last. */
export interface Discourse {
  readonly knowledge: Knowledge
  readonly lexicon: NameLexicon
  readonly language: string
  /** ISO day of publication, or null. */
  readonly published: string | null
  /** State of the outlet or dateline. */
  readonly home: string | null
  /** The report says itself where it was written. */
  readonly isHomePrinted: boolean
  readonly entities: Map<string, Entity>
  readonly persons: SpokenOf[]
  readonly parties: PartySpokenOf[]
  /** How often each state or organisation is named in the whole report. */
  readonly counts: ReadonlyMap<string, number>
  /** Folded words to the person they mean in this report. */
  readonly shortNames: Map<string, string>
  /** Ids made from a spelling to the id of the person who was spelled otherwise before. */
  readonly aliases: Map<string, string>
  /** Runs of states named one after another ("Saudi Arabia, the Emirates and Kuwait"), latest last. */
  readonly lists: string[][]
  readonly personInfo: Map<string, SpokenOf>
  /** Words of honour without article to the person who bore them last. */
  readonly honoured: Map<string, SpokenOf>
  /** Head nouns of the bodies named so far ("court", "council"), without article: "the court" goes back to its last bearer. */
  readonly heads: Map<string, HeadBearer>
}

/** The party code of an entity: its own, or that of the state it belongs to. */
export function codeOf(knowledge: Knowledge, entity: KnownEntity): string | null {
  if (entity.code !== null) return entity.code
  return entity.state ? (knowledge.entities.get(entity.state)?.code ?? null) : null
}

const covers = (from: string | undefined, to: string | undefined, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day.slice(0, to.length) <= to)

/** The offices that a person held on a day; all of them where the day is not known. */
export function officesAt(person: KnownEntity, day: string | null): readonly KnownOffice[] {
  const offices = person.offices ?? []
  if (day === null) return offices
  return offices.filter(office => covers(office.from, office.to, day))
}

/** Entity id of the state or body that a known person acts for on the day of the report; else that of his state, else null. */
export function servedBy({ published }: Discourse, person: KnownEntity): string | null {
  return officesAt(person, published)[0]?.of ?? person.state ?? null
}

/** Who held an office on a day, or null where nobody or more than one is known. */
export function holderOf(discourse: Discourse, offices: readonly string[], of: string): KnownEntity | null {
  for (const office of offices) {
    const holder = holderOfOne(discourse, office, of)
    if (holder) return holder
  }
  return null
}

function holderOfOne(discourse: Discourse, office: string, of: string): KnownEntity | null {
  const day = discourse.published
  if (day === null) return null
  const dated = (discourse.lexicon.holders.get(`${office} of ${of}`) ?? []).filter(person =>
    (person.offices ?? []).some(
      held =>
        held.office === office &&
        held.of === of &&
        held.from !== undefined &&
        (held.to !== undefined || held.current === true) &&
        covers(held.from, held.to, day),
    ),
  )
  if (dated.length === 1) return dated[0]!
  // On the day of a hand-over both are named: the later one holds the office.
  return null
}

/** Keeps an entity of the report, once. */
export function keepEntity(discourse: Discourse, entity: KnownEntity | Entity): void {
  if (discourse.entities.has(entity.id)) return
  const { id, kind, name, code, wikidata } = entity
  discourse.entities.set(id, { id, kind, name, code, ...(wikidata ? { wikidata } : {}) })
}
