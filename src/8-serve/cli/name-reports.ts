import type { Entity } from '../../schema/entity.js'

/** What names a report for people. */
export interface NamedHead {
  /** The id under which a comparison names it. */
  readonly id: string
  readonly outlet: string | null
  readonly published: string | null
}

/** Letters of a long id (a hash) that are printed: enough to tell reports of one outlet and day apart. */
const SHORT = 8

/**
 * Names for reports and sources: "Sky News Arabia, 2018-05-02 [52d357e3]"; a report of which neither outlet nor day is known has its id alone.
 *
 * @example nameReports([{ id: 'a', outlet: null, published: '2024-01-05' }], new Map(), 'en').nameOf('a') // "2024-01-05 [a]"
 */
export function nameReports(
  heads: readonly NamedHead[],
  entities: ReadonlyMap<string, Pick<Entity, 'name'>>,
  language: string,
): { readonly nameOf: (report: string) => string; readonly sourceName: (entity: string) => string | null } {
  const sourceName = (entity: string): string | null => {
    const name = entities.get(entity)?.name
    return name ? (name[language] ?? name.en ?? Object.values(name)[0] ?? null) : null
  }
  const names = new Map(
    heads.map(({ id, outlet, published }) => {
      const known = [outlet === null ? '' : (sourceName(outlet) ?? outlet), published?.slice(0, 10) ?? ''].filter(Boolean).join(', ')
      const short = /^[0-9a-f]{32}$/.test(id) ? id.slice(0, SHORT) : id
      return [id, known === '' ? short : `${known} [${short}]`]
    }),
  )
  return { nameOf: report => names.get(report) ?? report, sourceName }
}
