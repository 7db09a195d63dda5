import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../src/7-store/store.js'
import { createAlertService } from '../../src/8-serve/alerts/alert-service.js'
import { createServer } from '../../src/8-serve/api/create-server.js'
import type { Desk } from '../../src/8-serve/desk.js'
import { EXPORT_FORMATS } from '../../src/8-serve/export/export-formats.js'
import { deskSource } from '../../src/8-serve/export/export-source.js'
import { checkAtom, checkJsonFeed } from '../support/check-feed.js'
import { makeReport } from '../support/make-report.js'
import { manyReports } from '../support/many-reports.js'
import { sampleDesk } from '../support/sample-desk.js'

const HOST = 'isnad.example.org'
let server: FastifyInstance
let desk: Desk
let store: Store
let subject: string
beforeAll(async () => {
  const made = await sampleDesk({ withTerms: true })
  desk = made.desk
  store = made.store
  subject = await store.saveSubject({ name: 'Bridges & <rivers>\n"whole"', query: { parties: ['UZB'], language: 'en' } })
  const day = { from: '2024-06-20', to: '2024-06-20', basis: 'stated' as const }
  const told = (id: string, more: { published?: string }) =>
    makeReport({
      id,
      outlet: 'x.example.org',
      ...more,
      sentences: ['Uzbekistan & Kazakhstan opened <b>the\u0007 bridge</b>\tover "the river" on Thursday. ]]>'],
      events: [{ in: 0, type: 'COOPERATE', actors: ['UZB'], recipients: ['KAZ'], score: 6, time: day }],
      figures: [
        { in: 0, what: 'bridges', subjects: ['UZB'], value: { min: id.length, max: id.length, approx: 'exact' }, unit: 'count:bridges' },
      ],
    })
  await store.add([...manyReports(40), told('odd id \u200f/?#%"<', { published: '2024-06-20' }), told('undated', {})])
  const service = createAlertService(desk, {
    mail: null,
    now: () => new Date(Date.now() + 5000),
    onAlert: () => undefined,
    onProblem: () => undefined,
  })
  await service.round()
  await service.close()
  server = await createServer({ desk, web: null })
})
afterAll(async () => {
  await server.close()
  await store.close()
})
const had = async (path: string) => {
  const response = await server.inject({ url: `/api/v1${path}`, headers: { host: HOST } })
  return { body: response.body, self: `http://${HOST}/api/v1${path}` }
}
const written = async (format: 'atom' | 'json-feed', base?: string): Promise<string> => {
  let text = ''
  for await (const piece of EXPORT_FORMATS[format].make(deskSource(desk, base))) text += piece
  return text
}

test('the feed of the record keeps to RFC 4287', async () => {
  const { body, self } = await had('/export/atom')
  expect(body.match(/<entry>/g)?.length).toBeGreaterThan(5)
  expect(body).toContain('<category term="contradiction"/>')
  expect(checkAtom(body, self)).toEqual([])
})
test('the feed of a subject keeps to it, with entries and without', async () => {
  const full = await had(`/subjects/${encodeURIComponent(subject)}/feed`)
  expect(full.body.match(/<entry>/g)?.length).toBeGreaterThan(0)
  expect(checkAtom(full.body, full.self)).toEqual([])
  const other = await store.saveSubject({ name: 'Nobody', query: { parties: ['XXX'] } })
  const empty = await had(`/subjects/${encodeURIComponent(other)}/feed`)
  expect(checkAtom(empty.body, empty.self)).toEqual([])
})
test('the JSON feed keeps to JSON Feed 1.1, and says no day where none is known', async () => {
  const { body, self } = await had('/export/json-feed')
  expect(checkJsonFeed(body, self)).toEqual([])
  const { items } = JSON.parse(body) as { items: { date_published?: string }[] }
  expect(items.some(item => item.date_published === undefined)).toBe(true)
  expect(body).not.toContain('1970')
})
test('feeds that the command line writes are right with an address of the application and without', async () => {
  for (const base of [undefined, 'https://isnad.example.org/']) {
    expect(checkAtom(await written('atom', base))).toEqual([])
    expect(checkJsonFeed(await written('json-feed', base))).toEqual([])
  }
})

const right = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:isnad:x</id><title>T</title><updated>2024-06-20T00:00:00Z</updated><author><name>N</name></author><entry><id>urn:isnad:y</id><title>E</title><updated>2024-06-20T00:00:00Z</updated><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>`
describe('the rules', () => {
  test('pass a right feed', () => expect(checkAtom(right)).toEqual([]))
  test.each([
    ['a second id', '<id>urn:isnad:y</id>', '<id>urn:isnad:y</id><id>urn:isnad:z</id>'],
    ['a relative id', 'urn:isnad:y', '/y'],
    ['a day for an instant', '<updated>2024-06-20T00:00:00Z</updated><content', '<updated>2024-06-20</updated><content'],
    ['an entry newer than its feed', '<updated>2024-06-20T00:00:00Z</updated><content', '<updated>2024-06-21T00:00:00Z</updated><content'],
    ['no author', '<author><name>N</name></author>', ''],
    ['a relative link', '<content', '<link href="/report"/><content'],
    ['two alternates', '<content', '<link href="http://a.b/"/><link href="http://a.c/"/><content'],
    ['a script', '&lt;p&gt;x', '&lt;script&gt;x'],
    ['an element that does not end', '&lt;/p&gt;', ''],
    ['a foreign element', '<content', '<summery/><content'],
    ['no content and no link', '<content type="html">&lt;p&gt;x&lt;/p&gt;</content>', ''],
    ['broken XML', '</entry>', ''],
  ])('find %s', (_name, what, instead) => {
    expect(right).toContain(what)
    expect(checkAtom(right.replace(what, instead))).not.toEqual([])
  })
})
