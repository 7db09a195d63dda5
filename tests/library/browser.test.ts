import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageRoot } from '../../src/base/package-root.js'
import { read } from '../../src/index.js'

const root = packageRoot()
const made = join(root, 'node_modules/.isnad/playground')
const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path))
if (!browser) console.warn('tests/library/browser: no chromium here; the library is not tried in a browser')
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }

let server: Server
beforeAll(async () => {
  if (!browser) return
  const { build } = await import('vite')
  await build({ configFile: join(root, 'docs/playground/vite.config.ts'), logLevel: 'error' })
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')).replace(/^[\\/]+/, '')
    const file = path.startsWith('data/') ? join(root, path) : join(made, path === '' ? 'index.html' : path)
    if (!existsSync(file)) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
}, 120_000)
afterAll(() => server?.close())

test.skipIf(!browser)('a page reads a text exactly as Node does, without any server', { timeout: 120_000 }, async () => {
  const sample = JSON.parse(readFileSync(join(root, 'data/corpus.ndjson'), 'utf8').split('\n')[0] ?? '{}') as {
    text: string
    published: string
  }
  const chrome = await chromium.launch({ executablePath: browser ?? '', args: ['--no-sandbox'] })
  const page = await chrome.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.waitForSelector('#read:not([disabled])', { timeout: 60_000 })
  await page.fill('#text', sample.text)
  await page.fill('#published', sample.published.slice(0, 10))
  await page.click('#read')
  await page.waitForSelector('#report:not(:empty)')
  const inPage = JSON.parse((await page.textContent('#report')) ?? 'null')
  await chrome.close()
  const here = await read(sample.text.replaceAll('\r\n', '\n'), { published: sample.published.slice(0, 10) })
  expect(faults).toEqual([])
  expect(here.statements.length).toBeGreaterThan(0)
  expect({ ...inPage, engine: null }).toEqual({ ...JSON.parse(JSON.stringify(here)), engine: null })
})
test.skipIf(!browser)('the engine of the page is small', () => {
  const scripts = readdirSync(join(made, 'assets')).filter(name => name.endsWith('.js'))
  const bytes = scripts.map(name => readFileSync(join(made, 'assets', name)))
  const packed = bytes.reduce((sum, b) => sum + gzipSync(b).length, 0)
  const data = ['knowledge.json', ...readdirSync(join(root, 'data/ar')).map(name => `ar/${name}`)].map(
    name => statSync(join(root, 'data', name)).size,
  )
  console.log(
    `engine for browsers: ${Math.round(packed / 1024)} KiB gzip; data for Arabic: ${Math.round(data.reduce((a, b) => a + b, 0) / 1024)} KiB`,
  )
  expect(scripts.length).toBeGreaterThan(0)
  expect(packed).toBeLessThan(800 * 1024)
})
