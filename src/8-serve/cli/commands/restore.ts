import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { EXIT } from '../exit-codes.js'
import { positionals } from '../input-arguments.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

/** `isnad restore FILE`: fills a new store from a backup; it may be of the other engine. */
export const restore = defineCommand({
  meta: { name: 'restore', description: 'Fill a new store from a backup; the store may be of another engine than that of the backup' },
  args: { ...storeArguments },
  async run({ args }) {
    const [file] = positionals(args)
    if (!file) {
      console.error('isnad restore: name the file of the backup')
      process.exitCode = EXIT.usage
      return
    }
    const store = await openNamedStore(args, await loadEngine())
    try {
      const plain = createReadStream(file).pipe(createGunzip())
      const rows = await store.restore(linesOf(plain))
      await store.refresh()
      const { reports, statements } = await store.count()
      console.log(`${rows} rows: ${reports} reports with ${statements} statements`)
    } finally {
      await store.close()
    }
  },
})

/** The lines of a stream; what goes wrong in the stream (a file cut off) is thrown here. */
async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  let failed: unknown = null
  const lines = createInterface({ input: stream })
  stream.once('error', error => {
    failed = error
    lines.close()
  })
  for await (const line of lines) yield line
  if (failed) throw new Error('the backup is cut off or damaged', { cause: failed })
}
