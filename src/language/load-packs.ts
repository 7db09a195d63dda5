import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { DataSource } from '../base/data-source.js'
import type { LanguagePack, PagePack } from './language-pack.js'

/** What a language folder exports from its `pack` module. */
export interface PackModule {
  createPack(data: DataSource): LanguagePack | PagePack
}

/**
 * Loads every language found beside the engine: a folder of `languages/` with a module `pack`. Throws with the folder's name where a module
 * exports no `createPack`.
 */
export async function loadPacks(data: DataSource): Promise<(LanguagePack | PagePack)[]> {
  const folder = fileURLToPath(new URL('../../languages/', import.meta.url))
  const packs: (LanguagePack | PagePack)[] = []
  for (const code of readdirSync(folder).sort()) {
    const file = ['pack.js', 'pack.ts'].map(name => join(folder, code, name)).find(path => existsSync(path))
    if (!file) continue
    const module = (await import(pathToFileURL(file).href)) as Partial<PackModule>
    if (typeof module.createPack !== 'function') throw new Error(`languages/${code}/pack exports no createPack(data)`)
    packs.push(module.createPack(data))
  }
  return packs
}
