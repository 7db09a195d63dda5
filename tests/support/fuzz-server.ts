import type { FastifyInstance } from 'fastify'
import type { Store } from '../../src/7-store/store.js'
import { createServer } from '../../src/8-serve/api/create-server.js'
import { type Answered, makeAnswerChecker } from './check-answer.js'
import { type ApiDocument, type FuzzRequest, fuzzRequests } from './fuzz-requests.js'
import { manyReports } from './many-reports.js'
import { sampleDesk } from './sample-desk.js'

/** A server over made-up reports, requests for it, and what holds its answers to its own document. */
export async function fuzzServer({ reports = 60, place = ':memory:' } = {}) {
  const { desk, store } = await sampleDesk({ withTerms: true, place })
  await store.add(manyReports(reports))
  const { secret } = await store.addToken('fuzzer')
  const server = await createServer({ desk, web: null })
  await server.ready()
  const document = JSON.parse(JSON.stringify(server.swagger())) as ApiDocument
  const comparison = await store.comparison()
  const subject = await store.saveSubject({ name: 'Kept', query: { parties: ['UZB'] } })
  const judgement = await store.judge({ kind: 'happening', verdict: 'same', a: 'x', b: 'y', by: 'test' })
  const known = [
    'UZB',
    'KAZ',
    'TUR',
    'state/uzbekistan',
    'csv',
    'atom',
    'Delegates boats',
    subject,
    judgement,
    ...(await store.heads({ limit: 3 })).items.map(head => head.id),
    ...comparison.stories.slice(0, 2).map(s => s.id),
    ...comparison.series.slice(0, 2).map(s => s.id),
    ...comparison.happenings.slice(0, 2).map(h => h.id),
  ]
  const checker = makeAnswerChecker(document)
  let sent = 0
  const send = async ({ method, url, headers, payload }: FuzzRequest): Promise<Answered> => {
    // Each comes from an address of its own: limits are not what is tried here.
    sent++
    const remoteAddress = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`
    const response = await server.inject({ method, url, headers, remoteAddress, ...(payload === undefined ? {} : { payload }) })
    // What is packed is packed JSON: the fuzzer asks for it to be made, not to read it.
    const isPacked = response.headers['content-encoding'] !== undefined
    return {
      status: response.statusCode,
      type: String(response.headers['content-type'] ?? ''),
      body: isPacked ? '' : response.body,
      headers: { ...response.headers, isPacked },
    }
  }
  return {
    server: server as FastifyInstance,
    store: store as Store,
    document,
    requests: fuzzRequests(document, known, secret),
    /** Sends one request; gives what is wrong with its answer, or null. */
    async tryOne(request: FuzzRequest): Promise<{ status: number; wrong: string | null }> {
      const answer = await send(request)
      const wrong = answer.headers.isPacked === true && answer.status < 500 ? null : checker(request, answer)
      return { status: answer.status, wrong }
    },
    async close() {
      await server.close()
      await store.close()
    },
  }
}
