import { createComparer } from '../src/6-compare/create-comparer.js'
import { loadEngine } from '../src/load-engine.js'
import type { Report } from '../src/schema/report.js'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'

/**
 * What it costs to add one report to a comparison that already holds many. Reports of a file (NDJSON of isnad.report/1) are repeated with
 * their days moved on by a fortnight and their ids changed, so that stories keep their size while the archive grows; reports without a day are
 * left out, since nothing keeps their copies apart. After each report the stories that it touched are compared anew. Usage: tsx bench/compare-growth.ts REPORTS.ndjson [MOST]
 */
const [file, most = '10000'] = process.argv.slice(2)
if (!file) {
  console.error('usage: tsx bench/compare-growth.ts REPORTS.ndjson [MOST]')
  process.exit(2)
}
const base = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '')
  .map(line => JSON.parse(line) as Report)
  .filter(report => report.article.published !== null)
const days = base.map(r => Date.parse(r.article.published?.value.slice(0, 10) ?? '')).filter(day => !Number.isNaN(day))
const round = Math.max(...days) - Math.min(...days) + 14 * 86_400_000
/** The report with its day moved on by whole rounds. */
function moved(report: Report, rounds: number): Report {
  const { published } = report.article
  const value = published && new Date(Date.parse(published.value.slice(0, 10)) + rounds * round).toISOString().slice(0, 10)
  return {
    ...report,
    input: { id: `${report.input.id ?? report.article.id}/${rounds}` },
    article: { ...report.article, published: published && value ? { ...published, value } : null },
  }
}
const engine = await loadEngine()
const comparer = createComparer(engine.compareOptions)
const marks = [1000, 3000, 10_000, 30_000, 100_000].filter(n => n <= Number(most))
let added = 0
let spent = 0
for (let rounds = 0; marks.length > 0; rounds++) {
  let round = 0
  for (const report of base) {
    const next = moved(report, rounds)
    const cpu = process.cpuUsage()
    comparer.add(next)
    comparer.refresh()
    const used = process.cpuUsage(cpu)
    round += (used.user + used.system) / 1000
  }
  added += base.length
  spent += round
  // A whole round, since some reports stand in larger stories than others.
  while (marks[0] !== undefined && added >= marks[0]) {
    console.log(
      `${added} reports: ${(round / base.length).toFixed(2)} ms processor time a report (last ${base.length}), ${(spent / added).toFixed(2)} ms over all, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB, load ${loadavg()[0]?.toFixed(1)}`,
    )
    marks.shift()
  }
}
