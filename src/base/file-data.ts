import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataSource } from './data-source.js'
import { packageRoot } from './package-root.js'

/** The compiled data of the package, read from its folder `data/` (made by `npm run data`). */
export function fileData(folder: string = join(packageRoot(), 'data')): DataSource {
  return name => {
    try {
      return readFileSync(join(folder, name))
    } catch (error) {
      throw new Error(`Compiled data ${name} is missing in ${folder}; run: npm run data`, { cause: error })
    }
  }
}
