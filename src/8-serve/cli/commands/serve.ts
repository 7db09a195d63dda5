import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { createServer } from '../../api/create-server.js'
import { createDesk } from '../../desk.js'
import { EXIT } from '../exit-codes.js'
import { mailArguments, takeMail } from '../mail-arguments.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

/** `isnad serve`: the API and the web application, on loopback unless told otherwise. */
export const serve = defineCommand({
  meta: { name: 'serve', description: 'Serve the web application and the API of the store' },
  args: {
    ...storeArguments,
    ...mailArguments,
    port: { type: 'string', default: '4680', description: 'Port to listen on; 0 takes a free one' },
    host: {
      type: 'string',
      default: '127.0.0.1',
      description: 'Address to listen on; other than loopback opens the record to the network',
    },
    writes: {
      type: 'string',
      description: 'Who may write: local (a page open on this machine, and tokens; the default on loopback) or token (tokens only)',
      valueHint: 'local|token',
    },
    'allow-origin': { type: 'string', description: 'Origin of another site whose pages may read the API', valueHint: 'ORIGIN' },
    trust: {
      type: 'string',
      description: 'host:port of your own network from which reports may be fetched and to which webhooks may lead',
      valueHint: 'HOST:PORT',
    },
    rate: { type: 'string', default: '600', description: 'Requests a minute and address' },
  },
  async run({ args }) {
    const port = Number(args.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      console.error(`isnad serve: --port is a number from 0 to 65535, not "${args.port}"`)
      process.exitCode = EXIT.usage
      return
    }
    const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(args.host)
    const writes = args.writes ?? (isLoopback ? 'local' : 'token')
    const rate = Number(args.rate)
    const mail = takeMail(args)
    const wrong =
      writes !== 'local' && writes !== 'token'
        ? `--writes is local or token, not "${writes}"`
        : writes === 'local' && !isLoopback
          ? '--writes local wants a loopback --host: others would count as this machine'
          : Number.isInteger(rate) && rate > 0
            ? 'problem' in mail
              ? mail.problem
              : null
            : `--rate is a number of requests a minute, not "${args.rate}"`
    if (wrong !== null || 'problem' in mail) {
      console.error(`isnad serve: ${wrong}`)
      process.exitCode = EXIT.usage
      return
    }
    const engine = await loadEngine()
    const store = await openNamedStore(args, engine)
    const server = await createServer({
      desk: createDesk(engine, store),
      localWrites: writes === 'local',
      allowOrigins: list(args['allow-origin']),
      trusted: list(args.trust),
      rate,
      alerts: { mail: mail.sender, trusted: list(args.trust), ...(mail.base === undefined ? {} : { base: mail.base }) },
    })
    const stop = async () => {
      await server.close()
      await store.close()
      process.exit(EXIT.ok)
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    try {
      await server.listen({ port, host: args.host })
    } catch (error) {
      await store.close()
      throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new Error(`port ${port} is in use; choose another with --port`) : error
    }
    const address = server.server.address()
    const where =
      typeof address === 'object' && address
        ? `${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`
        : `${args.host}:${port}`
    console.log(`Isnad is at http://${where}/  (Ctrl-C ends it)`)
  },
})

/** An option that may be given once with commas between its values. */
function list(option: string | undefined): string[] {
  return (option ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
}
