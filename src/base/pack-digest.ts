import { type DataSource, readJsonData } from './data-source.js'
import { contentHash } from './hash.js'

/** The digest of all compiled data whose names begin with a prefix (`ar/`), from the manifest that the builder writes. */
export function packDigest(data: DataSource, prefix: string): string {
  const manifest = readJsonData<Record<string, string>>(data, 'manifest.json')
  const parts = Object.entries(manifest).filter(([name]) => name.startsWith(prefix))
  return contentHash(parts.map(([name, digest]) => `${name} ${digest}`).join('\n'))
}
