import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { EXIT } from '../exit-codes.js'
import { positionals } from '../input-arguments.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

/** `isnad backup FILE`: the whole store as one file, taken while others go on writing. */
export const backup = defineCommand({
  meta: { name: 'backup', description: 'Write the whole store to one file, while others go on writing' },
  args: { ...storeArguments },
  async run({ args }) {
    const [file] = positionals(args)
    if (!file) {
      console.error('isnad backup: name the file to write, for example: isnad backup isnad-2024-11-28.ndjson.gz')
      process.exitCode = EXIT.usage
      return
    }
    const store = await openNamedStore(args, await loadEngine())
    const packed = createGzip({ level: 6 })
    // A run that is cut off leaves no half file under the name that was asked for.
    const written = pipeline(packed, createWriteStream(`${file}.part`))
    let lines = 0
    try {
      await store.backup(async line => {
        lines++
        if (!packed.write(`${line}\n`)) await new Promise<void>(done => packed.once('drain', done))
      })
      packed.end()
      await written
      await rename(`${file}.part`, file)
      console.log(`${lines - 2} rows in ${file}`)
    } finally {
      packed.destroy()
      await store.close()
    }
  },
})
