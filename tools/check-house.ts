import { packageRoot } from '../src/base/package-root.js'
import { checkImports } from './house/check-imports.js'
import { checkSources } from './house/check-sources.js'

/** Least numbers of files and imports that a whole checkout has: below them the checker is blind and must not pass. */
const LEAST = { files: 100, imports: 200, code: 60, data: 200 }

const root = packageRoot()
const imports = await checkImports(root, ['src', 'languages'])
const sources = checkSources(root)
for (const b of [...imports.breaches, ...sources.breaches]) console.error(`${b.rule}\n  ${b.file}\n  ${b.detail}\n  ${b.comment}\n`)
const seen = { files: imports.files, imports: imports.imports, code: sources.code, data: sources.data }
const blind = Object.entries(LEAST).filter(([key, least]) => seen[key as keyof typeof seen] < least)
for (const [key, least] of blind)
  console.error(`The checker saw only ${seen[key as keyof typeof seen]} ${key} (at least ${least} are there): it is blind, so it fails`)
const broken = imports.breaches.length + sources.breaches.length
console.log(
  `house: ${seen.files} modules, ${seen.imports} imports between them, ${seen.code} engine files, ${seen.data} data files; ${broken} breaches`,
)
if (broken > 0 || blind.length > 0) process.exitCode = 1
