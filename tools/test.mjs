// npm test: installs and builds what is missing, then runs all tests. Arguments go to vitest.
import { join } from 'node:path'
import { buildData, buildEngine, install, root, run } from './lib-setup.mjs'

install()
buildData()
buildEngine()
run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)])
