import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { readCaptures } from '../../../intake.js'
import type { Comparison } from '../../../schema/comparison.js'
import type { Report } from '../../../schema/report.js'
import { EXIT } from '../exit-codes.js'
import { inputArguments, positionals, takeInput } from '../input-arguments.js'
import { createProgress } from '../progress.js'
import { readReports } from '../read-reports.js'
import { type NamedHead, nameReports } from '../name-reports.js'
import { showComparison } from '../show-comparison.js'
import { asOfArguments, openNamedStore, storeArguments } from '../store-arguments.js'
import { writeOut } from '../write-out.js'

/** `isnad compare`: where reports contradict; over files when given, else over the store. */
export const compare = defineCommand({
  meta: {
    name: 'compare',
    description: 'Show where reports agree, differ and contradict: over files when given (stateless), else over the store',
  },
  args: {
    ...inputArguments,
    ...storeArguments,
    ...asOfArguments,
    output: { type: 'string', default: 'text', description: 'text or json' },
    language: { type: 'string', default: 'en', description: 'Language of reasons: en or ar' },
    all: {
      type: 'boolean',
      default: false,
      description: 'Also print what agrees, what stands in one report only and what differs slightly',
    },
  },
  async run({ args }) {
    const files = positionals(args)
    const engine = await loadEngine()
    const words = engine.compareOptions.words[args.language]
    if (!words || (args.output !== 'text' && args.output !== 'json')) {
      const known = Object.keys(engine.compareOptions.words).join(', ')
      console.error(`isnad compare: ${words ? '--output is text or json' : `--language is one of ${known}`}`)
      process.exitCode = EXIT.usage
      return
    }
    const reports: Report[] = []
    let kept: Comparison | null = null
    let heads: readonly NamedHead[] = []
    if (files.length > 0) {
      const taken = takeInput(args, files)
      if ('problem' in taken) {
        console.error(`isnad compare: ${taken.problem}`)
        process.exitCode = EXIT.usage
        return
      }
      const progress = createProgress('read')
      const stream = readReports(engine, readCaptures(taken.sources, taken.options), message => progress.note(message), progress.step)
      let step = await stream.next()
      while (!step.done) {
        reports.push(step.value)
        step = await stream.next()
      }
      progress.end()
      if (step.value.failed > 0) process.exitCode = EXIT.partial
    } else {
      const store = await openNamedStore(args, engine)
      kept = await store.comparison()
      heads = await store.headsOf(kept.stories.flatMap(story => story.reports))
      await store.close()
    }
    const comparison = kept ?? engine.compare(reports)
    if (args.output === 'json') await writeOut(`${JSON.stringify(comparison, null, 1)}\n`)
    else {
      const names = nameReports(
        kept
          ? heads
          : reports.map(report => ({
              id: report.input.id ?? report.article.id,
              outlet: report.article.outlet,
              published: report.article.published?.value ?? null,
            })),
        engine.parts.knowledge.entities,
        args.language,
      )
      await writeOut(`${showComparison(comparison, { language: args.language, words, all: args.all, ...names })}\n`)
    }
  },
})
