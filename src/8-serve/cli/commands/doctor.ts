import { access, constants } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import type { Store } from '../../../7-store/store.js'
import type { Engine } from '../../../pipeline.js'
import type { Report } from '../../../schema/report.js'
import { isOutdated } from '../../worker/is-outdated.js'
import { EXIT } from '../exit-codes.js'
import { packageVersion } from '../package-version.js'
import { openNamedStore, storeArguments, storePlace } from '../store-arguments.js'

/** `isnad doctor`: is everything there and whole? */
export const doctor = defineCommand({
  meta: { name: 'doctor', description: 'Check that data, engine and store are whole' },
  args: {
    ...storeArguments,
    deep: { type: 'boolean', default: false, description: 'Read every record, make its ids anew, and read some reports anew' },
  },
  async run({ args }) {
    const say = (good: boolean, what: string) => {
      console.log(`${good ? 'ok  ' : 'FAIL'} ${what}`)
      if (!good) process.exitCode = EXIT.broken
    }
    say(true, `isnad ${packageVersion()} on Node ${process.version}`)
    try {
      const started = performance.now()
      const engine = await loadEngine()
      const { packs, knowledge } = engine.parts
      say(
        true,
        `engine: ${packs.map(p => `${p.code} ${p.digest.slice(0, 8)}`).join(', ')}; ${knowledge.entities.size} entities (${Math.round(performance.now() - started)} ms)`,
      )
      const place = storePlace(args)
      const exists =
        place.startsWith('postgres') ||
        (await access(place, constants.R_OK | constants.W_OK).then(
          () => true,
          () => false,
        ))
      if (!exists) say(true, `store: none yet at ${place}; isnad add makes one`)
      else {
        const store = await openNamedStore(args, engine)
        const { reports, statements } = await store.count()
        say(true, `store: ${place} (${store.engine}), ${reports} reports, ${statements} statements`)
        for await (const { good, what } of store.check({ deep: args.deep })) say(good, `store: ${what}`)
        if (args.deep) await rereadSome(store, engine, say)
        await store.close()
      }
    } catch (error) {
      say(false, error instanceof Error ? error.message : String(error))
      process.exitCode = EXIT.broken
    }
  },
})

/** Reports that are read anew to see whether their statements get the same ids. */
const SOME = 50

/** Reads some reports that were read with the data of this engine anew: the same text must give the same statements under the same ids. */
async function rereadSome(store: Store, engine: Engine, say: (good: boolean, what: string) => void): Promise<void> {
  let read = 0
  const wrong: string[] = []
  for await (const report of store.allReports()) {
    if (read >= SOME) break
    if (isOutdated(report.engine.packs, report.article.language, engine)) continue
    read++
    const ids = (of: Report) =>
      of.statements
        .map(statement => statement.id)
        .sort()
        .join()
    if (ids(engine.reread(report)) !== ids(report)) wrong.push(report.article.id)
  }
  say(
    wrong.length === 0,
    wrong.length === 0
      ? `store: ${read} reports read anew give the same statements`
      : `store: read anew, these give other statements: ${wrong.join(', ')}`,
  )
}
