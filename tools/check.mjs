// npm run check: the one gate, cheapest checks first; the same on a laptop and in CI. `--no-tests` leaves the tests to npm test.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildData, install, root, run } from './lib-setup.mjs'

install()
const node = process.execPath
const bin = path => join(root, 'node_modules', path)
const step = (name, command, args, options) => {
  console.error(`check: ${name}`)
  run(command, args, options)
}
step('format', node, [bin('@biomejs/biome/bin/biome'), 'format'])
step('lint', node, [bin('@biomejs/biome/bin/biome'), 'lint', '--error-on-warnings'])
buildData()
step('types', node, [bin('typescript/bin/tsc'), '--noEmit', '-p', '.'])
step('types of the pages', node, [bin('svelte-check/bin/svelte-check'), '--tsconfig', 'tsconfig.json', '--output', 'human'], {
  cwd: join(root, 'web'),
})
step('generated files', node, [bin('tsx/dist/cli.mjs'), 'tools/generate.ts', '--check'])
step('house rules', node, [bin('tsx/dist/cli.mjs'), 'tools/check-house.ts'])
step('knowledge', node, [bin('tsx/dist/cli.mjs'), 'tools/check-knowledge.ts'])
// What would be published, where it was built: CI builds before.
if (existsSync(join(root, 'dist/src/index.js'))) step('package', node, [bin('tsx/dist/cli.mjs'), 'tools/check-package.ts'])
else console.error('check: package is not built (npm run build): left out')
if (!process.argv.includes('--no-tests')) step('tests', node, ['tools/test.mjs'])
