import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contentHash } from '../src/base/hash.js'
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

// What was compiled, with digests: the digest of a pack is made of these, so that a record says which data made it.
const manifest: Record<string, string> = {}
for (const file of (readdirSync(out, { recursive: true, encoding: 'utf8' }) as string[]).sort()) {
  if (file === 'manifest.json' || !/\.(json|bin|txt|tsv)$/.test(file)) continue
  manifest[file.replaceAll('\\', '/')] = contentHash(readFileSync(join(out, file)).toString('latin1'))
}
writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, 1))
