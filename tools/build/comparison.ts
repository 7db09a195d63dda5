import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'

/** Compiles languages/<code>/comparison/words.yaml to data/<code>/comparison.json. */
export async function build(out: string): Promise<void> {
  const languages = join(packageRoot(), 'languages')
  for (const code of readdirSync(languages)) {
    const file = join(languages, code, 'comparison/words.yaml')
    if (!existsSync(file)) continue
    mkdirSync(join(out, code), { recursive: true })
    writeFileSync(join(out, code, 'comparison.json'), JSON.stringify(parse(readFileSync(file, 'utf8'))))
  }
}
