import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../src/7-store/store.js'
import { EXPORT_FORMATS, type ExportFormat } from '../../src/8-serve/export/export-formats.js'
import { deskSource, type ExportSource } from '../../src/8-serve/export/export-source.js'
import { STATEMENT_COLUMNS } from '../../src/8-serve/export/statement-row.js'
import { GDELT_COLUMNS } from '../../src/8-serve/export/to-gdelt.js'
import { POLECAT_COLUMNS } from '../../src/8-serve/export/to-polecat.js'
import { packageRoot } from '../../src/base/package-root.js'
import { sampleDesk, sampleReports } from '../support/sample-desk.js'

let source: ExportSource
let store: Store
beforeAll(async () => {
  const made = await sampleDesk()
  store = made.store
  source = deskSource(made.desk)
})
afterAll(() => store.close())

async function bytesOf(format: ExportFormat): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of EXPORT_FORMATS[format].make(source)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}
const textOf = async (format: ExportFormat) => (await bytesOf(format)).toString('utf8')
const linesOf = async (format: ExportFormat) => (await textOf(format)).trimEnd().split('\n')
const statements = sampleReports.flatMap(r => r.statements)
const rowsOfTsv = (lines: readonly string[]) =>
  lines.slice(1).map(line => {
    const cells = line.split('\t').map(c => (c.startsWith('"') ? c.slice(1, -1).replaceAll('""', '"') : c))
    return Object.fromEntries((lines[0] ?? '').split('\t').map((name, i) => [name, cells[i]]))
  })

/** A reader of RFC 4180 that knows nothing of how the file was written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ''
    if (char === '"' && quoted && text[i + 1] === '"') cell += text[++i] ?? ''
    else if (char === '"') quoted = !quoted
    else if (!quoted && (char === ',' || char === '\n')) {
      row.push(cell)
      cell = ''
      if (char === '\n') {
        rows.push(row)
        row = []
      }
    } else if (char !== '\r' || quoted) cell += char
  }
  return rows
}
function readXml(text: string): string[] {
  const names: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => names.push(tag.name))
  parser.write(text).close()
  return names
}

test('NDJSON gives every report back whole', async () => {
  const reports = (await linesOf('ndjson')).map(line => JSON.parse(line))
  expect(reports).toHaveLength(3)
  expect(new Set(reports.map(r => JSON.stringify(r)))).toEqual(new Set(sampleReports.map(r => JSON.stringify(r))))
})
test('CSV has a row a statement, as many fields in each, and no formula', async () => {
  const rows = readCsv(await textOf('csv'))
  expect(rows[0]).toEqual(STATEMENT_COLUMNS.map(c => c.name))
  expect(rows).toHaveLength(statements.length + 1)
  for (const row of rows) {
    expect(row).toHaveLength(STATEMENT_COLUMNS.length)
    for (const cell of row) expect(cell).not.toMatch(/^[=+@]/)
  }
  const chains = rows.map(row => row[STATEMENT_COLUMNS.findIndex(c => c.name === 'chain')])
  expect(chains).toContain('First < Spokesman, "Z"')
})
test('every column of the CSV stands in the codebook', () => {
  const codebook = readFileSync(join(packageRoot(), 'docs/exports.md'), 'utf8')
  for (const { name } of STATEMENT_COLUMNS) expect(codebook).toContain(`\`${name}\``)
  for (const format of Object.keys(EXPORT_FORMATS)) expect(codebook).toMatch(new RegExp(`^## ${format}$`, 'm'))
})
test('Parquet is read back by a Parquet reader with the values of the CSV', async () => {
  const bytes = await bytesOf('parquet')
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const rows = await parquetReadObjects({ file })
  expect(rows).toHaveLength(statements.length)
  const meeting = rows.find(row => row.modes === 'visit')
  expect(meeting).toMatchObject({
    type: 'CONSULT',
    quad: 1,
    score: 4,
    actors: 'UZB',
    recipients: 'KAZ',
    date_from: '2024-06-09',
    value_min: null,
  })
  expect(rows.find(row => row.kind === 'figure')).toMatchObject({ value_min: 20, unit: 'count:canals', type: null })
})
/** The first line of POLECAT's published files (Harvard Dataverse, doi 10.7910/DVN/AJGVIT), with commas for its tabs. */
const POLECAT_HEADER =
  'Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW, Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient Country, Recipient COW, Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude, Longitude, GeoNames ID, Raw Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, Story Locations, Language, Version'
test('POLECAT has its 40 columns, told acts only, and numbers of the Correlates of War', async () => {
  expect(POLECAT_COLUMNS).toHaveLength(40)
  const lines = await linesOf('polecat')
  expect(lines[0]).toBe(POLECAT_HEADER.replaceAll(', ', '\t'))
  for (const line of lines) expect(line.split('\t')).toHaveLength(40)
  const rows = rowsOfTsv(lines)
  expect(rows.map(r => r['Event Type'])).toEqual(['CONSULT', 'CONSULT'])
  expect(rows.find(r => r['Event Mode'] === 'visit')).toMatchObject({
    'Event Date': '2024-06-09',
    'Quad Code': 'VERBAL COOPERATION',
    'Actor Country': 'UZB',
    'Actor COW': '704',
    'Recipient COW': '705',
    'Publication Date': '2024-06-10',
    Latitude: 'None',
  })
})
test('GDELT has 58 columns and leaves out what was denied or planned', async () => {
  expect(GDELT_COLUMNS).toHaveLength(58)
  const lines = await linesOf('gdelt')
  for (const line of lines) expect(line.split('\t')).toHaveLength(58)
  const rows = rowsOfTsv(lines)
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatchObject({ SQLDATE: '20240609', EventRootCode: '04', QuadClass: '1', Actor1CountryCode: 'UZB' })
})
test('PLOVER lines carry the sentence where the offsets say it stands', async () => {
  const events = (await linesOf('plover')).map(line => JSON.parse(line))
  expect(events).toHaveLength(statements.filter(s => s.kind === 'event').length)
  for (const event of events) {
    const report = sampleReports.find(r => r.article.id === event.report)
    expect(report?.article.text.slice(event.textOffsets[0], event.textOffsets[1])).toBe(event.text)
  }
})
test('JSON-LD is one document; every claim leads to its report and its last source', async () => {
  const graph = JSON.parse(await textOf('json-ld'))['@graph'] as Record<string, unknown>[]
  const ids = new Set(graph.map(node => node['@id']))
  expect(ids.size).toBe(sampleReports.length + statements.length)
  const claims = graph.filter(node => (node['@type'] as string[]).includes('schema:Claim'))
  for (const claim of claims) expect(ids.has((claim['prov:wasQuotedFrom'] as { '@id': string })['@id'])).toBe(true)
  expect(claims.some(c => (c['prov:wasAttributedTo'] as { 'schema:name': string })?.['schema:name'] === 'Spokesman, "Z"')).toBe(true)
})
test('Atom is well-formed and each entry has what RFC 4287 asks for', async () => {
  const names = readXml(await textOf('atom'))
  const entries = names.filter(n => n === 'entry').length
  expect(entries).toBeGreaterThan(1)
  for (const needed of ['id', 'title', 'updated']) expect(names.filter(n => n === needed)).toHaveLength(entries + 1)
})
test('JSON Feed has the items of the Atom feed', async () => {
  const feed = JSON.parse(await textOf('json-feed'))
  const entries = readXml(await textOf('atom')).filter(n => n === 'entry').length
  expect(feed.items).toHaveLength(entries)
  for (const item of feed.items) expect(item.content_html).toContain('<blockquote')
})
test('GraphML joins the two who met by one edge that counts their happenings', async () => {
  const text = await textOf('graphml')
  const { happenings } = await source.comparison()
  const met = happenings.filter(h => h.type === 'CONSULT').length
  expect(readXml(text).filter(n => n === 'edge')).toHaveLength(1)
  expect(text).toContain(`<data key="count">${met}</data>`)
})
test('iCalendar has the planned visit alone, in lines of at most 75 octets', async () => {
  const text = await textOf('ical')
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(text).toContain('DTSTART;VALUE=DATE:20240731\r\nDTEND;VALUE=DATE:20240801\r\n')
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n ', '')).toContain('will visit Ankara in July\\, and this sentence')
})
test('FollowTheMoney entities have lawful ids and their proof', async () => {
  const entities = (await linesOf('ftm')).map(line => JSON.parse(line))
  const ids = entities.map(e => e.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)
  for (const e of entities) {
    if (e.schema === 'Event') expect(ids).toContain(e.properties.proof[0])
    for (const values of Object.values(e.properties)) expect(values).toBeInstanceOf(Array)
  }
})
