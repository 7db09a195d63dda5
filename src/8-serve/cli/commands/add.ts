import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { readCaptures } from '../../../intake.js'
import type { Report } from '../../../schema/report.js'
import { EXIT } from '../exit-codes.js'
import { inputArguments, positionals, takeInput } from '../input-arguments.js'
import { createProgress } from '../progress.js'
import { readReports } from '../read-reports.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

/** Reports kept in one transaction. */
const BATCH = 100

/** `isnad add`: read and keep; what is kept already changes nothing. */
export const add = defineCommand({
  meta: { name: 'add', description: 'Read reports and keep them in the store; adding the same text again changes nothing' },
  args: { ...inputArguments, ...storeArguments },
  async run({ args }) {
    const taken = takeInput(args, positionals(args))
    if ('problem' in taken) {
      console.error(`isnad add: ${taken.problem}`)
      process.exitCode = EXIT.usage
      return
    }
    const engine = await loadEngine()
    const store = await openNamedStore(args, engine)
    const progress = createProgress('add')
    const reports = readReports(engine, readCaptures(taken.sources, taken.options), message => progress.note(message), progress.step)
    let added = 0
    let batch: Report[] = []
    let step = await reports.next()
    while (!step.done) {
      batch.push(step.value)
      if (batch.length >= BATCH) {
        added += (await store.add(batch)).length
        batch = []
      }
      step = await reports.next()
    }
    if (batch.length > 0) added += (await store.add(batch)).length
    progress.end()
    await store.close()
    const { read, failed } = step.value
    console.log(`${read} read, ${added} new, ${read - added} already kept, ${failed} failed`)
    if (failed > 0) process.exitCode = EXIT.partial
  },
})
