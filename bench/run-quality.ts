import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Figure, QualityModule } from './quality/figure.js'

/**
 * Measures everything that can be measured so far and holds it against the floors in bench/floors.json. Usage:
 *   npm run quality -- --data DIR [--json] [--only NAME,NAME] [--raise]
 * `--raise` lifts floors to what was reached (less a thousandth); floors are never lowered by it. Exit code 1 where a floor is not held.
 */
const args = process.argv.slice(2)
const option = (name: string) => {
  const i = args.indexOf(name)
  return i < 0 ? undefined : args[i + 1]
}
const dataDir = resolve(option('--data') ?? '../shared')
const only = option('--only')?.split(',')
const floorsFile = join(import.meta.dirname, 'floors.json')
const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Record<string, number>
const folder = join(import.meta.dirname, 'quality')
const modules = readdirSync(folder)
  .filter(f => /^[a-z-]+\.ts$/.test(f) && f !== 'figure.ts')
  .map(f => f.replace('.ts', ''))
  .filter(name => !only || only.includes(name))
  .sort()
if (modules.length === 0) {
  console.error('No quality module was found: nothing was measured')
  process.exit(2)
}
const figures: (Figure & { part: string })[] = []
for (const name of modules) {
  const module = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as Partial<QualityModule>
  if (!module.measure) continue
  const started = performance.now()
  try {
    for (const figure of await module.measure(dataDir)) figures.push({ part: name, ...figure })
  } catch (error) {
    figures.push({ part: name, name: `${name} failed`, figure: null, of: 0, note: error instanceof Error ? error.message : String(error) })
    process.exitCode = 1
  }
  console.error(`${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
let broken = 0
for (const f of figures) {
  const floor = floors[f.name]
  if (floor !== undefined && f.figure !== null && f.figure < floor) broken++
}
/** Speeds and bands of confidence are printed and not held: they are no measure of quality by themselves. */
const NO_FLOOR = /per-second|confidence (<|0\.\d-)/
if (args.includes('--raise')) {
  for (const f of figures)
    if (f.figure !== null && !NO_FLOOR.test(f.name))
      floors[f.name] = Math.max(floors[f.name] ?? -1, Math.floor((f.figure - 0.001) * 1000) / 1000)
  writeFileSync(floorsFile, `${JSON.stringify(Object.fromEntries(Object.entries(floors).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`)
}
if (args.includes('--json')) console.log(JSON.stringify({ data: dataDir, figures }, null, 1))
else {
  console.log(`${'figure'.padEnd(52)}${'value'.padStart(8)}${'of'.padStart(8)}${'floor'.padStart(8)}  note`)
  for (const f of figures) {
    const floor = floors[f.name]
    const mark = floor !== undefined && f.figure !== null && f.figure < floor ? '  BELOW FLOOR' : ''
    console.log(
      `${f.name.padEnd(52)}${(f.figure === null ? 'not yet' : f.figure.toFixed(4)).padStart(8)}${String(f.of || '').padStart(8)}${(floor === undefined ? '' : floor.toFixed(3)).padStart(8)}  ${f.note ?? ''}${mark}`,
    )
  }
}
if (broken > 0) {
  console.error(`${broken} figures are below their floors`)
  process.exitCode = 1
}
