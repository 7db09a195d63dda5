import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { readText } from '../../src/3-text/read-text.js'
import { findMentions } from '../../src/4-mentions/find-mentions.js'
import { readByRules } from '../../src/5-statements/events/find-events.js'
import { findQuotations } from '../../src/5-statements/quotations/find-quotations.js'
import { factsOfReport } from '../../src/5-statements/second-reading/report-facts.js'
import { classify, mayReach, sharesOf } from '../../src/base/linear-classifier.js'
import { canRead } from '../../src/language/language-pack.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'
import type { EventStatement } from '../../src/schema/statement.js'
import { keyOfCase } from '../../src/5-statements/second-reading/weigh-events.js'
import { featuresOfWord, mayTell, NOT_SOUGHT, weighWord } from '../../src/5-statements/second-reading/word-features.js'

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
}, 240_000)

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

test('weighing a word piece by piece gives what its features give', () => {
  const { packs, knowledge } = engine.parts
  const pack = packs.find(canRead)!
  const model = pack.clauses.secondReading!.words
  for (const { title, text: body } of held.slice(0, 5)) {
    const { article } = engine.read({ kind: 'text', body: `${title}\n\n${body}`, notices: [] })
    const text = readText(article, pack)
    const values = pack.values.findValues(article.text, { published: null, style: 'news' })
    const { mentions, entities } = findMentions({ article, text, values, pack, knowledge })
    const input = {
      article,
      text,
      mentions,
      entities: new Map(entities.map(one => [one.id, one])),
      values,
      pack,
      knowledge,
      outerChain: [],
    }
    const { read } = readByRules(input, findQuotations(input))
    for (const facts of factsOfReport(read.map(one => ({ ...one, told: [] }))).sentences) {
      const bag = new Int32Array(2 * facts.scene.words.length).fill(NOT_SOUGHT)
      const words = facts.scene.words.map(one => one.index).filter(at => mayTell(facts, at))
      const sums = words.map(at => {
        const own = new Int32Array(model.labels.length)
        weighWord(model, facts, at, own, bag, [])
        return own
      })
      expect(sums.map(one => [...sharesOf(model, one)])).toEqual(words.map(at => [...classify(model, featuresOfWord(facts, at))]))
      for (const one of sums) if (!mayReach(model, one, 0.06)) expect(Math.max(...sharesOf(model, one).subarray(1))).toBeLessThan(0.06)
    }
  }
})
