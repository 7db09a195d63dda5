import { defineCommand } from 'citty'
import { healthOf, type SourceState } from '../../../intake.js'
import { loadEngine } from '../../../load-engine.js'
import { EXIT } from '../exit-codes.js'
import { positionals } from '../input-arguments.js'
import { showChanges, showSources } from '../show-watched.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

/** `isnad watched [URL]`: how the watched sources do, and what outlets changed after publication. */
export const watched = defineCommand({
  meta: { name: 'watched', description: 'How each watched source does, and what outlets changed in published articles' },
  args: {
    ...storeArguments,
    changes: { type: 'boolean', default: false, description: 'Print what outlets changed in published articles' },
    limit: { type: 'string', default: '50', description: 'How many changes to print' },
    output: { type: 'string', default: 'text', description: 'text or json' },
  },
  async run({ args }) {
    const [url] = positionals(args)
    const store = await openNamedStore(args, await loadEngine())
    try {
      const history = store.watched<SourceState>()
      if (args.changes || url !== undefined) {
        const changes = await history.changes({ limit: Number.parseInt(args.limit, 10) || 50, ...(url === undefined ? {} : { url }) })
        console.log(args.output === 'json' ? JSON.stringify(changes) : showChanges(changes))
        return
      }
      const now = Date.now()
      const sources = (await history.sources()).map(source => ({ source, health: healthOf(source, now) }))
      console.log(args.output === 'json' ? JSON.stringify(sources) : showSources(sources))
      if (sources.some(({ health }) => health.status !== 'ok' && health.status !== 'new')) process.exitCode = EXIT.partial
    } finally {
      await store.close()
    }
  },
})
