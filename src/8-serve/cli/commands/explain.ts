import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { readCaptures } from '../../../intake.js'
import type { Engine } from '../../../pipeline.js'
import type { Rejection } from '../../../schema/rejection.js'
import type { Report } from '../../../schema/report.js'
import { EXIT } from '../exit-codes.js'
import { explainReport } from '../explain.js'
import { inputArguments, positionals, takeInput } from '../input-arguments.js'
import { readReports } from '../read-reports.js'
import { writeOut } from '../write-out.js'

/** `isnad explain FILE`: why each statement was read, in colour. */
export const explain = defineCommand({
  meta: { name: 'explain', description: 'Print a report with its statements marked in place and why each was read' },
  args: {
    ...inputArguments,
    colour: { type: 'boolean', default: true, description: 'Colours on a terminal (--no-colour turns them off)' },
    language: { type: 'string', default: 'en', description: 'en or ar' },
  },
  async run({ args }) {
    const taken = takeInput(args, positionals(args))
    if ('problem' in taken) {
      console.error(`isnad explain: ${taken.problem}`)
      process.exitCode = EXIT.usage
      return
    }
    const engine = await loadEngine()
    const rejected = new WeakMap<Report, Rejection[]>()
    const watched: Engine = {
      ...engine,
      read: capture => {
        const rejections: Rejection[] = []
        const report = engine.read(capture, { onReject: one => rejections.push(one) })
        rejected.set(report, rejections)
        return report
      },
    }
    const stream = readReports(watched, readCaptures(taken.sources, taken.options), message => console.error(message))
    const colour = args.colour && process.env.NO_COLOR === undefined && process.stdout.isTTY === true
    let step = await stream.next()
    while (!step.done) {
      await writeOut(
        `${explainReport(step.value, { colour, language: args.language === 'ar' ? 'ar' : 'en', rejections: rejected.get(step.value) ?? [] })}\n`,
      )
      step = await stream.next()
    }
    if (step.value.failed > 0) process.exitCode = EXIT.partial
  },
})
