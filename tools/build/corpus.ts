import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'

interface Family {
  readonly reports: readonly {
    readonly id: string
    readonly url: string
    readonly published: string
    readonly title: string
    readonly text: string
  }[]
}

/** Compiles corpus/families/*.yaml to data/corpus.ndjson, one report a line. */
export async function build(out: string): Promise<void> {
  const folder = join(packageRoot(), 'corpus/families')
  const lines = readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .flatMap(file => (parse(readFileSync(join(folder, file), 'utf8')) as Family).reports)
    .map(({ id, url, published, title, text }) => JSON.stringify({ id, url, published: String(published).slice(0, 10), title, text }))
  writeFileSync(join(out, 'corpus.ndjson'), `${lines.join('\n')}\n`)
}
