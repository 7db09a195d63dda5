import type { Entity } from '../../schema/entity.js'
import { type ExportSource, linkOf, sentenceText } from './export-source.js'

/** FollowTheMoney schema of each kind of entity; documents and publications are told as what they are to an investigator. */
const SCHEMATA: Readonly<Record<Entity['kind'], string>> = {
  person: 'Person',
  state: 'PublicBody',
  organisation: 'Organization',
  company: 'Company',
  group: 'Organization',
  place: 'Address',
  publication: 'Organization',
  document: 'Document',
}
/** Ids of FollowTheMoney hold letters, digits, dots and hyphens. */
const ftmId = (id: string): string => id.replace(/[^A-Za-z0-9.-]+/g, '.').replace(/^\.+/, '')
type Properties = Record<string, readonly (string | null | undefined)[]>
const entity = (id: string, schema: string, properties: Properties): string => {
  const kept = Object.entries(properties).flatMap(([name, values]) => {
    const found = [...new Set(values.filter((v): v is string => typeof v === 'string' && v !== ''))]
    return found.length > 0 ? [[name, found] as const] : []
  })
  return `${JSON.stringify({ id: ftmId(id), schema, properties: Object.fromEntries(kept) })}\n`
}
const nameProperty = (kind: Entity['kind']) => (kind === 'place' ? 'full' : kind === 'document' ? 'title' : 'name')

/** FollowTheMoney entities, one a line: who is named, the articles, the events with their proof, the relations. Each entity once. */
export async function* toFtm(source: ExportSource): AsyncGenerator<string> {
  const seen = new Set<string>()
  for await (const report of source.reports()) {
    const { article } = report
    const articleId = `article.${article.id}`
    let out = entity(articleId, 'Article', {
      title: [article.title],
      bodyText: [article.text],
      publishedAt: [article.published?.value.slice(0, 10)],
      sourceUrl: [article.url],
      publisher: [article.outlet],
      author: article.authors,
    })
    for (const e of report.entities) {
      if (seen.has(e.id)) continue
      seen.add(e.id)
      out += entity(e.id, SCHEMATA[e.kind], {
        [nameProperty(e.kind)]: Object.values(e.name),
        ...(e.kind === 'place' || e.kind === 'document' ? {} : { wikidataId: [e.wikidata] }),
      })
    }
    const linkable = new Set(report.entities.filter(e => e.kind !== 'place' && e.kind !== 'document').map(e => e.id))
    for (const s of report.statements) {
      if (s.kind === 'event') {
        const parties = [...s.actors, ...s.recipients]
        out += entity(`event.${s.id}`, 'Event', {
          name: [`${s.type}: ${parties.map(p => p.code).join(', ')}`],
          startDate: [s.time?.from],
          endDate: [s.time?.to],
          summary: [sentenceText(report, s)],
          involved: parties.flatMap(p => (p.entity !== null && linkable.has(p.entity) ? [ftmId(p.entity)] : [])),
          proof: [ftmId(articleId)],
          keywords: [s.type, ...s.modes, `status:${s.status}`],
          sourceUrl: [linkOf(report)].filter(link => link.startsWith('http')),
        })
      } else if (
        s.kind === 'relation' &&
        s.subject.entity &&
        s.object.entity &&
        linkable.has(s.subject.entity) &&
        linkable.has(s.object.entity)
      ) {
        out += entity(`relation.${s.id}`, 'UnknownLink', {
          subject: [ftmId(s.subject.entity)],
          object: [ftmId(s.object.entity)],
          role: [s.predicate],
          summary: [sentenceText(report, s)],
          proof: [ftmId(articleId)],
        })
      }
    }
    yield out
  }
}
