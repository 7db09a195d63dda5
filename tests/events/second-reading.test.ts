import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'
import type { EventStatement } from '../../src/schema/statement.js'
import { keyOfCase } from '../../src/5-statements/second-reading/weigh-events.js'

interface Annotated {
  readonly id: string
  readonly published: string
  readonly title: string
  readonly text: string
  readonly events: readonly { type: string; actors: string[]; recipients: string[] }[]
}

let engine: Engine
beforeAll(async () => {
  engine = await loadEngine()
}, 60_000)

const eventsOf = (body: string, published: string): EventStatement[] =>
  engine
    .read({ kind: 'text', body, published: { value: published, basis: 'given' }, notices: [] })
    .statements.filter((s): s is EventStatement => s.kind === 'event')
const isLearned = (event: EventStatement): boolean => event.rule.startsWith('second-reading/')
const keyOf = (event: EventStatement): string =>
  keyOfCase(
    event.type,
    event.actors.map(one => one.code),
    event.recipients.map(one => one.code),
  )

/** Reports that nothing was learned from. */
const held: readonly Annotated[] = readFileSync('bench/reports/plain-held.ndjson', 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .slice(0, 120)
  .map(line => JSON.parse(line) as Annotated)

test('what only the second reading tells of unseen reports is right about as often as it says', () => {
  let right = 0
  let expected = 0
  let told = 0
  for (const { title, text, published, events } of held) {
    const gold = new Set(events.map(one => keyOfCase(one.type, one.actors, one.recipients)))
    const found = new Map(
      eventsOf(`${title}\n\n${text}`, published)
        .filter(isLearned)
        .map(event => [keyOf(event), event.confidence]),
    )
    for (const [key, confidence] of found) {
      told++
      expected += confidence
      if (gold.has(key)) right++
    }
  }
  expect(told).toBeGreaterThan(10)
  expect(right / told).toBeGreaterThan(expected / told - 0.2)
})

test('a text of fewer than four sentences is left to the rules', () => {
  const body = 'اتهمت كندا الصين بالتجسس. وطردت أستراليا دبلوماسيا روسيا.'
  const events = eventsOf(body, '2023-06-14')
  expect(events.map(one => `${one.type} ${one.actors[0]?.code}`)).toEqual(['ACCUSE CAN', 'SANCTION AUS'])
  expect(events.some(isLearned)).toBe(false)
})

test('the same report gives the same events, each within one of its sentences', () => {
  const { title, text, published } = held[0]!
  const body = `${title}\n\n${text}`
  const events = eventsOf(body, published)
  expect(eventsOf(body, published)).toEqual(events)
  for (const { trigger, sentence, confidence } of events) {
    expect(trigger.start).toBeGreaterThanOrEqual(sentence.start)
    expect(trigger.end).toBeLessThanOrEqual(sentence.end)
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(1)
  }
})
