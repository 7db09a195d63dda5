import type { EntityMentions } from '../../7-store/entity-counts.js'
import type { Entity } from '../../schema/entity.js'
import type { Desk } from '../desk.js'

export interface CountedEntity extends Entity {
  readonly reports: number
  readonly mentions: number
}
export interface EntityQuery {
  readonly kind?: Entity['kind'] | undefined
  /** Part of a name or id, in any language. */
  readonly q?: string | undefined
  readonly limit: number
  readonly offset: number
}
export type EntityLister = (query: EntityQuery) => Promise<{ items: CountedEntity[]; total: number }>

/** Kinds by the first part of an id; every place has a word of its own (city, river ...). */
const KINDS: Readonly<Record<string, Entity['kind']>> = {
  person: 'person',
  state: 'state',
  organisation: 'organisation',
  company: 'company',
  group: 'group',
  agency: 'publication',
  outlet: 'publication',
  publication: 'publication',
  document: 'document',
}
const kindOf = (id: string): Entity['kind'] => KINDS[id.slice(0, id.indexOf('/'))] ?? 'place'
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Lists the entities of the record with how often they are mentioned, most mentioned first. Counts are taken once for each state of the store;
 * names of entities that nobody knows are looked up only for the page that is asked for.
 */
export function createEntityLister(desk: Desk): EntityLister {
  const knownOf = (id: string) => desk.engine.parts.knowledge.entities.get(id)
  let known: { readonly version: string; readonly counts: Promise<EntityMentions[]> } | null = null
  const countsNow = async (): Promise<readonly EntityMentions[]> => {
    const version = await desk.store.version()
    if (known?.version !== version) {
      const made = { version, counts: desk.store.entityCounts() }
      made.counts.catch(() => {
        if (known === made) known = null
      })
      known = made
    }
    return known.counts
  }
  const fits = (id: string, words: readonly string[]): boolean => {
    const entity = knownOf(id)
    const names = Object.values(entity?.names ?? {}).flatMap(list => list.map(name => plain(name.text)))
    const all = [plain(id), ...Object.values(entity?.name ?? {}).map(plain), ...names]
    return words.every(word => all.some(name => name.includes(word)))
  }
  return async ({ kind, q = '', limit, offset }) => {
    const words = plain(q).split(/\s+/u).filter(Boolean)
    const found = (await countsNow()).filter(
      row =>
        (kind === undefined || (knownOf(row.entity)?.kind ?? kindOf(row.entity)) === kind) &&
        (words.length === 0 || fits(row.entity, words)),
    )
    const page = found.slice(offset, offset + limit)
    const unknown = page.filter(row => !knownOf(row.entity))
    const naming = await desk.store.reportsNaming(unknown.map(row => row.entity))
    const reports = new Map((await desk.store.reports([...new Set(naming.values())])).map(r => [r.article.id, r]))
    return {
      total: found.length,
      items: page.map(({ entity: id, reports: inReports, mentions }) => {
        const entity = knownOf(id) ?? reports.get(naming.get(id) ?? '')?.entities.find(e => e.id === id)
        const { kind: itsKind = kindOf(id), name = {}, code = null, wikidata } = entity ?? {}
        return { id, kind: itsKind, name, code, ...(wikidata === undefined ? {} : { wikidata }), reports: inReports, mentions }
      }),
    }
  }
}
