import { availableParallelism } from 'node:os'
import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { readCaptures } from '../../../intake.js'
import type { Report } from '../../../schema/report.js'
import { STATEMENT_COLUMNS, type StatementRow } from '../../export/statement-row.js'
import { writeParquet } from '../../export/write-parquet.js'
import { compileLater } from '../compile-later.js'
import { EXIT } from '../exit-codes.js'
import { inputArguments, positionals, takeInput } from '../input-arguments.js'
import { createProgress } from '../progress.js'
import { canThread, readOnThreads } from '../read-on-threads.js'
import { readReports } from '../read-reports.js'
import { showReport } from '../show-report.js'
import { writeOut } from '../write-out.js'

const OUTPUTS = ['ndjson', 'json', 'pretty', 'parquet'] as const

/** `isnad read`: stateless, reports out; a pure filter. */
export const read = defineCommand({
  meta: { name: 'read', description: 'Read reports from files, folders or standard input (-) and print one record each, in input order' },
  args: {
    ...inputArguments,
    output: {
      type: 'string',
      default: 'ndjson',
      description: 'ndjson (one report a line), json (one array), pretty (for people) or parquet (one row a statement)',
      valueHint: OUTPUTS.join('|'),
    },
    jobs: {
      type: 'string',
      default: '1',
      description: 'Threads that read; 0: one for each core. The output is the same, in the same order',
      valueHint: 'N',
    },
  },
  async run({ args }) {
    const taken = takeInput(args, positionals(args))
    const output = OUTPUTS.find(name => name === args.output)
    if ('problem' in taken || !output) {
      console.error(`isnad read: ${'problem' in taken ? taken.problem : `--output is one of ${OUTPUTS.join(', ')}, not "${args.output}"`}`)
      process.exitCode = EXIT.usage
      return
    }
    const threads = threadsOf(args.jobs)
    if (threads === null) {
      console.error(`isnad read: --jobs wants a number from 0 to ${MOST_JOBS}, not "${args.jobs}"`)
      process.exitCode = EXIT.usage
      return
    }
    const progress = createProgress('read')
    const captures = readCaptures(taken.sources, taken.options)
    const note = (message: string) => progress.note(message)
    const isAlone = threads === 1 || !canThread()
    if (isAlone && threads > 1) note('isnad read: run from source there are no threads (npm run build first); reading on one')
    compileLater(isAlone ? 1 : threads)
    const reports = isAlone
      ? toJson(readReports(await loadEngine(), captures, note, progress.step))
      : readOnThreads(threads, captures, note, progress.step)
    if (output === 'parquet') {
      const failed = await writeStatements(reports)
      progress.end()
      if (failed > 0) process.exitCode = EXIT.partial
      return
    }
    let first = true
    if (output === 'json') await writeOut('[')
    let step = await reports.next()
    while (!step.done) {
      const json = step.value
      if (output === 'pretty') await writeOut(`${first ? '' : '\n'}${showReport(JSON.parse(json) as Report)}\n`)
      else if (output === 'json') await writeOut(`${first ? '' : ','}\n${JSON.stringify(JSON.parse(json), null, 1)}`)
      else await writeOut(`${json}\n`)
      first = false
      step = await reports.next()
    }
    if (output === 'json') await writeOut('\n]\n')
    progress.end()
    if (step.value.failed > 0) process.exitCode = EXIT.partial
  },
})

/** More threads than any machine has cores: a slip of the finger. */
const MOST_JOBS = 512

/** Threads asked for, or null where that is no number of them. */
function threadsOf(jobs: string): number | null {
  const wanted = /^\d{1,3}$/.test(jobs) ? Number(jobs) : Number.NaN
  if (!(wanted <= MOST_JOBS)) return null
  return wanted === 0 ? availableParallelism() : wanted
}

/** Writes the statements of reports as a Parquet table with the columns of the export; returns how many inputs could not be read. */
async function writeStatements(reports: AsyncGenerator<string, { readonly failed: number }>): Promise<number> {
  let failed = 0
  async function* rows(): AsyncGenerator<StatementRow[]> {
    let step = await reports.next()
    for (; !step.done; step = await reports.next()) {
      const report = JSON.parse(step.value) as Report
      yield report.statements.map(statement => ({ statement, report }))
    }
    failed = step.value.failed
  }
  for await (const bytes of writeParquet(STATEMENT_COLUMNS, rows())) await writeOut(bytes)
  return failed
}

/** Reports as JSON. */
async function* toJson<R>(reports: AsyncGenerator<Report, R>): AsyncGenerator<string, R> {
  let step = await reports.next()
  while (!step.done) {
    yield JSON.stringify(step.value)
    step = await reports.next()
  }
  return step.value
}
