// npm start: installs and builds what is missing, reads the sample corpus into an embedded store the first time, serves the application.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildData, buildEngine, buildWeb, install, root, run } from './lib-setup.mjs'

install()
buildData()
buildEngine()
buildWeb()
const store = process.env.ISNAD_STORE ?? join(root, '.isnad', 'sample.db')
const cli = join(root, 'dist/src/8-serve/cli/main.js')
if (!store.startsWith('postgres') && !existsSync(store)) {
  console.error('isnad: reading the sample corpus ...')
  run(process.execPath, [cli, 'add', '--store', store, join(root, 'data', 'corpus.ndjson')])
}
const server = spawn(process.execPath, [cli, 'serve', '--store', store, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
// Ctrl-C reaches the server too; wait for it to close its store.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', code => process.exit(code ?? 0))
