import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import type { Capture } from '../schema/capture.js'
import { type ReadError, readError } from './read-error.js'
import { readWarc } from './read-warc.js'
import { unpackGzip } from './unpack-gzip.js'

interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly size: number
  readonly offset: number
}

const MOST_DIRECTORY = 64 * 1024 * 1024

/** The directory of a ZIP file (without the extension for files over 4 GiB). */
async function readDirectory(path: string): Promise<ZipEntry[]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, 66_000))
    await file.read(tail, 0, tail.length, size - tail.length)
    const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
    if (end < 0) throw new Error('it has no directory at its end')
    const length = tail.readUInt32LE(end + 12)
    const start = tail.readUInt32LE(end + 16)
    if (length > MOST_DIRECTORY || start + length > size) throw new Error('its directory is broken')
    const directory = Buffer.alloc(length)
    await file.read(directory, 0, length, start)
    const entries: ZipEntry[] = []
    for (let at = 0; at + 46 <= length && directory.readUInt32LE(at) === 0x02014b50; ) {
      const [nameLength, extra, comment] = [
        directory.readUInt16LE(at + 28),
        directory.readUInt16LE(at + 30),
        directory.readUInt16LE(at + 32),
      ]
      const local = Buffer.alloc(30)
      const header = directory.readUInt32LE(at + 42)
      await file.read(local, 0, 30, header)
      entries.push({
        name: directory.toString('utf8', at + 46, at + 46 + nameLength),
        method: directory.readUInt16LE(at + 10),
        size: directory.readUInt32LE(at + 20),
        offset: header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28),
      })
      at += 46 + nameLength + extra + comment
    }
    return entries
  } finally {
    await file.close()
  }
}

/** Pages of a WACZ file: of each WARC file in its folder `archive/`, streamed from disk. */
export async function* readWacz(path: string): AsyncGenerator<{ capture: Capture } | { error: ReadError }> {
  let entries: ZipEntry[]
  try {
    entries = (await readDirectory(path)).filter(entry => /(?:^|\/)archive\/[^/]+\.warc(?:\.gz)?$/.test(entry.name) && entry.size > 0)
  } catch (error) {
    yield readError('wacz-broken', path, `${path} is no WACZ file that can be read: ${(error as Error).message}`)
    return
  }
  if (entries.length === 0) yield readError('wacz-empty', path, `${path} holds no WARC file in archive/; check the file`)
  for (const entry of entries) {
    const raw = createReadStream(path, { start: entry.offset, end: entry.offset + entry.size - 1, highWaterMark: 1 << 18 })
    const stored = entry.method === 8 ? raw.pipe(createInflateRaw()) : raw
    const stream = entry.name.endsWith('.gz') ? unpackGzip(stored) : stored
    yield* readWarc(`${path}#${entry.name}`, stream)
  }
}
