import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../src/base/package-root.js'

/**
 * Compiles the YAML sources of languages and knowledge into `data/`: finds every builder beside this file in `build/` by looking and runs it.
 * A builder exports `build(out: string): Promise<void>`. Usage: `tsx tools/build-data.ts [NAME...]`, all of them without names.
 */
const out = join(packageRoot(), 'data')
const folder = join(import.meta.dirname ?? '', 'build')
const only = process.argv.slice(2)
mkdirSync(out, { recursive: true })
const names = readdirSync(folder)
  .filter(file => /^[a-z-]+\.(ts|js)$/.test(file))
  .map(file => file.replace(/\.(ts|js)$/, ''))
  .sort()
const missing = only.filter(name => !names.includes(name))
if (missing.length > 0 || names.length === 0) {
  console.error(`No builder ${missing.join(', ')} in ${folder}; there are: ${names.join(', ') || 'none'}`)
  process.exit(2)
}
for (const name of only.length > 0 ? only : names) {
  const started = performance.now()
  const file = readdirSync(folder).find(f => f === `${name}.ts` || f === `${name}.js`) as string
  const builder = (await import(pathToFileURL(join(folder, file)).href)) as { build?: (out: string) => Promise<void> }
  if (typeof builder.build !== 'function') throw new Error(`tools/build/${file} exports no function build(out)`)
  await builder.build(out)
  console.error(`data: ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
