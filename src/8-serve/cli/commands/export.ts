import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { createDesk } from '../../desk.js'
import { EXPORT_FORMATS, isExportFormat } from '../../export/export-formats.js'
import { deskSource } from '../../export/export-source.js'
import { EXIT } from '../exit-codes.js'
import { asOfArguments, openNamedStore, storeArguments } from '../store-arguments.js'
import { writeOut } from '../write-out.js'

/** `isnad export --format csv --out FILE`: the kept record for other programs. */
export const exportRecord = defineCommand({
  meta: { name: 'export', description: 'Write the kept record in a format of other programs' },
  args: {
    ...storeArguments,
    ...asOfArguments,
    format: { type: 'string', description: 'The format', valueHint: Object.keys(EXPORT_FORMATS).join('|') },
    base: { type: 'string', description: 'Address of the application, for links in feeds (default: ISNAD_BASE)', valueHint: 'URL' },
    out: { type: 'string', description: 'File to write; without it, standard output', valueHint: 'FILE' },
  },
  async run({ args }) {
    const format = args.format ?? ''
    if (!isExportFormat(format)) {
      console.error(`isnad export: --format is one of ${Object.keys(EXPORT_FORMATS).join(', ')}${format === '' ? '' : `, not "${format}"`}`)
      process.exitCode = EXIT.usage
      return
    }
    if (format === 'parquet' && !args.out && process.stdout.isTTY) {
      console.error('isnad export: Parquet is no text; name a file with --out')
      process.exitCode = EXIT.usage
      return
    }
    const base = args.base ?? process.env.ISNAD_BASE ?? ''
    if (base !== '' && !/^https?:\/\//.test(base)) {
      console.error(`isnad export: --base is an http or https address, not "${base}"`)
      process.exitCode = EXIT.usage
      return
    }
    const engine = await loadEngine()
    const store = await openNamedStore(args, engine)
    try {
      const pieces = EXPORT_FORMATS[format].make(deskSource(createDesk(engine, store), base))
      if (args.out) {
        // A run that is cut off leaves no half file under the name that was asked for.
        const part = `${args.out}.part`
        await pipeline(Readable.from(pieces), createWriteStream(part))
        await rename(part, args.out)
      } else for await (const piece of pieces) await writeOut(piece)
    } finally {
      await store.close()
    }
  },
})
