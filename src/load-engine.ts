import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataSource } from './base/data-source.js'
import { fileData } from './base/file-data.js'
import { packageRoot } from './base/package-root.js'
import { createKnowledge } from './knowledge/create-knowledge.js'
import { loadPacks } from './language/load-packs.js'
import { createEngine, type Engine } from './pipeline.js'

/**
 * Makes an engine of the data that came with the package: all languages and all knowledge. Takes some hundred milliseconds; make one and
 * keep it. Throws where compiled data is missing (`npm run data`).
 *
 * @example
 * const engine = await loadEngine()
 * const report = engine.read({ kind: 'text', body: text, notices: [] })
 */
export async function loadEngine(data: DataSource = fileData()): Promise<Engine> {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }
  return createEngine({ version, packs: await loadPacks(data), knowledge: createKnowledge(data) })
}
