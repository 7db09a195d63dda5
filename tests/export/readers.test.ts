import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXPORT_FORMATS, type ExportFormat } from '../../src/8-serve/export/export-formats.js'
import { deskSource } from '../../src/8-serve/export/export-source.js'
import { STATEMENT_COLUMNS } from '../../src/8-serve/export/statement-row.js'
import { POLECAT_COLUMNS } from '../../src/8-serve/export/to-polecat.js'
import type { Report } from '../../src/schema/report.js'
import { manyReports } from '../support/many-reports.js'
import { sampleDesk, sampleReports } from '../support/sample-desk.js'

/** Programs of analysts, where they are installed: `python3` with pandas (PYTHON names another), `Rscript` with readr. */
const runs = (command: string, args: readonly string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0
const python = [process.env.PYTHON, '/usr/bin/python3', 'python3'].find(
  command => command !== undefined && runs(command, ['-c', 'import pandas']),
)
const hasReadr = runs('Rscript', ['-e', 'library(readr); library(jsonlite)'])
if (python === undefined) console.warn('tests/export: no python3 with pandas (Debian: python3-pandas); what it reads is not tried')
if (!hasReadr) console.warn('tests/export: no Rscript with readr (Debian: r-cran-readr r-cran-jsonlite); what it reads is not tried')

const FORMATS = ['csv', 'polecat', 'happenings', 'gdelt'] as const satisfies readonly ExportFormat[]
const folder = mkdtempSync(join(tmpdir(), 'isnad-readers-'))
const path = (format: ExportFormat) => join(folder, `isnad.${EXPORT_FORMATS[format].ending}`)
const reports: readonly Report[] = [...sampleReports, ...manyReports(50)]
const statements = reports.flatMap(report => report.statements)
const told = statements.filter(s => s.kind === 'event' && ['happened', 'ongoing', 'recalled'].includes(s.status))
const scores = told.map(s => (s.kind === 'event' ? s.score : 0))
beforeAll(async () => {
  const { desk, store } = await sampleDesk({ withTerms: true })
  await store.add(reports)
  for (const format of FORMATS)
    await pipeline(Readable.from(EXPORT_FORMATS[format].make(deskSource(desk))), createWriteStream(path(format)))
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Seen {
  readonly rows: number
  readonly columns: string[]
}
interface Found {
  readonly csv: Seen & { kinds: Record<string, number>; ids: string[]; odd: string[] }
  readonly polecat: Seen & { intensity: number; quads: string[]; dates: string[] }
  readonly happenings: Seen
  readonly gdelt: Seen
  readonly problems?: number
}
const paths = JSON.stringify(Object.fromEntries(FORMATS.map(format => [format, path(format)])))

const PANDAS = `
import json, sys, pandas
paths = json.loads(sys.argv[1])
seen = lambda d: {'rows': len(d), 'columns': list(d.columns)}
csv = pandas.read_csv(paths['csv'])
polecat = pandas.read_csv(paths['polecat'], sep='\\t')
print(json.dumps({
  'csv': {**seen(csv), 'kinds': csv['kind'].value_counts().to_dict(), 'ids': list(csv['statement_id']), 'odd': list(csv['chain'].dropna())},
  'polecat': {**seen(polecat), 'intensity': float(polecat['Intensity'].sum()), 'quads': sorted(set(polecat['Quad Code'])), 'dates': list(polecat['Event Date'].fillna('None'))},
  'happenings': seen(pandas.read_csv(paths['happenings'])),
  'gdelt': seen(pandas.read_csv(paths['gdelt'], sep='\\t')),
}))`
const READR = `
library(readr); library(jsonlite)
paths <- fromJSON(commandArgs(TRUE)[1])
tried <- list(csv = read_csv(paths$csv, show_col_types = FALSE), polecat = read_tsv(paths$polecat, show_col_types = FALSE),
  happenings = read_csv(paths$happenings, show_col_types = FALSE), gdelt = read_tsv(paths$gdelt, show_col_types = FALSE))
seen <- function(d) list(rows = nrow(d), columns = colnames(d))
csv <- tried$csv; polecat <- tried$polecat
cat(toJSON(auto_unbox = TRUE, digits = 12, list(
  csv = c(seen(csv), list(kinds = as.list(table(csv$kind)), ids = I(csv$statement_id), odd = I(csv$chain[!is.na(csv$chain)]))),
  polecat = c(seen(polecat), list(intensity = sum(polecat$Intensity), quads = I(sort(unique(polecat$"Quad Code"))), dates = I(as.character(polecat$"Event Date")))),
  happenings = seen(tried$happenings), gdelt = seen(tried$gdelt), problems = sum(sapply(tried, function(d) nrow(problems(d)))))))`

function check(found: Found): void {
  expect(found.csv.columns).toEqual(STATEMENT_COLUMNS.map(column => column.name))
  expect(found.csv.rows).toBe(statements.length)
  expect([...found.csv.ids].sort()).toEqual(statements.map(s => s.id).sort())
  for (const kind of new Set(statements.map(s => s.kind)))
    expect(found.csv.kinds[kind]).toBe(statements.filter(s => s.kind === kind).length)
  expect(found.csv.odd).toContain('First < Spokesman, "Z"')
  expect(found.polecat.columns).toEqual([...POLECAT_COLUMNS])
  expect(found.polecat.rows).toBe(told.length)
  expect(found.polecat.intensity).toBeCloseTo(
    scores.reduce((a, b) => a + b, 0),
    6,
  )
  expect(found.polecat.quads.every(quad => /^(?:VERBAL|MATERIAL) (?:COOPERATION|CONFLICT)$/.test(quad))).toBe(true)
  expect([...found.polecat.dates].sort()).toEqual(told.map(s => s.time?.from ?? 'None').sort())
  expect(found.happenings.rows).toBeGreaterThan(20)
  expect(found.gdelt.rows).toBeGreaterThan(20)
  expect(found.gdelt.columns).toHaveLength(58)
}
const ask = (command: string, args: readonly string[]): Found => {
  const { stdout, stderr, status } = spawnSync(command, [...args, paths], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Found
}

test.skipIf(python === undefined)('pandas reads the tables without being told anything, row for row', () =>
  check(ask(python ?? '', ['-c', PANDAS])),
)
test.skipIf(!hasReadr)('readr reads the tables without being told anything, row for row and with no problem', () => {
  const found = ask('Rscript', ['-e', READR])
  check(found)
  expect(found.problems).toBe(0)
})
