import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, settled } from './open-site.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const corpus = join(root, 'data/corpus.ndjson')
const isnad = (...args: string[]): [string, string[], { cwd: string }] => [
  process.execPath,
  ['--import', 'tsx', join(root, 'src/8-serve/cli/main.ts'), ...args],
  { cwd: root },
]

/** The sample corpus in a store of its own, served as a user gets it. */
describe.skipIf(chromiumPath === null || !existsSync(corpus))('over the sample corpus and the real server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-web-'))
  const store = join(folder, 'store.db')
  let server: ChildProcess
  let base = ''
  beforeAll(async () => {
    const added = spawnSync(...isnad('add', '--store', store, corpus))
    expect(added.status, String(added.stderr)).toBe(0)
    server = spawn(...isnad('serve', '--store', store, '--port', '0'))
    base = await new Promise<string>((resolve, reject) => {
      let said = ''
      server.stdout?.on('data', (chunk: Buffer) => {
        said += String(chunk)
        const address = /http:\/\/[\d.:]+/.exec(said)?.[0]
        if (address !== undefined) resolve(address)
      })
      server.on('exit', code => reject(new Error(`isnad serve ended with ${code}: ${said}`)))
    })
  }, 180_000)
  afterAll(() => {
    server?.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })

  test('every link from the first pages opens a page that is whole, with nothing refused and nothing failed', async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] })
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', message => {
      if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', error => faults.push(`${page.url()}: ${error.message}`))
    const seen = new Set<string>()
    const kinds = new Map<string, number>()
    const queue = [
      '/',
      '/dossiers',
      '/stories',
      '/figures',
      '/people',
      '/sources',
      '/search',
      '/reports',
      '/following?tab=brief',
      '/add',
      '/settings',
    ]
    while (queue.length > 0 && seen.size < 60) {
      const address = queue.shift() ?? '/'
      const kind = address.split(/[/?]/)[1] ?? ''
      // Some of each kind of page: the corpus has hundreds of statements, and they are drawn alike.
      if (seen.has(address) || (kinds.get(kind) ?? 0) >= 7) continue
      seen.add(address)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      await page.goto(base + address)
      await settled(page)
      expect(await page.locator('.err').count(), address).toBe(0)
      const links = await page.locator('main a[href^="/"]').evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
      for (const link of links) if (!link.startsWith('/api/')) queue.push(link.split('#')[0] ?? link)
    }
    expect(faults).toEqual([])
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['dossier', 'story', 'report', 'entity']))
    await browser.close()
  }, 240_000)
})
