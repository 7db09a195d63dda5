import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageRoot } from '../src/base/package-root.js'
import { Comparison } from '../src/schema/comparison.js'
import { Report } from '../src/schema/report.js'
import { apiFiles } from './generate/api-files.js'
import { describeSchema } from './generate/describe-schema.js'

/**
 * Writes the files that are made from others: JSON Schemas, the OpenAPI document, types for its
 * clients, and the references of record and API. With `--check` nothing is written and a stale
 * file is an error. Usage: tsx tools/generate.ts [--check]
 */
const files: Record<string, string> = {
  'schema/report.schema.json': `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...Report }, null, 2)}\n`,
  'schema/comparison.schema.json': `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...Comparison }, null, 2)}\n`,
  'docs/record.md': describeSchema([
    { name: 'Report', schema: Report, source: 'src/schema/report.ts' },
    { name: 'Comparison', schema: Comparison, source: 'src/schema/comparison.ts' },
  ]),
}
/** NOTICE: the licence line of the project, then the parts of `NOTICE.d` in order of names. */
function notice(): string {
  const folder = join(packageRoot(), 'NOTICE.d')
  const parts = readdirSync(folder)
    .filter(file => file.endsWith('.md'))
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8').trim())
  return `${['Isnad\nCopyright 2026 The Isnad authors\n\nLicensed under the Apache License, Version 2.0.', ...parts].join('\n\n')}\n`
}
files.NOTICE = notice()

Object.assign(files, await apiFiles())

const check = process.argv.includes('--check')
let stale = 0
for (const [name, content] of Object.entries(files)) {
  const path = join(packageRoot(), name)
  const old = existsSync(path) ? readFileSync(path, 'utf8') : null
  if (old === content) continue
  if (check) {
    console.error(`${name} is not what its source makes; run: npm run generate`)
    stale++
  } else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    console.log(`wrote ${name}`)
  }
}
console.log(`generated files: ${Object.keys(files).length} seen, ${stale} stale`)
if (stale > 0) process.exitCode = 1
