import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { createDesk } from '../../desk.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

/** `isnad mcp`: the record for AI agents over standard input and output. The protocol's library is loaded only here. */
export const mcp = defineCommand({
  meta: { name: 'mcp', description: 'Serve the record to AI agents (Model Context Protocol, standard input and output)' },
  args: { ...storeArguments },
  async run({ args }) {
    const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js')
    const { createMcpServer } = await import('../../mcp/create-mcp-server.js')
    const engine = await loadEngine()
    const store = await openNamedStore(args, engine)
    const server = createMcpServer(createDesk(engine, store))
    const ended = new Promise<void>(resolve => {
      server.onclose = resolve
      process.stdin.once('end', resolve)
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    })
    await server.connect(new StdioServerTransport())
    await ended
    await server.close()
    await store.close()
  },
})
