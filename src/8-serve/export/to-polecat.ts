import type { Entity } from '../../schema/entity.js'
import type { Party } from '../../schema/party.js'
import { PLOVER_QUADS, QUAD_NAMES } from '../../schema/plover-quads.js'
import type { Report } from '../../schema/report.js'
import type { EventStatement } from '../../schema/statement.js'
import { COW_CODES } from './cow-codes.js'
import type { ExportSource } from './export-source.js'
import { tsvField } from './tsv-field.js'

/** The columns of POLECAT's files, in their order. */
export const POLECAT_COLUMNS = [
  ['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Quad Code', 'Contexts'],
  [
    'Actor Name',
    'Actor Country',
    'Actor COW',
    'Primary Actor Sector',
    'Actor Sectors',
    'Actor Title',
    'Actor Name Raw',
    'Wikipedia Actor ID',
  ],
  ['Recipient Name', 'Recipient Country', 'Recipient COW', 'Primary Recipient Sector', 'Recipient Sectors'],
  ['Recipient Title', 'Recipient Name Raw', 'Wikipedia Recipient ID'],
  ['Placename', 'City', 'District', 'Province', 'Country', 'Latitude', 'Longitude', 'GeoNames ID', 'Raw Placename', 'Feature Type'],
  ['Source', 'Publication Date', 'Story People', 'Story Organizations', 'Story Locations', 'Language', 'Version'],
].flat()

/** POLECAT writes None where it knows nothing. */
const NONE = 'None'
const list = (values: readonly (string | null | undefined)[]): string => [...new Set(values.filter(v => v))].join('; ') || NONE

/** What stands for a party in the eight columns of its side. */
function sideOf(parties: readonly Party[], report: Report, entities: ReadonlyMap<string, Entity>, source: ExportSource): string[] {
  const countries = parties.map(p => p.code.split('~')[0] ?? '')
  const named = parties.map(p => entities.get(p.entity ?? ''))
  return [
    list(parties.map((p, i) => named[i]?.name.en ?? source.nameOf(p.code))),
    list(countries),
    list(countries.map(code => COW_CODES.get(code)?.toString())),
    parties.find(p => p.sector)?.sector ?? NONE,
    list(parties.map(p => p.sector)),
    NONE,
    list(parties.map(p => report.article.text.slice(p.span.start, p.span.end))),
    list(named.map(e => e?.wikidata)),
  ]
}

/** Kinds of act that happened; POLECAT has no column for what was denied, called for or planned. */
const TOLD: readonly EventStatement['status'][] = ['happened', 'ongoing', 'recalled']

/** Events in the 40 tab-separated columns of POLECAT; docs/exports.md names what differs. */
export async function* toPolecat(source: ExportSource): AsyncGenerator<string> {
  yield `${POLECAT_COLUMNS.join('\t')}\n`
  for await (const report of source.reports()) {
    const { article } = report
    const entities = new Map(report.entities.map(e => [e.id, e]))
    const story = (kinds: readonly Entity['kind'][]) =>
      list(report.entities.filter(e => kinds.includes(e.kind)).map(e => e.name.en ?? e.name[article.language]))
    const tail = [
      article.outlet ?? NONE,
      article.published?.value.slice(0, 10) ?? NONE,
      story(['person']),
      story(['organisation', 'company', 'group']),
      story(['place', 'state']),
      article.language,
      `isnad-${source.version}`,
    ]
    for (const s of report.statements) {
      if (s.kind !== 'event' || !TOLD.includes(s.status)) continue
      const place = s.place ? entities.get(s.place.entity) : undefined
      const rawPlace = s.place ? article.text.slice(s.place.span.start, s.place.span.end) : NONE
      const row = [
        s.id,
        s.time?.from ?? NONE,
        s.type,
        s.modes.join('; ') || NONE,
        String(s.score),
        QUAD_NAMES[PLOVER_QUADS[s.type]],
        s.contexts.join('; ') || NONE,
        ...sideOf(s.actors, report, entities, source),
        ...sideOf(s.recipients, report, entities, source),
        place?.name.en ?? rawPlace,
        NONE,
        NONE,
        NONE,
        s.place?.code ?? NONE,
        NONE,
        NONE,
        NONE,
        rawPlace,
        NONE,
        ...tail,
      ]
      yield `${row.map(tsvField).join('\t')}\n`
    }
  }
}
