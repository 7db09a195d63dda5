import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'

/** Compiles the lexicon of opposites and the trained weights of the headline judge to data/ar/stance.json. */
export async function build(out: string): Promise<void> {
  const folder = join(packageRoot(), 'languages/ar/stance')
  const lexicon = parse(readFileSync(join(folder, 'opposites.yaml'), 'utf8'))
  const model = JSON.parse(readFileSync(join(folder, 'weights.json'), 'utf8'))
  mkdirSync(join(out, 'ar'), { recursive: true })
  writeFileSync(join(out, 'ar/stance.json'), JSON.stringify({ lexicon, ...model }))
}
