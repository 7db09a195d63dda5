import { access, constants } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { EXIT } from '../exit-codes.js'
import { packageVersion } from '../package-version.js'
import { openNamedStore, storeArguments, storePlace } from '../store-arguments.js'

/** `isnad doctor`: is everything there and whole? */
export const doctor = defineCommand({
  meta: { name: 'doctor', description: 'Check that data, engine and store are whole' },
  args: { ...storeArguments },
  async run({ args }) {
    const say = (good: boolean, what: string) => console.log(`${good ? 'ok  ' : 'FAIL'} ${what}`)
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
        await store.close()
      }
    } catch (error) {
      say(false, error instanceof Error ? error.message : String(error))
      process.exitCode = EXIT.broken
    }
  },
})
