import { readFile } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { EXIT } from '../exit-codes.js'
import { positionals } from '../input-arguments.js'
import { readSourceList } from '../read-source-list.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'
import { watchIntoStore } from '../watch-into-store.js'

/** `isnad watch LIST`: polls feeds politely and keeps what is new, until it is told to stop. */
export const watch = defineCommand({
  meta: { name: 'watch', description: 'Poll feeds and sitemaps politely and keep what is new' },
  args: {
    ...storeArguments,
    once: { type: 'boolean', default: false, description: 'Poll every source that is due once and end' },
    interval: { type: 'string', default: '15', description: 'Minutes between two polls of a source', valueHint: 'MINUTES' },
  },
  async run({ args }) {
    const [list, ...more] = positionals(args)
    const minutes = Number(args.interval)
    if (!list || more.length > 0 || !(minutes >= 1 && minutes <= 1440)) {
      console.error(
        list && more.length === 0
          ? 'isnad watch: --interval is a number of minutes from 1 to 1440'
          : 'isnad watch: name one list: OPML, or one feed address a line',
      )
      process.exitCode = EXIT.usage
      return
    }
    const sources = readSourceList(await readFile(list, 'utf8'))
    if (sources.length === 0) {
      console.error(`isnad watch: ${list} names no feed (an http or https address a line, or OPML with xmlUrl)`)
      process.exitCode = EXIT.usage
      return
    }
    const engine = await loadEngine()
    const store = await openNamedStore(args, engine)
    const stopping = new AbortController()
    const stop = () => {
      console.error('isnad watch: ending; what is under way is finished first')
      stopping.abort()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    let failed = 0
    try {
      await watchIntoStore(engine, store, {
        sources,
        once: args.once,
        interval: minutes * 60_000,
        signal: stopping.signal,
        onEvent(event) {
          if (event.kind === 'failed') failed++
          const line = `${event.kind}  ${'url' in event ? event.url : event.source}  ${event.message}`
          if (event.kind === 'failed' || event.kind === 'refused') console.error(line)
          else console.log(line)
        },
      })
    } finally {
      await store.close()
    }
    if (args.once && failed > 0) process.exitCode = EXIT.partial
  },
})
