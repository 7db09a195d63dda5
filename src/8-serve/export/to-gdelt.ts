import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import { PLOVER_QUADS } from '../../schema/plover-quads.js'
import { type ExportSource, linkOf } from './export-source.js'
import { tsvField } from './tsv-field.js'

/** CAMEO root that a PLOVER type comes nearest to. */
const ROOTS: Readonly<Record<PloverType, string>> = {
  AGREE: '03',
  CONSULT: '04',
  SUPPORT: '05',
  CONCEDE: '08',
  COOPERATE: '06',
  AID: '07',
  RETREAT: '08',
  REQUEST: '02',
  ACCUSE: '11',
  REJECT: '12',
  THREATEN: '13',
  PROTEST: '14',
  SANCTION: '16',
  MOBILIZE: '15',
  COERCE: '17',
  ASSAULT: '18',
}
const ACTOR = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
]
const GEO = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'Lat', 'Long', 'FeatureID']

/** The 58 columns of GDELT 1.0's daily event files. */
export const GDELT_COLUMNS = [
  ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
  ...ACTOR.map(name => `Actor1${name}`),
  ...ACTOR.map(name => `Actor2${name}`),
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
  ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ...['Actor1Geo_', 'Actor2Geo_', 'ActionGeo_'].flatMap(side => GEO.map(name => `${side}${name}`)),
  ...['DATEADDED', 'SOURCEURL'],
]

/** Events in the columns of GDELT 1.0, one line a pair of actor and recipient; docs/exports.md names what differs. */
export async function* toGdelt(source: ExportSource): AsyncGenerator<string> {
  yield `${GDELT_COLUMNS.join('\t')}\n`
  const side = (party: Party | undefined): string[] => {
    if (!party) return ACTOR.map(() => '')
    const [country = ''] = party.code.split('~')
    return [party.code, source.nameOf(party.code), /^[A-Z]{3}$/.test(country) ? country : '', '', '', '', '', party.sector ?? '', '', '']
  }
  for await (const report of source.reports()) {
    const published = report.article.published?.value.slice(0, 10).replaceAll('-', '') ?? ''
    for (const s of report.statements) {
      if (s.kind !== 'event' || s.status === 'denied' || s.status === 'planned' || s.status === 'called-for') continue
      const day = s.time?.from ?? ''
      const [year = '', month = '', date = ''] = day.split('-')
      const fraction = day === '' ? '' : (Number(year) + ((Number(month) - 1) * 30 + Number(date)) / 365).toFixed(4)
      const root = ROOTS[s.type]
      const pairs = (s.actors.length > 0 ? s.actors : [undefined]).flatMap(a =>
        (s.recipients.length > 0 ? s.recipients : [undefined]).map(r => [a, r] as const),
      )
      for (const [i, [actor, recipient]] of pairs.entries()) {
        const row = [
          pairs.length > 1 ? `${s.id}-${i + 1}` : s.id,
          ...[day.replaceAll('-', ''), year + month, year, fraction],
          ...side(actor),
          ...side(recipient),
          ...['1', `${root}0`, `${root}0`, root, String(PLOVER_QUADS[s.type]), String(s.score)],
          ...['1', '1', '1', ''],
          ...GEO.map(() => ''),
          ...GEO.map(() => ''),
          ...(s.place ? ['', s.place.entity, s.place.code ?? '', '', '', '', ''] : GEO.map(() => '')),
          ...[published, linkOf(report)],
        ]
        yield `${row.map(tsvField).join('\t')}\n`
      }
    }
  }
}
