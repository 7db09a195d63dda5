import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchSafely } from './fetch-safely.js'

let server: Server
let port = 0
let hits = 0
const trusted = () => [`127.0.0.1:${port}`]
const at = (path: string) => `http://127.0.0.1:${port}${path}`

beforeAll(async () => {
  server = createServer((request, response) => {
    hits++
    const html = { 'content-type': 'text/html; charset=utf-8' }
    const path = request.url ?? '/'
    if (path === '/page') response.writeHead(200, html).end('<p>page</p>')
    else if (path === '/gzip') response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync('<p>gzip</p>'))
    else if (path === '/br') response.writeHead(200, { ...html, 'content-encoding': 'br' }).end(brotliCompressSync('<p>br</p>'))
    else if (path === '/bomb') response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)))
    else if (path === '/cut')
      response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(10_000)).subarray(0, 20))
    else if (path === '/endless') {
      response.writeHead(200, html)
      const timer = setInterval(() => response.write('x'.repeat(100_000)), 1)
      response.on('close', () => clearInterval(timer))
    } else if (path === '/slow') setTimeout(() => response.writeHead(200, html).end('late'), 3000)
    else if (path === '/drip') {
      response.writeHead(200, html)
      const timer = setInterval(() => response.write('x'), 50)
      response.on('close', () => clearInterval(timer))
    } else if (path === '/image') response.writeHead(200, { 'content-type': 'image/png' }).end('x')
    else if (path === '/typeless') response.writeHead(200).end('x')
    else if (path === '/busy') response.writeHead(429, { 'retry-after': '120' }).end()
    else if (path.startsWith('/to?')) response.writeHead(302, { location: decodeURIComponent(path.slice(4)) }).end()
    else if (path === '/loop') response.writeHead(301, { location: '/loop' }).end()
    else if (path.startsWith('/chain')) response.writeHead(301, { location: `/chain${Number(path.slice(6) || 0) + 1}` }).end()
    else if (path === '/cookie') response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(request.headers))
    else response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Addresses that lead inside, or to what is no web page, in all the spellings that attackers use. */
const INSIDE = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://0x7f.0.0.1/',
  'http://127.0.0.1./',
  'http://0/',
  'http://0.0.0.0/',
  'http://localhost/',
  'http://LOCALHOST/',
  'http://localhost./',
  'http://foo.localhost/',
  'http://10.0.0.1/',
  'http://10.255.255.255/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://169.254.170.2/',
  'http://100.64.0.1/',
  'http://100.100.100.200/',
  'http://192.0.0.192/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://240.0.0.1/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[ff02::1]/',
  'http://metadata.google.internal/',
  'http://router.local/',
  'http://intranet/',
  'http://printer.lan/',
  'http://host.corp/',
  'http://[fec0::1]/',
  'http://\u2460\u2461\u2466.0.0.1/',
  'file:///etc/passwd',
  'ftp://example.org/',
  'gopher://example.org/',
  'data:text/html,x',
  'javascript:alert(1)',
  'http://example.org:22/',
  'http://example.org:6379/',
  'http://user:pass@example.org/',
  'http://example.org@127.0.0.1/',
  'not an address',
  'http://',
  'http:///etc/passwd',
]

test.each(INSIDE)('%s is refused without a connection', async address => {
  const before = hits
  const result = await fetchSafely(address, { resolve: () => Promise.resolve(['93.184.216.34']), timeout: 300 })
  expect(result.ok).toBe(false)
  expect(!result.ok && result.code).toMatch(/^refused-/)
  expect(hits).toBe(before)
})

test.each([['127.0.0.1'], ['10.1.2.3'], ['169.254.169.254'], ['::1'], ['::ffff:10.0.0.1'], ['fd00::1'], ['93.184.216.34', '127.0.0.1']])(
  'a public name that resolves to %s is refused',
  async (...addresses) => {
    const result = await fetchSafely('http://innocent.news/', { resolve: () => Promise.resolve(addresses) })
    expect(!result.ok && result.code).toBe('refused-address')
  },
)

test.each(INSIDE.slice(0, 45))('a redirect to %s is refused', async address => {
  const result = await fetchSafely(at(`/to?${encodeURIComponent(address)}`), { trusted: trusted() })
  expect(!result.ok && result.code).toMatch(/^refused-/)
})

test('a name that changes its address after the check gains nothing: it is resolved once and the socket pinned', async () => {
  let asked = 0
  const resolve = () => Promise.resolve(asked++ === 0 ? ['192.0.2.1'] : ['127.0.0.1'])
  const result = await fetchSafely('http://rebinding.news/', { resolve, timeout: 300 })
  expect(result.ok).toBe(false)
  expect(asked).toBe(1)
  let later = 0
  const second = await fetchSafely('http://rebinding.news:8080/', {
    resolve: () => Promise.resolve(later++ === 0 ? ['127.0.0.1'] : ['93.184.216.34']),
  })
  expect(!second.ok && second.code).toBe('refused-address')
})

test('pages are fetched, unpacked and sent without cookies', async () => {
  for (const [path, text] of [
    ['/page', '<p>page</p>'],
    ['/gzip', '<p>gzip</p>'],
    ['/br', '<p>br</p>'],
  ] as const) {
    const result = await fetchSafely(at(path), { trusted: trusted() })
    expect(result.ok && Buffer.from(result.bytes).toString()).toBe(text)
  }
  const result = await fetchSafely(at('/cookie'), { trusted: trusted() })
  expect(result.ok && JSON.parse(Buffer.from(result.bytes).toString())).not.toHaveProperty('cookie')
})

test('size, time, redirects, packing and content types are limited', async () => {
  const code = async (path: string, options = {}) => {
    const result = await fetchSafely(at(path), { trusted: trusted(), timeout: 1500, ...options })
    return result.ok ? 'ok' : result.code
  }
  expect(await code('/bomb', { maxBytes: 1_000_000 })).toBe('too-large')
  expect(await code('/endless', { maxBytes: 1_000_000 })).toBe('too-large')
  expect(await code('/slow', { timeout: 300 })).toBe('timeout')
  expect(await code('/drip', { timeout: 400 })).toBe('timeout')
  expect(await code('/loop')).toBe('redirect-loop')
  expect(await code('/chain')).toBe('too-many-redirects')
  expect(await code('/image')).toBe('refused-type')
  expect(await code('/typeless')).toBe('refused-type')
  expect(await code('/cut')).toBe('broken-packing')
  expect(await code('/none')).toBe('http-status')
})

test('a busy server says when to come again', async () => {
  const result = await fetchSafely(at('/busy'), { trusted: trusted() })
  expect(result).toMatchObject({ ok: false, status: 429, retryAfter: '120' })
})
