import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { packageRoot } from '../src/base/package-root.js'

/**
 * Packs the package as it would be published (after `npm run build`) and holds it to publint and are-the-types-wrong. Usage: tsx
 * tools/check-package.ts
 */
const root = packageRoot()
const folder = mkdtempSync(join(tmpdir(), 'isnad-pack-'))
const said = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
// npm 11 gives a list, later ones an object by name.
const packed = Object.values(
  JSON.parse(said) as Record<string, { filename: string; size: number; unpackedSize: number; entryCount: number }>,
)[0]
if (!packed) throw new Error('npm packed nothing')
console.log(
  `${packed.filename}: ${Math.round(packed.size / 1024)} KiB packed, ${Math.round(packed.unpackedSize / 1024)} KiB unpacked, ${packed.entryCount} files`,
)
const tarball = readFileSync(join(folder, packed.filename))
const bytes = new Uint8Array(tarball.buffer, tarball.byteOffset, tarball.length)
rmSync(folder, { recursive: true })

let faults = 0
const { messages, pkg } = await publint({
  pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) as ArrayBuffer },
  strict: true,
})
for (const message of messages) {
  if (message.type !== 'suggestion') faults++
  console.log(`publint ${message.type}: ${formatMessage(message, pkg)}`)
}
const result = await checkPackage(createPackageFromTarballData(bytes))
// ESM only, by intent: who requires it from CommonJS gets it by Node's require(esm), and old resolution knows no subpaths.
const intended = new Set(['CJSResolvesToESM', 'NoResolution'])
const problems =
  'problems' in result
    ? result.problems.filter(
        problem => !intended.has(problem.kind) || (problem.kind === 'NoResolution' && problem.resolutionKind !== 'node10'),
      )
    : []
for (const problem of problems) {
  faults++
  console.log(`types: ${JSON.stringify(problem).slice(0, 300)}`)
}
console.log(`package: ${messages.length} remarks of publint, ${problems.length} of are-the-types-wrong, ${faults} faults`)
if (faults > 0) process.exitCode = 1
