import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import type { Report } from '../../../schema/report.js'
import { isOutdated } from '../../worker/is-outdated.js'
import { createProgress } from '../progress.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

/** Reports put back in one transaction. */
const BATCH = 50

/** `isnad reread`: reads kept reports anew where the data they were read with have changed. */
export const reread = defineCommand({
  meta: {
    name: 'reread',
    description: 'Read kept reports anew where a changed pack or changed knowledge affects them; former readings are kept',
  },
  args: {
    ...storeArguments,
    all: { type: 'boolean', default: false, description: 'Also those that were read with the data that this engine has' },
    dry: { type: 'boolean', default: false, description: 'Only say how many there are' },
  },
  async run({ args }) {
    const engine = await loadEngine()
    const store = await openNamedStore(args, engine)
    try {
      const readings = await store.readings()
      const affected = readings.filter(({ packs, language }) => args.all || isOutdated(packs, language, engine))
      const total = affected.reduce((n, { reports }) => n + reports, 0)
      const kept = readings.reduce((n, { reports }) => n + reports, 0)
      if (args.dry || total === 0) {
        console.log(`${total} of ${kept} reports are affected`)
        return
      }
      const progress = createProgress('reread', total)
      let read = 0
      let changed = 0
      let batch: Report[] = []
      const flush = async () => {
        changed += (await store.replace(batch, { compare: 'later' })).changed.length
        batch = []
        progress.step(read, 0)
      }
      for await (const report of store.allReports()) {
        if (!args.all && !isOutdated(report.engine.packs, report.article.language, engine)) continue
        batch.push(engine.reread(report))
        read++
        if (batch.length >= BATCH) await flush()
      }
      await flush()
      await store.refresh()
      progress.end()
      console.log(`${read} of ${kept} reports read anew, ${changed} of them read otherwise than before`)
    } finally {
      await store.close()
    }
  },
})
