import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeWorld } from './fixture.ts'
import { makeMockDesk } from './mock-desk.ts'

/* Serves the built pages and the fixture's answers as the real server does, content security policy included:
     npx tsx web/dev/mock-server.ts [port]                                                                       */

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const kinds: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.json': 'application/json', '.webmanifest': 'application/manifest+json' }

export const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

export function startMock(port: number, twist?: (text: string) => string): Promise<Server> {
  const world = makeWorld(twist)
  const desk = makeMockDesk(() => ({ reports: world.summary().reports, statements: world.summary().statements }))
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x')
    const parts = url.pathname.split('/').slice(1).map(decodeURIComponent)
    response.setHeader('content-security-policy', policy)
    const json = (value: unknown) => {
      response.statusCode = value === null || value === undefined ? 404 : 200
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(value ?? { message: `Not found: ${url.pathname}` }))
    }
    if (parts[0] === 'api') {
      const [, , what = '', one = '', two = ''] = parts
      const agency = url.searchParams.get('agency')
      if (desk.answer(request, response, what, one, url)) return
      if (what === 'summary') return json(world.summary())
      if (what === 'dossiers') return json(world.dossier(one, two))
      if (what === 'reports') return json(one ? world.report(one) : { items: world.reports().filter(head => !agency || head.agencies.includes(agency)), next: null })
      const all = (list: readonly unknown[]) => json({ items: list, next: null, total: list.length })
      if (what === 'dyads') return all(world.summary().dyads)
      if (what === 'stories' && !one) return all(world.summary().stories)
      if (what === 'series' && !one) {
        const wanted = url.searchParams.get('verdict')?.split(',')
        return all(world.summary().series.filter(item => !wanted || wanted.includes(item.verdict)))
      }
      if (what === 'differences') {
        const kind = url.searchParams.get('kind')
        return all(world.summary().differences.filter(item => kind === null || item.kind === kind))
      }
      if (what === 'stories') return json(world.story(one))
      if (what === 'statements') return json(world.statements(Object.fromEntries(url.searchParams)))
      if (what === 'entities' && !one) {
        const people = world.dossier('EGY', 'TUR')?.people ?? []
        const q = url.searchParams.get('q')
        return all(people.filter(({ entity }) => q === null || Object.values(entity.name).some(name => name.includes(q))).map(({ entity, mentions }) => ({ ...entity, reports: mentions, mentions })))
      }
      if (what === 'entities' && one) return json(world.entity(one))
      if (what === 'codes') return json(world.codes())
      if (what === 'sources') return json(world.sources())
      if (what === 'series') return json(world.series(one))
      if (what === 'read' && request.method === 'POST') {
        request.resume()
        return request.on('end', () => json(world.report('f1-nile')?.report))
      }
      return json(null)
    }
    const path = join(dist, normalize(url.pathname))
    const file = path.startsWith(dist) && existsSync(path) && statSync(path).isFile() ? path : join(dist, 'index.html')
    response.setHeader('content-type', kinds[extname(file)] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
  })
  server.on('close', () => desk.close())
  return new Promise(resolve => server.listen(port, '127.0.0.1', () => resolve(server)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? '4173')
  await startMock(port)
  console.log(`http://127.0.0.1:${port}/`)
}
