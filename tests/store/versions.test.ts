import { describe, expect, test } from 'vitest'
import { createComparing } from '../../src/6-compare/create-comparing.js'
import { openStore } from '../../src/7-store/store.js'
import { contentHash } from '../../src/base/hash.js'
import type { Report } from '../../src/schema/report.js'
import { ENGINES, placesOfStores } from '../support/each-engine.js'
import { makeReport, plainOptions, plainTerms } from '../support/make-report.js'

const places = placesOfStores()
/** A report under the id that its text gives it. */
function report(id: string, words: string): Report {
  const made = makeReport({
    id,
    published: '2024-06-01',
    outlet: 'one.example.org',
    title: words,
    sentences: [words, 'twenty canals were opened'],
    events: [{ in: 0, type: 'CONSULT', actors: ['UZB', 'KAZ'] }],
    figures: [{ in: 1, what: 'canals', subjects: ['UZB'], value: { min: 20, max: 20, approx: 'exact' } }],
  })
  return { ...made, article: { ...made.article, id: contentHash(`one.example.org\n${made.article.text}`) } }
}
/** Another reading of the same text. */
const otherwise = (old: Report): Report => ({
  ...old,
  engine: { ...old.engine, packs: { xx: 'new' } },
  statements: old.statements.flatMap(s => (s.kind === 'event' ? [{ ...s, id: `${s.id}x`, type: 'AGREE' as const }] : [])),
})
async function idsOf(reports: AsyncIterable<Report>): Promise<string[]> {
  const ids: string[] = []
  for await (const { article, statements } of reports)
    ids.push(`${article.id} ${statements.map(s => (s.kind === 'event' ? s.type : s.kind)).join()}`)
  return ids
}

describe.each(ENGINES)('what was known when, on %s', engine => {
  test('a new reading takes the place of the old one, which is still what was known on the days before', async context => {
    let clock = Date.parse('2024-06-10T12:00:00Z')
    const options = { terms: () => plainTerms, comparing: createComparing(plainOptions), now: () => new Date(clock) }
    const store = await openStore(await places.fresh(engine, context), options)
    const [a, b] = [report('a', 'presidents met in tashkent'), report('b', 'ministers spoke of grain in lima')]
    await store.add([a])
    clock = Date.parse('2024-06-12T12:00:00Z')
    await store.add([b])
    const before = await store.version()
    clock = Date.parse('2024-06-14T12:00:00Z')
    const { changed, same } = await store.replace([
      otherwise(a),
      { ...b, engine: { ...b.engine, packs: { xx: 'new' } } },
      otherwise(report('c', 'not kept')),
    ])
    expect({ changed, same }).toEqual({ changed: [a.article.id], same: [b.article.id] })
    expect(await store.version()).not.toBe(before)

    expect(await store.report('a')).toEqual(otherwise(a))
    expect((await store.statements({ kind: 'figure' })).total).toBe(1)
    expect((await store.statements({ words: 'tashkent' })).items.map(i => i.statement.id)).toEqual([otherwise(a).statements[0]?.id])
    expect((await store.happeningsOf('UZB', 'KAZ', { limit: 9 })).items.map(h => h.type).sort()).toEqual(['AGREE', 'CONSULT'])
    expect(await store.readings()).toEqual([{ packs: { xx: 'new' }, language: 'xx', reports: 2 }])

    const old = `${a.article.id} CONSULT,figure`
    expect(await idsOf(store.allReports({ asOf: '2024-06-09' }))).toEqual([])
    expect(await idsOf(store.allReports({ asOf: '2024-06-10' }))).toEqual([old])
    expect((await idsOf(store.allReports({ asOf: '2024-06-13' }))).sort()).toEqual([old, `${b.article.id} CONSULT,figure`].sort())
    expect((await idsOf(store.allReports({ asOf: '2024-06-14' }))).sort()).toEqual(
      [`${a.article.id} AGREE`, `${b.article.id} CONSULT,figure`].sort(),
    )
    for await (const { good, what } of store.check({ deep: true })) expect(good, what).toBe(true)
    await store.close()
  })
})

describe.each([
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
  ['sqlite', 'sqlite'],
] as const)('a backup of %s restored into %s', (from, to) => {
  test('holds all that cannot be made again, and the rest is made again', async context => {
    const options = { terms: () => plainTerms, comparing: createComparing(plainOptions) }
    const store = await openStore(await places.fresh(from, context), options)
    const a = report('a', 'presidents met in tashkent')
    await store.add([a, report('b', 'presidents met again in tashkent'), report('c', 'ministers spoke of grain')])
    await store.replace([otherwise(a)])
    await store.judge({ kind: 'happening', verdict: 'same', a: 'x', b: 'y', by: 'mona', note: 'line\nbreak' })
    await store.saveSubject({ name: 'Water', query: { a: 'UZB' } })
    const { secret } = await store.addToken('desk')
    await store.queue('alerts').put([{ id: 'j', body: 'body' }])
    const lines: string[] = []
    await store.backup(async line => {
      lines.push(line)
    })
    const other = await openStore(await places.fresh(to, context), options)
    await other.restore(each(lines))
    expect(await other.count()).toEqual(await store.count())
    expect(await other.comparison()).toEqual(await store.comparison())
    expect(await other.judgements({ history: true })).toEqual(await store.judgements({ history: true }))
    expect(await other.subjects()).toEqual(await store.subjects())
    expect(await other.checkToken(secret)).not.toBeNull()
    expect(await idsOf(other.allReports({ asOf: '2000-01-01' }))).toEqual([])
    expect((await other.statements({ words: 'grain' })).total).toBe((await store.statements({ words: 'grain' })).total)
    expect(await other.queue('alerts').take(5, 0)).toMatchObject([{ id: 'j', body: 'body' }])
    const again: string[] = []
    await (await openStore(':memory:', options)).close()
    await store.backup(async line => {
      again.push(line)
    })
    expect(again.slice(1, -1).filter(line => !line.includes('"token"') && !line.includes('"job"'))).toEqual(
      lines.slice(1, -1).filter(line => !line.includes('"token"') && !line.includes('"job"')),
    )
    await expect(other.restore(each(lines))).rejects.toThrow('not empty')
    await store.close()
    await other.close()
  })
})

test.each([
  ['cut off before its end', (lines: string[]) => lines.slice(0, -1), 'cut off'],
  ['robbed of a row', (lines: string[]) => lines.filter((_, i) => i !== 1), 'cut off'],
  ['with a row changed', (lines: string[]) => lines.map(line => line.replace('"mona"', '"mina"')), 'cut off'],
  ['that is no backup', () => ['{"hello": 1}'], 'no backup'],
] as const)('a backup %s is refused', async (_, spoil, message) => {
  const store = await openStore(':memory:', { terms: () => plainTerms })
  await store.add([report('a', 'presidents met in tashkent')])
  await store.judge({ kind: 'happening', verdict: 'same', a: 'x', b: 'y', by: 'mona' })
  const lines: string[] = []
  await store.backup(async line => {
    lines.push(line)
  })
  const other = await openStore(':memory:', { terms: () => plainTerms })
  await expect(other.restore(each(spoil(lines)))).rejects.toThrow(message)
  await store.close()
  await other.close()
})

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
