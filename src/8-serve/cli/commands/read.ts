import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { readCaptures } from '../../../intake.js'
import { EXIT } from '../exit-codes.js'
import { inputArguments, positionals, takeInput } from '../input-arguments.js'
import { createProgress } from '../progress.js'
import { readReports } from '../read-reports.js'
import { showReport } from '../show-report.js'
import { writeOut } from '../write-out.js'

const OUTPUTS = ['ndjson', 'json', 'pretty'] as const

/** `isnad read`: stateless, reports out; a pure filter. */
export const read = defineCommand({
  meta: { name: 'read', description: 'Read reports from files, folders or standard input (-) and print one record each, in input order' },
  args: {
    ...inputArguments,
    output: {
      type: 'string',
      default: 'ndjson',
      description: 'ndjson (one report a line), json (one array) or pretty (for people)',
      valueHint: OUTPUTS.join('|'),
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
    const engine = await loadEngine()
    const progress = createProgress('read')
    const reports = readReports(engine, readCaptures(taken.sources, taken.options), message => progress.note(message), progress.step)
    let first = true
    if (output === 'json') await writeOut('[')
    let step = await reports.next()
    while (!step.done) {
      const report = step.value
      if (output === 'pretty') await writeOut(`${first ? '' : '\n'}${showReport(report)}\n`)
      else if (output === 'json') await writeOut(`${first ? '' : ','}\n${JSON.stringify(report, null, 1)}`)
      else await writeOut(`${JSON.stringify(report)}\n`)
      first = false
      step = await reports.next()
    }
    if (output === 'json') await writeOut('\n]\n')
    progress.end()
    if (step.value.failed > 0) process.exitCode = EXIT.partial
  },
})
