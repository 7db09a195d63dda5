import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeReport, plainTerms } from '../../tests/support/make-report.js'
import { startPostgres, type TestServer } from '../../tests/support/start-postgres.js'
import { openStore } from './store.js'

let server: TestServer | null = null
beforeAll(() => {
  server = startPostgres()
  if (!server && process.env.CI) throw new Error('PostgreSQL is not installed: its tests must run in CI')
})
afterAll(() => server?.stop())

const article = (version: number, text: string, marker: string) => ({
  url: 'https://a.example/1',
  version,
  hash: `hash of ${text}`,
  text,
  firstSeenAt: 1_718_000_000_123,
  checks: 0,
  source: 'https://a.example/feed',
  entry: 'https://a.example/1',
  marker,
  capture: { kind: 'text' as const, body: text, notices: [] },
  changes: [],
})

describe.each(['sqlite', 'postgres'] as const)('the memory of the watcher on %s', engine => {
  test('an article, its report and the mark of its entry are kept together, a version once, and looks are counted', async context => {
    if (engine === 'postgres' && !server) return context.skip()
    const store = await openStore(engine === 'sqlite' ? ':memory:' : (server?.url ?? ''), { terms: () => plainTerms })
    const state = store.watchState<{ readonly url: string; readonly failures: number }>(capture =>
      makeReport({ id: 'x', sentences: [capture.body] }),
    )
    expect(await state.loadSource('https://a.example/feed')).toBeNull()
    await state.saveSource({ url: 'https://a.example/feed', failures: 1 })
    await state.saveSource({ url: 'https://a.example/feed', failures: 0 })
    expect(await state.loadSource('https://a.example/feed')).toEqual({ url: 'https://a.example/feed', failures: 0 })

    expect(await state.noteAttempt('https://a.example/feed', 'https://a.example/1')).toBe(1)
    expect(await state.noteAttempt('https://a.example/feed', 'https://a.example/1')).toBe(2)
    expect(await state.entryMarker('https://a.example/feed', 'https://a.example/1')).toBeNull()

    await state.keep(article(1, 'twelve papers', 'monday'))
    await state.keep(article(1, 'twelve papers', 'monday'))
    expect((await store.count()).reports).toBe(1)
    expect(await state.entryMarker('https://a.example/feed', 'https://a.example/1')).toBe('monday')
    await state.markEntry('https://a.example/feed', 'https://a.example/1', 'monday', 'same text')
    expect(await state.loadArticle('https://a.example/1')).toMatchObject({ version: 1, checks: 1, firstSeenAt: 1_718_000_000_123 })

    await state.keep({
      ...article(2, 'fourteen papers', 'tuesday'),
      checks: 1,
      changes: [{ removed: ['twelve papers'], added: ['fourteen papers'] }],
    })
    expect(await state.loadArticle('https://a.example/1')).toMatchObject({ version: 2, text: 'fourteen papers', checks: 1 })
    expect(await state.findText('hash of twelve papers')).toBe('https://a.example/1')
    expect((await store.count()).reports).toBe(2)

    const history = store.watched<{ readonly url: string; readonly failures: number }>()
    expect(await history.sources()).toEqual([{ url: 'https://a.example/feed', failures: 0 }])
    const changes = await history.changes()
    expect(changes).toMatchObject([
      { url: 'https://a.example/1', version: 2, changes: [{ removed: ['twelve papers'], added: ['fourteen papers'] }] },
    ])
    expect(await history.changes({ url: 'https://a.example/1' })).toEqual(changes)
    expect(await history.changes({ url: 'https://a.example/2' })).toEqual([])
    await store.close()
  })
  test('where the report cannot be kept, neither is the mark', async context => {
    if (engine === 'postgres' && !server) return context.skip()
    const store = await openStore(engine === 'sqlite' ? ':memory:' : (server?.url ?? ''), { terms: () => plainTerms })
    const broken = store.watchState(() => ({ ...makeReport({ id: 'y', sentences: ['a'] }), statements: [{}] as never }))
    await expect(
      broken.keep({ ...article(1, 'other', 'friday'), entry: 'https://a.example/2', url: 'https://a.example/2' }),
    ).rejects.toThrow()
    expect(await broken.entryMarker('https://a.example/feed', 'https://a.example/2')).toBeNull()
    expect(await broken.loadArticle('https://a.example/2')).toBeNull()
    await store.close()
  })
})
