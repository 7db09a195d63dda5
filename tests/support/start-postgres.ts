import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TestServer {
  readonly url: string
  stop(): void
}

/** The newest PostgreSQL of the system, or null where none is installed. */
function binaries(): string | null {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return null
  const version = readdirSync(base).sort((a, b) => Number(b) - Number(a))[0]
  return version ? join(base, version, 'bin') : null
}

/**
 * A PostgreSQL server of its own for a test, on a Unix socket in a temporary folder; null where none is installed (the caller skips with a
 * clear line, never in CI). Runs as the user `postgres` where the test runs as root, which PostgreSQL refuses.
 */
export function startPostgres(): TestServer | null {
  const bin = binaries()
  if (!bin) return null
  const folder = mkdtempSync(join(tmpdir(), 'isnad-pg-'))
  const asRoot = process.getuid?.() === 0
  const run = (command: string, args: string[]) => {
    const [file, list] = asRoot
      ? ['su', ['postgres', '-s', '/bin/sh', '-c', [command, ...args].map(a => `'${a}'`).join(' ')]]
      : [command, args]
    execFileSync(file, list, { stdio: ['ignore', 'ignore', 'pipe'] })
  }
  if (asRoot) spawnSync('chown', ['postgres', folder])
  const data = join(folder, 'data')
  run(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
  run(join(bin, 'pg_ctl'), ['-D', data, '-w', '-o', `-k ${folder} -c listen_addresses=`, '-l', join(folder, 'log'), 'start'])
  return {
    url: `postgresql://postgres@/postgres?host=${folder}`,
    stop() {
      run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
