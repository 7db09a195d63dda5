import { mkdtempSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../src/7-store/store.js'
import { openStore } from '../../src/7-store/store.js'
import { packageRoot } from '../../src/base/package-root.js'
import { createMcpServer } from '../../src/8-serve/mcp/create-mcp-server.js'
import { serveMcpHttp } from '../../src/8-serve/mcp/serve-mcp-http.js'
import type { Cited } from '../../src/8-serve/mcp/tool.js'
import { sampleDesk, sampleReports } from '../support/sample-desk.js'

const client = new Client({ name: 'test', version: '1' })
let store: Store
beforeAll(async () => {
  const made = await sampleDesk()
  store = made.store
  const [one, other] = InMemoryTransport.createLinkedPair()
  await createMcpServer(made.desk).connect(other)
  await client.connect(one)
})
afterAll(async () => {
  await client.close()
  await store.close()
})
async function call(name: string, args: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: args })
  const text = (result.content as { text: string }[])[0]?.text ?? ''
  return { isError: result.isError === true, text, items: (result.structuredContent as { items: Cited[] } | undefined)?.items ?? [] }
}

test('the four tools are offered with their input as JSON Schema', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(t => t.name).sort()).toEqual(['compare', 'dossier', 'find_statements', 'read_text'])
  for (const tool of tools) expect(tool.inputSchema.type).toBe('object')
})
test.each([
  ['find_statements', { party: 'UZB' }],
  ['dossier', { a: 'uzb', b: 'KAZ' }],
] as const)('every line of %s is the sentence as printed, with chain and link', async (name, args) => {
  const { items, text } = await call(name, args)
  expect(items.length).toBeGreaterThan(1)
  for (const item of items) {
    const report = sampleReports.find(r => r.article.id === item.report)
    expect(report?.article.text).toContain(item.sentence)
    expect(item.link).toContain(item.report)
    expect(text).toContain(item.link)
  }
  expect(items.some(i => i.chain.join(' < ') === 'First < Spokesman, "Z"')).toBe(true)
})
test('compare tells the sides of what differs', async () => {
  const { isError, text, items } = await call('compare', { party: 'UZB' })
  expect(isError).toBe(false)
  expect(text).toMatch(/^\d+ of \d+ matters/)
  for (const item of items) expect(item.sentence.length).toBeGreaterThan(5)
})
test('read_text reads without keeping', async () => {
  const before = await store.count()
  const { isError, text } = await call('read_text', { text: 'The ministers met in Tashkent on Monday.', published: '2024-06-10' })
  expect(isError).toBe(false)
  expect(text).toContain('language')
  expect(await store.count()).toEqual(before)
})
test.each([
  ['dossier', { a: 'UZB' }],
  ['find_statements', { limit: 'many' }],
  ['read_text', { text: '', unknown: 1 }],
  ['absent', {}],
])('%s called wrongly is told as its answer', async (name, args) => {
  const { isError, text } = await call(name, args)
  expect(isError).toBe(true)
  expect(text.length).toBeGreaterThan(10)
})
test('the command line serves an agent over standard input and output', { timeout: 60_000 }, async () => {
  const place = join(mkdtempSync(join(tmpdir(), 'isnad-mcp-')), 'store.db')
  const kept = await openStore(place, { terms: () => null })
  await kept.add(sampleReports)
  await kept.close()
  const agent = new Client({ name: 'test', version: '1' })
  await agent.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--import', 'tsx', join(packageRoot(), 'src/8-serve/cli/main.ts'), 'mcp', '--store', place],
      cwd: packageRoot(),
    }),
  )
  const result = await agent.callTool({ name: 'find_statements', arguments: { kind: 'event', actor: 'KAZ' } })
  expect(JSON.stringify(result.content)).toContain('will visit Ankara')
  await agent.close()
})

test('the same tools answer over HTTP, to the official client', async () => {
  const { desk, store: kept } = await sampleDesk()
  const http = serveMcpHttp(desk, true)
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  const url = new URL(`http://127.0.0.1:${(http.address() as AddressInfo).port}/mcp`)
  const agents = await Promise.all(
    [1, 2].map(async () => {
      const agent = new Client({ name: 'test', version: '1' })
      await agent.connect(new StreamableHTTPClientTransport(url) as Parameters<typeof agent.connect>[0])
      return agent
    }),
  )
  for (const agent of agents) {
    expect((await agent.listTools()).tools).toHaveLength(4)
    const result = await agent.callTool({ name: 'find_statements', arguments: { kind: 'event', actor: 'KAZ' } })
    expect(JSON.stringify(result.content)).toContain('will visit Ankara')
    await agent.close()
  }
  const ask = (headers: Record<string, string>, body = '{}', method = 'POST') =>
    fetch(url, {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      ...(method === 'POST' ? { body } : {}),
    })
  expect((await ask({ origin: 'https://evil.example.org' })).status).toBe(403)
  expect((await ask({}, '{broken')).status).toBe(400)
  expect((await ask({}, '', 'GET')).status).toBe(405)
  expect((await ask({}, JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'x'.repeat(3_000_000) }))).status).toBe(413)
  http.closeAllConnections()
  http.close()
  await kept.close()
})
