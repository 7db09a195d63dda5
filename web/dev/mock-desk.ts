import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Job, Judgement, NewJudgement, NewSubject, SavedSubject } from '../src/lib/api'

/* What can be written through the API, kept in memory: judgements with undo, subjects, additions with progress, the stream of news. */

export interface MockDesk {
  /** Answers a request that is its own; false leaves it to others. */
  answer(request: IncomingMessage, response: ServerResponse, what: string, one: string, url: URL): boolean
  /** Tells listeners that so many reports came. */
  announce(added: number): void
  close(): void
}

async function body(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}

export function makeMockDesk(counts: () => { reports: number; statements: number }): MockDesk {
  let judgements: Judgement[] = []
  let subjects: SavedSubject[] = []
  const jobs = new Map<string, Job>()
  const listeners = new Set<ServerResponse>()
  let more = 0
  let serial = 0
  const total = () => ({ reports: counts().reports + more, statements: counts().statements })
  const tell = (event: string, data: unknown) => {
    for (const listener of listeners) listener.write(`event: ${event}\nid: ${++serial}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  const announce = (added: number) => {
    more += added
    tell('reports', { added, items: [], ...total() })
  }
  /** The newest of a pair that was not taken back. */
  const inForce = () => {
    const seen = new Set<string>()
    return judgements.filter(item => {
      const key = `${item.kind} ${item.a} ${item.b}`
      if (item.withdrawnAt !== null || seen.has(key)) return false
      seen.add(key)
      return true
    })
  }

  return {
    announce,
    close() {
      for (const listener of listeners) listener.end()
    },
    answer(request, response, what, one, url) {
      const json = (status: number, value?: unknown) => {
        response.statusCode = status
        if (value === undefined) return response.end()
        response.setHeader('content-type', status < 400 ? 'application/json' : 'application/problem+json')
        return response.end(JSON.stringify(value))
      }
      const { method } = request
      if (what === 'health') return json(200, { status: 'ok', ...total() }), true
      if (what === 'events') {
        response.setHeader('content-type', 'text/event-stream')
        response.write(`event: hello\nid: 0\ndata: ${JSON.stringify(total())}\n\n`)
        listeners.add(response)
        response.on('close', () => listeners.delete(response))
        return true
      }
      if (what === 'jobs') return json(jobs.has(one) ? 200 : 404, jobs.get(one) ?? { detail: 'no such job' }), true
      if (what === 'judgements' && method === 'GET') {
        const of = url.searchParams.get('of')
        const list = url.searchParams.get('history') === 'true' ? judgements : inForce()
        return json(200, { items: list.filter(item => of === null || item.a === of || item.b === of), next: null }), true
      }
      if (what === 'judgements' && method === 'POST') {
        void body(request).then(text => {
          const given = JSON.parse(text) as NewJudgement
          const [a = '', b = ''] = [given.a, given.b].sort()
          const made: Judgement = { id: `j${++serial}`, kind: given.kind, verdict: given.verdict, a, b, by: 'local', at: new Date().toISOString(), note: given.note ?? null, withdrawnAt: null, withdrawnBy: null, inForce: true }
          judgements = [made, ...judgements]
          json(201, made)
        })
        return true
      }
      if (what === 'judgements' && method === 'DELETE') {
        judgements = judgements.map(item => (item.id === one ? { ...item, withdrawnAt: new Date().toISOString(), withdrawnBy: 'local', inForce: false } : item))
        return json(204), true
      }
      if (what === 'subjects' && url.pathname.endsWith('/feed')) {
        response.setHeader('content-type', 'application/atom+xml')
        response.end(
          `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a1</id><title>&lt;img src=x onerror=alert(1)&gt;</title><updated>2026-11-20T00:00:00Z</updated><link href="/report/f1-nile"/><summary>&lt;script&gt;alert(2)&lt;/script&gt;</summary></entry></feed>`,
        )
        return true
      }
      if (what === 'subjects' && method === 'GET') return json(200, { items: subjects, next: null }), true
      if (what === 'subjects' && (method === 'POST' || method === 'PUT')) {
        void body(request).then(text => {
          const given = JSON.parse(text) as NewSubject
          const id = method === 'PUT' ? one : `s${++serial}`
          const at = new Date().toISOString()
          const made: SavedSubject = { id, name: given.name, query: given.query, feed: `/api/v1/subjects/${id}/feed`, madeAt: at, changedAt: at }
          subjects = [...subjects.filter(item => item.id !== id), made]
          json(method === 'PUT' ? 200 : 201, made)
        })
        return true
      }
      if (what === 'subjects' && method === 'DELETE') {
        subjects = subjects.filter(item => item.id !== one)
        return json(204), true
      }
      if (what === 'reports' && method === 'POST') {
        void body(request).then(text => {
          const id = `job${++serial}`
          const job: Job = { id, state: 'waiting', source: url.searchParams.get('name') ?? 'text', read: 0, added: 0, known: 0, failed: 0, reports: [], problems: [] }
          jobs.set(id, job)
          json(202, job)
          const fails = text.includes('FAIL')
          setTimeout(() => {
            const ended: Job = fails ? { ...job, state: 'failed', failed: 1, problems: ['The archive is cut off at record 3'] } : { ...job, state: 'done', read: 1, added: 1, reports: ['f1-nile'] }
            jobs.set(id, ended)
            tell('progress', ended)
            if (!fails) announce(1)
          }, 150)
        })
        return true
      }
      return false
    },
  }
}
