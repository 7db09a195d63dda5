import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { createDesk } from '../../desk.js'
import { makeBrief } from '../../views/make-brief.js'
import { EXIT } from '../exit-codes.js'
import { isIsoDay, positionals } from '../input-arguments.js'
import { showBrief } from '../show-brief.js'
import { asOfArguments, openNamedStore, storeArguments } from '../store-arguments.js'
import { writeOut } from '../write-out.js'

const OUTPUTS = ['markdown', 'html', 'json'] as const

/** `isnad brief RUS KAZ --since 2024-06-09`: the morning briefing, every line cited. */
export const brief = defineCommand({
  meta: { name: 'brief', description: 'What reports since a day say of parties, every line cited' },
  args: {
    ...storeArguments,
    ...asOfArguments,
    since: { type: 'string', description: 'First day of publication (default: yesterday)', valueHint: 'DATE' },
    output: { type: 'string', default: 'markdown', description: 'markdown, html or json', valueHint: OUTPUTS.join('|') },
    language: { type: 'string', default: 'en', description: 'Language of headings and reasons: en or ar' },
  },
  async run({ args }) {
    const codes = positionals(args).map(code => code.replace(/^[^~]+/, part => part.toUpperCase()))
    const output = OUTPUTS.find(name => name === args.output)
    const since = args.since ?? new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    const problem =
      codes.length === 0
        ? 'name one party code or more, for example: isnad brief RUS KAZ'
        : !output
          ? `--output is one of ${OUTPUTS.join(', ')}`
          : !isIsoDay(since)
            ? `--since wants a day such as 2024-11-28, not "${since}"`
            : null
    const engine = problem === null ? await loadEngine() : null
    const words = engine?.compareOptions.words[args.language]
    if (!engine || !words || !output) {
      console.error(`isnad brief: ${problem ?? `there are no words for the language "${args.language}"`}`)
      process.exitCode = EXIT.usage
      return
    }
    const store = await openNamedStore(args, engine)
    try {
      const desk = createDesk(engine, store)
      const made = await makeBrief(desk, codes, since)
      const text =
        output === 'json' ? JSON.stringify(made, null, 1) : showBrief(made, { output, language: args.language, words, nameOf: desk.nameOf })
      await writeOut(`${text}\n`)
    } finally {
      await store.close()
    }
  },
})
