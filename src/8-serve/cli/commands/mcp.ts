import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { createDesk, type Desk } from '../../desk.js'
import { EXIT } from '../exit-codes.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

/** `isnad mcp`: the record for AI agents over standard input and output, or with --port over HTTP. The protocol's library is loaded only here. */
export const mcp = defineCommand({
  meta: { name: 'mcp', description: 'Serve the record to AI agents (Model Context Protocol)' },
  args: {
    ...storeArguments,
    port: { type: 'string', description: 'Serve over HTTP on this port instead of standard input and output; 0 takes a free one' },
    host: {
      type: 'string',
      default: '127.0.0.1',
      description: 'Address to listen on; other than loopback opens the record to the network',
    },
  },
  async run({ args }) {
    const port = args.port === undefined ? null : Number(args.port)
    if (port !== null && (!Number.isInteger(port) || port < 0 || port > 65_535)) {
      console.error(`isnad mcp: --port is a number from 0 to 65535, not "${args.port}"`)
      process.exitCode = EXIT.usage
      return
    }
    const engine = await loadEngine()
    const store = await openNamedStore(args, engine)
    const desk = createDesk(engine, store)
    const told = new Promise<void>(resolve => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    })
    try {
      await (port === null ? serveStdio(desk, told) : serveHttp(desk, port, args.host, told))
    } finally {
      await store.close()
    }
  },
})

async function serveStdio(desk: Desk, told: Promise<void>): Promise<void> {
  const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js')
  const { createMcpServer } = await import('../../mcp/create-mcp-server.js')
  const server = createMcpServer(desk)
  const ended = new Promise<void>(resolve => {
    server.onclose = resolve
    process.stdin.once('end', resolve)
  })
  await server.connect(new StdioServerTransport())
  await Promise.race([ended, told])
  await server.close()
}

async function serveHttp(desk: Desk, port: number, host: string, told: Promise<void>): Promise<void> {
  const { serveMcpHttp } = await import('../../mcp/serve-mcp-http.js')
  const server = serveMcpHttp(desk, /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  console.log(
    `Isnad answers agents at http://${host.includes(':') ? `[${host}]` : host}:${typeof address === 'object' && address ? address.port : port}/mcp  (Ctrl-C ends it)`,
  )
  await told
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
}
