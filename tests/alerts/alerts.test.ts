import { createServer as createHttp, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { simpleParser } from './simple-parser.js'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../src/7-store/store.js'
import { type AlertService, createAlertService } from '../../src/8-serve/alerts/alert-service.js'
import type { Alert } from '../../src/8-serve/alerts/alert.js'
import { createMailSender } from '../../src/8-serve/alerts/send-mail.js'
import { isSigned } from '../../src/8-serve/alerts/sign-webhook.js'
import { createServer } from '../../src/8-serve/api/create-server.js'
import type { Desk } from '../../src/8-serve/desk.js'
import { makeReport } from '../support/make-report.js'
import { sampleDesk } from '../support/sample-desk.js'

let desk: Desk
let store: Store
let clock: Date
const found: Alert[] = []
const services: { close(): unknown }[] = []
beforeEach(async () => {
  const made = await sampleDesk({ withTerms: true })
  desk = made.desk
  store = made.store
  clock = new Date(Date.now() + 1000)
  found.length = 0
})
afterEach(async () => {
  for (const service of services.splice(0)) await service.close()
  await store.close()
})
const day = (from: string) => ({ from, to: from, basis: 'stated' as const })
/** The clock goes on past every pause before another try. */
const later = () => {
  clock = new Date(clock.getTime() + 4 * 3_600_000)
}
function service(options: Partial<Parameters<typeof createAlertService>[1]> = {}, on: Desk = desk): AlertService {
  const withClock: Desk = {
    ...on,
    store: { ...on.store, queue: (name, more) => on.store.queue(name, { ...more, now: () => clock }) },
  }
  const made = createAlertService(withClock, {
    mail: null,
    now: () => clock,
    onAlert: a => found.push(a),
    onProblem: () => undefined,
    ...options,
  })
  services.push(made)
  return made
}
const strike = (id: string, status: 'happened' | 'denied' | 'planned' = 'happened', when = '2024-06-20') =>
  makeReport({
    id,
    outlet: `${id}.example.org`,
    published: '2024-06-20',
    sentences: ['Uzbekistan and Kazakhstan opened the new bridge over the river on Thursday.', 'Crowds came from both banks to see it.'],
    events: [{ in: 0, type: 'COOPERATE', actors: ['UZB'], recipients: ['KAZ'], status, score: 6, time: day(when) }],
  })
const toll = (id: string, value: number) =>
  makeReport({
    id,
    outlet: `${id}.example.org`,
    published: '2024-06-21',
    sentences: ['The bridge over the river between Uzbekistan and Kazakhstan cost many millions.', `It cost ${value} million.`],
    events: [{ in: 0, type: 'COOPERATE', actors: ['UZB'], recipients: ['KAZ'], score: 6, time: day('2024-06-20') }],
    figures: [
      { in: 1, what: 'cost', measure: 'cost', subjects: ['UZB', 'KAZ'], value: { min: value, max: value, approx: 'exact' }, unit: 'USD' },
    ],
  })
const subject = (query: object) => store.saveSubject({ name: 'Bridges & <rivers>', query: { parties: ['UZB'], ...query } })

interface Received {
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
/** A receiver that answers as it is told, one answer a message; the last answer stays. */
async function receiver(
  answers: (number | 'hang up' | 'silence')[],
): Promise<{ url: string; trusted: string; got: Received[]; server: Server }> {
  const got: Received[] = []
  const server = createHttp((request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += chunk
    })
    request.on('end', () => {
      got.push({ headers: request.headers, body })
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (answer === 'hang up') request.socket.destroy()
      else if (answer !== 'silence') response.writeHead(answer ?? 200, { location: 'http://127.0.0.1:1/' }).end('ok')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  services.push({
    close() {
      server.closeAllConnections()
      server.close()
    },
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/hook`, trusted: `127.0.0.1:${port}`, got, server }
}

test('what was there before a subject was saved is no news; what comes later is, once', async () => {
  await subject({})
  const alerts = service()
  expect((await alerts.round()).found).toBe(0)
  await store.add([strike('one')])
  expect((await alerts.round()).found).toBe(1)
  expect(found[0]).toMatchObject({ kind: 'happening', line: { head: { type: 'COOPERATE', status: 'happened' } } })
  expect(found[0]?.line.citations[0]?.sentence).toContain('new bridge')
  expect((await alerts.round()).found).toBe(0)
})
test('what came in between the saving and the first look is news', async () => {
  await subject({})
  await new Promise(resolve => setTimeout(resolve, 5))
  await store.add([strike('one')])
  expect((await service().round()).found).toBe(1)
})
test('the same happening from another outlet is no news; another status is', async () => {
  await subject({})
  const alerts = service()
  await store.add([strike('one')])
  await alerts.round()
  await store.add([strike('two')])
  expect((await alerts.round()).found).toBe(0)
  await store.add([strike('three', 'denied')])
  await alerts.round()
  expect(found.map(a => a.kind)).toContain('status')
})
test('a figure that goes against another is a contradiction with both sides', async () => {
  await subject({ kinds: ['contradiction', 'figure'] })
  const alerts = service()
  await store.add([toll('one', 300)])
  expect((await alerts.round()).found).toBe(0)
  await store.add([toll('two', 500)])
  await alerts.round()
  expect(found.length).toBeGreaterThan(0)
  const words = found.flatMap(a => a.line.citations.map(c => c.sentence)).join(' ')
  expect(words).toContain('300')
  expect(words).toContain('500')
})
test('a planned happening is told once when its day is near', async () => {
  await subject({ kinds: ['due'] })
  await store.add([strike('one', 'planned', '2030-07-10')])
  const alerts = service()
  const on = async (instant: string) => {
    clock = new Date(instant)
    return (await alerts.round()).found
  }
  expect(await on('2030-07-08T09:00:00Z')).toBe(0)
  expect(await on('2030-07-09T09:00:00Z')).toBe(1)
  expect(await on('2030-07-10T09:00:00Z')).toBe(0)
})
test.each([
  ['another party', { parties: ['MEX'] }, 0],
  ['both parties', { parties: ['UZB', 'KAZ'], together: true }, 1],
  ['a party that is not there beside one that is', { parties: ['UZB', 'MEX'], together: true }, 0],
  ['another type', { types: ['ASSAULT'] }, 0],
  ['a word of the sentence', { words: 'bridge' }, 1],
  ['a word that no sentence holds', { words: 'bridge ferry' }, 0],
  ['all parties', { parties: [] }, 1],
])('a subject that asks for %s', async (_, query, count) => {
  await subject(query)
  await store.add([strike('one')])
  expect((await service().round()).found).toBe(count)
})
test('a webhook gets each alert, signed, through refusals, cut lines and silence', async () => {
  const { url, trusted, got } = await receiver([500, 'hang up', 302, 'silence', 429, 204])
  await subject({ webhook: url, secret: 'key' })
  await store.add([strike('one')])
  const alerts = service({ trusted: [trusted], timeout: 200 })
  const sent: number[] = []
  for (let round = 0; round < 6; round++) {
    sent.push((await alerts.round()).sent)
    later()
  }
  expect(sent).toEqual([0, 0, 0, 0, 0, 1])
  expect(got).toHaveLength(6)
  expect(new Set(got.map(g => g.headers['isnad-delivery'])).size).toBe(1)
  for (const { headers, body } of got.slice(-1)) {
    const now = clock.getTime() / 1000 - 4 * 3600
    expect(isSigned('key', body, String(headers['isnad-signature']), now)).toBe(true)
    expect(isSigned('other key', body, String(headers['isnad-signature']), now)).toBe(false)
    expect(isSigned('key', `${body} `, String(headers['isnad-signature']), now)).toBe(false)
    expect(isSigned('key', body, String(headers['isnad-signature']), now + 4000)).toBe(false)
    expect(JSON.parse(body)).toMatchObject({ schema: 'isnad.alert/1', kind: 'happening', subject: { name: 'Bridges & <rivers>' } })
  }
  expect((await alerts.round()).sent).toBe(0)
})
test('a message that no try could send is set aside with the reason, and goes out when it is replayed', async () => {
  const { url, trusted } = await receiver([...Array<number>(12).fill(503), 200])
  await subject({ webhook: url, secret: 'key' })
  await store.add([strike('one')])
  const alerts = service({ trusted: [trusted] })
  for (let round = 0; round < 14; round++) {
    await alerts.round()
    later()
  }
  const outbox = store.queue('alerts', { now: () => clock })
  expect(await outbox.dead()).toMatchObject([{ attempts: 12, reason: expect.stringContaining('503') }])
  await outbox.replay()
  later()
  expect((await alerts.round()).sent).toBe(1)
})
test('a process that dies before it noted what it told finds the same news again and sends it once', async () => {
  const { url, trusted, got } = await receiver([200])
  await subject({ webhook: url, secret: 'key' })
  await store.add([strike('one'), toll('two', 300)])
  const dying: Desk = {
    ...desk,
    store: {
      ...desk.store,
      setMark: async (name, value) => {
        if (name.startsWith('alert/')) throw new Error('killed')
        await desk.store.setMark(name, value)
      },
    },
  }
  await expect(service({ trusted: [trusted] }, dying).round()).rejects.toThrow('killed')
  const { found: again, sent } = await service({ trusted: [trusted] }).round()
  expect(again).toBeGreaterThan(0)
  expect(sent).toBe(again)
  expect(got).toHaveLength(sent)
})
test('a process that dies while it sends leaves the message to another', async () => {
  const { url, trusted, got } = await receiver([200])
  await subject({ webhook: url, secret: 'key' })
  await store.add([strike('one')])
  const outbox = store.queue('alerts', { now: () => clock })
  const dying: Desk = {
    ...desk,
    store: {
      ...desk.store,
      queue: (...args) => ({
        ...desk.store.queue(...args),
        done: () => Promise.reject(new Error('killed')),
        fail: () => Promise.reject(new Error('killed')),
      }),
    },
  }
  await expect(createAlertService(dying, { mail: null, now: () => clock, trusted: [trusted] }).round()).rejects.toThrow('killed')
  later()
  expect((await service({ trusted: [trusted] }).round()).sent).toBe(1)
  expect(got.map(g => g.headers['isnad-delivery'])).toEqual([got[0]?.headers['isnad-delivery'], got[0]?.headers['isnad-delivery']])
  expect(await outbox.status()).toEqual({ waiting: 0, working: 0, dead: 0 })
})
test('a webhook into the own network is refused unless it is trusted', async () => {
  const { url, got } = await receiver([200])
  await subject({ webhook: url, secret: 'key' })
  await store.add([strike('one')])
  expect(await service().round()).toMatchObject({ sent: 0, failed: 1 })
  expect(got).toHaveLength(0)
})
test('messages of a subject that was removed are not sent', async () => {
  const { url, trusted, got } = await receiver([500, 200])
  const id = await subject({ webhook: url, secret: 'key' })
  await store.add([strike('one')])
  const alerts = service({ trusted: [trusted] })
  await alerts.round()
  await store.removeSubject(id)
  later()
  expect(await alerts.round()).toMatchObject({ failed: 0 })
  expect(got).toHaveLength(1)
})
test.each(['en', 'ar'])('mail is a digest as page and text in %s, through a server that fails first', async language => {
  const mails: { from: string; to: string[]; raw: string }[] = []
  let refusals = 2
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) =>
      done(refusals-- > 0 ? Object.assign(new Error('try again later'), { responseCode: 451 }) : undefined),
    onData(stream, session, done) {
      let raw = ''
      stream.on('data', chunk => {
        raw += chunk
      })
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(r => r.address), raw })
        done()
      })
    },
  })
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
  const { port } = smtp.server.address() as AddressInfo
  services.push({ close: () => new Promise<void>(resolve => smtp.close(() => resolve())) })
  const mail = createMailSender(`smtp://127.0.0.1:${port}`, 'desk@news.example.org')
  await subject({ email: ['one@example.org', 'two@example.org'], language })
  await store.add([strike('one'), toll('two', 300)])
  const alerts = service({ mail, base: 'https://isnad.example.org' })
  const sent: number[] = []
  for (let round = 0; round < 3; round++) {
    sent.push((await alerts.round()).sent)
    later()
  }
  mail.close()
  expect(sent).toEqual([0, 0, 1])
  expect(mails).toHaveLength(1)
  const parsed = simpleParser(mails[0]?.raw ?? '')
  expect(mails[0]).toMatchObject({ from: 'desk@news.example.org', to: ['one@example.org', 'two@example.org'] })
  expect(mails[0]?.raw).not.toContain('two@example.org')
  const words = desk.engine.compareOptions.words[language]?.alerts
  expect(parsed.text).toContain(words?.happening)
  expect(parsed.text).toContain('new bridge over the river')
  expect(parsed.html).toContain(`<html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}>`)
  expect(parsed.html).toContain('href="https://isnad.example.org/report/')
  expect(parsed.html).toContain('Bridges &amp; &lt;rivers&gt;')
  expect(parsed.html).not.toContain('<rivers>')
})
test('the feed of a subject holds its alerts as Atom with whole links', async () => {
  const id = await subject({ language: 'en' })
  await store.add([strike('one')])
  await service().round()
  const server = await createServer({ desk, web: null })
  const response = await server.inject({ url: `/api/v1/subjects/${encodeURIComponent(id)}/feed`, headers: { host: 'isnad.example.org' } })
  await server.close()
  expect(response.headers['content-type']).toContain('application/atom+xml')
  expect(response.body).toContain(`<id>urn:isnad:${found[0]?.id}</id>`)
  expect(response.body).toContain('href="http://isnad.example.org/report/')
})
