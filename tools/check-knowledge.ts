import { join } from 'node:path'
import { packageRoot } from '../src/base/package-root.js'
import { compileEntities } from '../src/knowledge/compile-entities.js'
import { countCoverage } from '../src/knowledge/count-coverage.js'
import { findContradictions } from '../src/knowledge/find-contradictions.js'
import { readKnowledgeSources } from './read-knowledge-sources.js'

/**
 * Reports what `knowledge/` covers and where it contradicts itself; exits with 1 where there is a contradiction.
 * Usage: `tsx tools/check-knowledge.ts [--quiet]`, which leaves the coverage out.
 */
const entities = compileEntities(readKnowledgeSources(join(packageRoot(import.meta.url), 'knowledge')))
const faults = findContradictions(entities)
if (!process.argv.includes('--quiet')) {
  for (const { what, count, note } of countCoverage(entities)) console.log(`${what.padEnd(44)} ${String(count).padStart(6)}  ${note}`)
}
for (const fault of faults) console.log(`${fault.code}: ${fault.message}`)
console.log(`${faults.length} contradictions`)
process.exitCode = faults.length > 0 ? 1 : 0
