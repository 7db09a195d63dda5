import type { Exporter } from './export-source.js'
import { toAtom } from './to-atom.js'
import { toCsv } from './to-csv.js'
import { toFtm } from './to-ftm.js'
import { toHappenings } from './to-happenings.js'
import { toGdelt } from './to-gdelt.js'
import { toGraphml } from './to-graphml.js'
import { toIcal } from './to-ical.js'
import { toJsonFeed } from './to-json-feed.js'
import { toJsonLd } from './to-json-ld.js'
import { toNdjson } from './to-ndjson.js'
import { toPlover } from './to-plover.js'
import { toPolecat } from './to-polecat.js'

/** Parquet's writer is loaded only when it is asked for. */
const toParquet: Exporter = async function* (source) {
  yield* (await import('./to-parquet.js')).toParquet(source)
}
const toHappeningsParquet: Exporter = async function* (source) {
  yield* (await import('./to-parquet.js')).toHappeningsParquet(source)
}

/** Every export format: what makes it, its media type and the ending of its files. */
export const EXPORT_FORMATS = {
  ndjson: { make: toNdjson, media: 'application/x-ndjson', ending: 'ndjson' },
  csv: { make: toCsv, media: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
  parquet: { make: toParquet, media: 'application/vnd.apache.parquet', ending: 'parquet' },
  happenings: { make: toHappenings, media: 'text/csv; charset=utf-8; header=present', ending: 'happenings.csv' },
  'happenings-parquet': { make: toHappeningsParquet, media: 'application/vnd.apache.parquet', ending: 'happenings.parquet' },
  polecat: { make: toPolecat, media: 'text/tab-separated-values; charset=utf-8', ending: 'txt' },
  plover: { make: toPlover, media: 'application/x-ndjson', ending: 'plover.jsonl' },
  'json-ld': { make: toJsonLd, media: 'application/ld+json', ending: 'jsonld' },
  atom: { make: toAtom, media: 'application/atom+xml; charset=utf-8', ending: 'atom' },
  'json-feed': { make: toJsonFeed, media: 'application/feed+json; charset=utf-8', ending: 'json' },
  graphml: { make: toGraphml, media: 'application/graphml+xml; charset=utf-8', ending: 'graphml' },
  ical: { make: toIcal, media: 'text/calendar; charset=utf-8', ending: 'ics' },
  ftm: { make: toFtm, media: 'application/x-ndjson', ending: 'ftm.json' },
  gdelt: { make: toGdelt, media: 'text/tab-separated-values; charset=utf-8', ending: 'tsv' },
} as const satisfies Record<string, { make: Exporter; media: string; ending: string }>
export type ExportFormat = keyof typeof EXPORT_FORMATS

export const isExportFormat = (name: string): name is ExportFormat => Object.hasOwn(EXPORT_FORMATS, name)
