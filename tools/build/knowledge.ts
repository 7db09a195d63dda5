import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../../src/base/package-root.js'
import { compileEntities } from '../../src/knowledge/compile-entities.js'
import { readKnowledgeSources } from '../read-knowledge-sources.js'

/** Compiles `knowledge/` to `knowledge.json`; throws with the file's name on the first thing that is not as the schema says. */
export async function build(out: string): Promise<void> {
  const entities = compileEntities(readKnowledgeSources(join(packageRoot(import.meta.url), 'knowledge')))
  entities.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const body = JSON.stringify(entities)
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 16)
  await mkdir(out, { recursive: true })
  await writeFile(join(out, 'knowledge.json'), `{"digest":"${digest}","entities":${body}}`)
}
