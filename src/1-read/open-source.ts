import { createReadStream, type Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type ReadError, readError } from './read-error.js'

/** What to read: a path of a file or folder, `-` for standard input, or bytes that are already here with a name and where they came from. */
export type Source = string | { readonly name: string; readonly bytes: Uint8Array; readonly url?: string; readonly charset?: string }

/** One file, open for reading. */
export interface OpenSource {
  readonly name: string
  readonly url?: string
  readonly charset?: string
  /** `name` is a path on disk. */
  readonly isPath?: boolean
  readonly chunks: AsyncIterable<Uint8Array>
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Files of a source: a folder gives its files in order of names, subfolders in their place; hidden files are left out. */
export async function* openSources(source: Source): AsyncGenerator<OpenSource | { error: ReadError }> {
  if (typeof source !== 'string') {
    const { name, bytes, url, charset } = source
    yield { name, chunks: once(bytes), ...(url === undefined ? {} : { url }), ...(charset === undefined ? {} : { charset }) }
    return
  }
  if (source === '-') {
    yield { name: '-', chunks: process.stdin }
    return
  }
  let isFolder: boolean
  try {
    const found = await stat(source)
    isFolder = found.isDirectory()
    if (!isFolder && !found.isFile()) {
      yield readError('file-unreadable', source, `${source} is neither a file nor a folder; give one, or - for standard input`)
      return
    }
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    yield missing
      ? readError('file-missing', source, `${source} does not exist; check the path`)
      : readError('file-unreadable', source, `${source} cannot be opened (${(error as Error).message}); check its permissions`)
    return
  }
  if (!isFolder) {
    yield { name: source, isPath: true, chunks: createReadStream(source, { highWaterMark: 1 << 18 }) }
    return
  }
  let entries: Dirent[]
  try {
    entries = (await readdir(source, { withFileTypes: true })).filter(e => !e.name.startsWith('.') && (e.isFile() || e.isDirectory()))
  } catch (error) {
    yield readError('file-unreadable', source, `${source} cannot be listed (${(error as Error).message}); check its permissions`)
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const entry of entries) yield* openSources(join(source, entry.name))
}
