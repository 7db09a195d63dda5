import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeReport, plainTerms } from '../../tests/support/make-report.js'
import { startPostgres, type TestServer } from '../../tests/support/start-postgres.js'
import { openStore, type Store } from './store.js'

let server: TestServer | null = null
beforeAll(() => {
  server = startPostgres()
  if (!server && process.env.CI) throw new Error('PostgreSQL is not installed: its tests must run in CI')
})
afterAll(() => server?.stop())

describe.each(['sqlite', 'postgres'] as const)('what people leave in a store on %s', engine => {
  let store: Store
  let clock = Date.parse('2024-06-10T10:00:00Z')
  beforeAll(async () => {
    if (engine === 'postgres' && !server) return
    store = await openStore(engine === 'sqlite' ? ':memory:' : (server?.url ?? ''), {
      terms: () => plainTerms,
      now: () => new Date(clock++),
    })
  })
  afterAll(() => store?.close())
  beforeEach(context => {
    if (engine === 'postgres' && !server) context.skip()
  })

  test('a judgement has no direction, a later one goes before it, and undoing brings the former back', async () => {
    const first = await store.judge({ kind: 'happening', verdict: 'same', a: 'h/2', b: 'h/1', by: 'mona' })
    const second = await store.judge({ kind: 'happening', verdict: 'not-same', a: 'h/1', b: 'h/2', by: 'mona', note: 'two days apart' })
    const other = await store.judge({ kind: 'happening', verdict: 'unsure', a: 'h/1', b: 'h/2', by: 'omar' })
    const inForce = await store.judgements({ of: 'h/2' })
    expect(inForce.map(j => j.id)).toEqual([other, second])
    expect(inForce[1]).toMatchObject({ a: 'h/1', b: 'h/2', verdict: 'not-same', note: 'two days apart' })
    expect(await store.withdraw(second, 'mona')).toBe(true)
    expect(await store.withdraw(second, 'mona')).toBe(false)
    expect((await store.judgements({ of: 'h/1' })).map(j => j.id)).toEqual([other, first])
    const history = await store.judgements({ history: true })
    expect(history.map(j => [j.id, j.withdrawnBy])).toEqual([
      [other, null],
      [second, 'mona'],
      [first, null],
    ])
    expect(await store.judgements({ of: 'h/3' })).toEqual([])
  })
  test('a subject is saved, changed under its id, and removed', async () => {
    const id = await store.saveSubject({ name: 'Water', query: { a: 'UZB', b: 'KAZ' } })
    expect(await store.saveSubject({ id, name: 'Water and power', query: { a: 'UZB', b: 'KAZ', words: 'canal' } })).toBe(id)
    expect(await store.subjects()).toMatchObject([{ id, name: 'Water and power', query: { a: 'UZB', b: 'KAZ', words: 'canal' } }])
    expect(await store.removeSubject(id)).toBe(true)
    expect(await store.removeSubject(id)).toBe(false)
    expect(await store.subjects()).toEqual([])
  })
  test('a token opens the door until it is revoked, and its secret is kept nowhere', async () => {
    const { id, secret } = await store.addToken('desk', ['write'])
    expect(await store.checkToken(secret)).toMatchObject({ id, name: 'desk', scopes: ['write'], usedAt: '2024-06-10' })
    expect(await store.checkToken(`${secret}x`)).toBeNull()
    expect(JSON.stringify(await store.tokens())).not.toContain(secret.slice(6))
    expect(await store.revokeToken(id)).toBe(true)
    expect(await store.revokeToken(id)).toBe(false)
    expect(await store.checkToken(secret)).toBeNull()
    expect((await store.tokens())[0]?.revokedAt).not.toBeNull()
  })
  test('a mark holds its last value', async () => {
    expect(await store.mark('alert')).toBeNull()
    await store.setMark('alert', 'one')
    await store.setMark('alert', 'two')
    expect(await store.mark('alert')).toBe('two')
  })
  test('what came in after a cursor is told in the order of coming, each report once', async () => {
    const report = (id: string) => makeReport({ id, sentences: [`text of ${id}`] })
    await store.add([report('a'), report('b')])
    const first = await store.added({ limit: 10 })
    expect(first.items).toHaveLength(2)
    expect(await store.added({ limit: 10, after: first.next })).toEqual({ items: [], next: first.next })
    await store.add([report('a'), report('c')])
    const second = await store.added({ limit: 10, after: first.next })
    expect(second.items.map(i => i.inputId)).toEqual(['c'])
  })
})
