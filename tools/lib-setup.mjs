// What start, test, build and check share: install what is missing, build what is stale. Plain JavaScript, for it runs before anything is
// installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs a command and ends with its exit code where it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options })
  if (result.error) {
    console.error(`isnad: cannot run ${command}: ${result.error.message}`)
    process.exit(3)
  }
  if (result.status !== 0) process.exit(result.status ?? 3)
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`isnad needs Node 20.19 or newer; this is ${process.version}`)
    process.exit(3)
  }
}

/** A digest of names, sizes and times of all files below some folders. */
function stampOf(paths) {
  const hash = createHash('sha256')
  const visit = path => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) if (!['node_modules', 'dist', 'data', '.git'].includes(name)) visit(join(path, name))
    } else hash.update(`${path} ${stat.size} ${Math.floor(stat.mtimeMs)}\n`)
  }
  for (const path of paths) visit(join(root, path))
  return hash.digest('hex')
}

/** Does `make` unless it was done for exactly these files before and its output is still there. */
function fresh(name, paths, output, make) {
  const file = join(root, 'node_modules/.isnad', name)
  const stamp = stampOf(paths)
  if (existsSync(join(root, output)) && existsSync(file) && readFileSync(file, 'utf8') === stamp) return
  make()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, stamp)
}

/** Installs dependencies where they are missing or the lockfile changed. */
export function install() {
  checkNode()
  fresh('install', ['package-lock.json'], 'node_modules/typebox/package.json', () => {
    if (existsSync(join(root, 'node_modules/typebox/package.json')) && !existsSync(join(root, 'node_modules/.isnad/install'))) return
    console.error('isnad: installing dependencies ...')
    // Not `npm ci`: it refuses a lockfile that leaves out optional packages of other platforms.
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
  })
}
export function buildData() {
  fresh(
    'data',
    ['languages', 'knowledge', 'corpus', 'tools/build', 'tools/build-data.ts', 'src/base', 'src/schema'],
    'data/manifest.json',
    () => run(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'tools/build-data.ts']),
  )
}
export function buildEngine() {
  fresh('engine', ['src', 'languages', 'tsconfig.json', 'tsconfig.build.json'], 'dist/src/index.js', () => {
    console.error('isnad: building the engine ...')
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'])
  })
}
export function buildWeb() {
  if (!existsSync(join(root, 'web/vite.config.ts'))) return
  fresh('web', ['web', 'src/schema'], 'web/dist/index.html', () => {
    console.error('isnad: building the web application ...')
    run('npm', ['run', 'build', '-w', 'web', '--loglevel=error'])
  })
}
