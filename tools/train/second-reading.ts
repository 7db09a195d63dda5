import { sideOf } from '../../src/base/party-code.js'
import { SYMMETRIC_TYPES } from '../../src/base/symmetric-types.js'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { classify, packClassifiers } from '../../src/base/linear-classifier.js'
import { packageRoot } from '../../src/base/package-root.js'
import type { SecondReadingModel } from '../../src/language/second-reading-model.js'
import { loadEngine } from '../../src/load-engine.js'
import { readByRules } from '../../src/5-statements/events/find-events.js'
import { findQuotations } from '../../src/5-statements/quotations/find-quotations.js'
import { chooseSides, shapeOf } from '../../src/5-statements/second-reading/choose-sides.js'
import { findCandidates } from '../../src/5-statements/second-reading/find-candidates.js'
import { readAgain } from '../../src/5-statements/second-reading/read-again.js'
import { factsOfReport, type ReportFacts, type SentenceFacts, withEvents } from '../../src/5-statements/second-reading/report-facts.js'
import { featuresOfSides } from '../../src/5-statements/second-reading/side-features.js'
import { featuresOfCase, keyOfCase, makeDocket } from '../../src/5-statements/second-reading/weigh-events.js'
import { featuresOfStatus, featuresOfWord, mayTell } from '../../src/5-statements/second-reading/word-features.js'
import { PLOVER_TYPES } from '../../src/schema/plover.js'
import type { EventStatement } from '../../src/schema/statement.js'
import { type Engine, takeApart } from '../take-apart.js'
import { type Example, fitSoftmax } from './fit-softmax.js'

interface GoldEvent {
  readonly type: string
  readonly trigger: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly status: string
}

interface GoldReport {
  readonly id: string
  readonly published: string
  readonly title: string
  readonly text: string
  readonly events: readonly GoldEvent[]
}

/** What is learned of one event: the word that tells it and, for each side that it may have, what speaks for it. */
interface Deed {
  readonly event: GoldEvent
  readonly sentence: SentenceFacts
  readonly word: number
  readonly sides: readonly string[]
  readonly features: readonly Uint32Array[]
}

interface Learned {
  readonly report: ReportFacts
  readonly events: readonly EventStatement[]
  readonly gold: ReadonlySet<string>
  readonly words: readonly Example[]
  readonly status: readonly Example[]
  readonly deeds: readonly Deed[]
}

const TYPES = ['none', ...PLOVER_TYPES.toSorted()]
const SIDES = ['actor', 'recipient', 'neither']
const STATUS = ['happened', 'ongoing', 'planned', 'called-for', 'denied', 'recalled']
const VERDICT = ['no', 'yes']
/** Parts of the reports that are read with what the other parts taught, to learn how far the readings are to be trusted. */
const FOLDS = 3
const WORDS = { least: 3, penalty: 8, epochs: 8, rate: 0.1 }
const SIDES_FIT = { least: 4, penalty: 100, epochs: 8, rate: 0.02 }
const STATUS_FIT = { least: 3, penalty: 8, epochs: 8, rate: 0.1 }
const WEIGHER = { least: 5, penalty: 3, epochs: 20, rate: 0.05 }

function learnFrom(engine: Engine, gold: GoldReport): Learned {
  const { article } = engine.read({
    id: gold.id,
    kind: 'text',
    body: `${gold.title}\n\n${gold.text}`,
    published: { value: gold.published, basis: 'given' },
    notices: [],
  })
  const input = takeApart(engine, article)
  const { read, events } = readByRules(input, findQuotations(input))
  const facts = factsOfReport(withEvents(read, events))
  return { ...label(facts, gold, article.text), report: facts, events }
}

const same = (a: GoldEvent, b: GoldEvent): boolean =>
  keyOfCase(a.type, a.actors, a.recipients) === keyOfCase(b.type, b.actors, b.recipients)

/** Finds the words that tell the annotated events: each is sought in the first sentence that has its trigger and not yet this event. */
function label(report: ReportFacts, gold: GoldReport, text: string): Pick<Learned, 'gold' | 'words' | 'status' | 'deeds'> {
  const at = report.sentences.map(() => [] as { event: GoldEvent; words: number[] }[])
  for (const event of gold.events) {
    search: for (const [s, { scene }] of report.sentences.entries()) {
      const { start, end } = scene.sentence
      const own = text.slice(start, end)
      for (let k = own.indexOf(event.trigger); k >= 0; k = own.indexOf(event.trigger, k + 1)) {
        const from = start + k
        const to = from + event.trigger.length
        const words = scene.words.filter(one => one.token.start < to && from < one.token.end).map(one => one.index)
        if (words.length === 0) continue
        if (at[s]!.some(one => one.words[0] === words[0] && same(one.event, event))) continue
        at[s]!.push({ event, words })
        break search
      }
    }
  }
  const words: Example[] = []
  const status: Example[] = []
  const deeds: Deed[] = []
  report.sentences.forEach((facts, s) => {
    const labels = new Map<number, GoldEvent>()
    const covered = new Set<number>()
    for (const { event, words: within } of at[s]!) {
      for (const word of within) covered.add(word)
      const word = pickWord(facts, event, within)
      if (word === null) continue
      if (!labels.has(word)) labels.set(word, event)
      const candidates = findCandidates(report, facts, word)
      if (candidates.length === 0) continue
      deeds.push({
        event,
        sentence: facts,
        word,
        sides: candidates.map(one => one.side),
        features: featuresOfSides(report, facts, word, event.type, candidates).map(list => Uint32Array.from(list)),
      })
    }
    for (let i = 0; i < facts.scene.words.length; i++) {
      if (!mayTell(facts, i)) continue
      const event = labels.get(i)
      if (!event && covered.has(i)) continue
      const features = Uint32Array.from(featuresOfWord(facts, i))
      words.push({ features, label: event ? TYPES.indexOf(event.type) : 0 })
      if (event) status.push({ features: featuresOfStatus(features, event.type), label: STATUS.indexOf(event.status) })
    }
  })
  return { gold: new Set(gold.events.map(one => keyOfCase(one.type, one.actors, one.recipients))), words, status, deeds }
}

/** Of the words of a trigger the one that the rules took, or that a frame of the type knows, or the first that may tell anything. */
function pickWord(facts: SentenceFacts, event: GoldEvent, words: readonly number[]): number | null {
  const telling = words.filter(one => mayTell(facts, one))
  const { scene } = facts
  return (
    telling.find(one => scene.deeds.get(one)?.reading.frame.type === event.type) ??
    telling.find(one => scene.words[one]!.readings.some(reading => reading.frame.type === event.type)) ??
    telling.find(one => scene.words[one]!.readings.length > 0) ??
    telling[0] ??
    null
  )
}

const labelOfSide = (event: GoldEvent, side: string): number => {
  if (event.actors.some(one => sideOf(one) === side)) return 0
  if (event.recipients.some(one => sideOf(one) === side)) return SYMMETRIC_TYPES.has(event.type) ? 0 : 1
  return 2
}

/** Examples of sides; one that another event of the same word has is no example of having no part. */
const sidesOf = (learned: readonly Learned[]): Example[] =>
  learned.flatMap(({ deeds }) =>
    deeds.flatMap(deed =>
      deed.sides.flatMap((side, i): Example[] => {
        const own = labelOfSide(deed.event, side)
        if (own === 2) {
          const others = deeds.filter(one => one !== deed && one.sentence === deed.sentence && one.word === deed.word)
          if (others.some(one => labelOfSide(one.event, side) !== 2)) return []
        }
        return [{ features: deed.features[i]!, label: own }]
      }),
    ),
  )

type Reader = Pick<SecondReadingModel, 'words' | 'sides'>

const fitReader = (learned: readonly Learned[]): Reader => ({
  words: fitSoftmax(
    learned.flatMap(one => one.words),
    TYPES,
    WORDS,
  ),
  sides: fitSoftmax(sidesOf(learned), SIDES, SIDES_FIT),
})

/** How much likelier each number of actors and recipients is than the chances of single sides say, from parts that the reader has not seen. */
function fitShapes(parts: readonly { reader: Reader; unseen: readonly Learned[] }[]): Record<string, number> {
  const gold = new Map<string, number>()
  const reckoned = new Map<string, number>()
  const count = (map: Map<string, number>, key: string, by: number): void => {
    map.set(key, (map.get(key) ?? 0) + by)
  }
  for (const { reader, unseen } of parts) {
    for (const { deeds } of unseen) {
      for (const { event, sides, features } of deeds) {
        const wanted = [...event.actors, ...event.recipients].map(sideOf)
        if (!wanted.every(side => sides.includes(side))) continue
        const { type } = event
        const isMutual = SYMMETRIC_TYPES.has(type)
        const actors = new Set((isMutual ? [...event.actors, ...event.recipients] : event.actors).map(sideOf)).size
        count(gold, shapeOf(type, actors, isMutual ? 0 : new Set(event.recipients.map(sideOf)).size), 1)
        const candidates = sides.map(side => ({ side, party: null as never, mentions: [], sources: new Set<never>() }))
        const chances = features.map(one => classify(reader.sides, one))
        for (const way of chooseSides(type, candidates, chances, {}, false, Number.POSITIVE_INFINITY))
          count(reckoned, shapeOf(type, way.actors.length, way.recipients.length), way.share)
      }
    }
  }
  const shapes: Record<string, number> = {}
  for (const key of new Set([...gold.keys(), ...reckoned.keys()]))
    shapes[key] = Math.round(100 * Math.log(((gold.get(key) ?? 0) + 0.3) / ((reckoned.get(key) ?? 0) + 0.3))) / 100
  return shapes
}

function casesToLearn({ report, events, gold }: Learned, model: Pick<SecondReadingModel, 'words' | 'sides' | 'shapes'>): Example[] {
  const docket = makeDocket(report, events, readAgain(report, model))
  return [...docket.cases].map(([key, one]) => ({ features: featuresOfCase(one, docket), label: gold.has(key) ? 1 : 0 }))
}

const [out = join(packageRoot(), 'languages/ar/events/second-reading.bin'), ...files] = process.argv.slice(2)
const engine = await loadEngine()
const sources = files.length > 0 ? files : ['read', 'plain'].map(name => join(packageRoot(), `bench/reports/${name}.ndjson`))
const learned = sources.flatMap(file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => learnFrom(engine, JSON.parse(line) as GoldReport)),
)
const say = (text: string): void => {
  process.stderr.write(`${Math.round(performance.now() / 1000)} s  ${text}\n`)
}
say(
  `${learned.length} reports, ${learned.reduce((sum, one) => sum + one.deeds.length, 0)} events, ${learned.reduce((sum, one) => sum + one.words.length, 0)} words`,
)
const parts = Array.from({ length: FOLDS }, (_, k) => {
  const reader = fitReader(learned.filter((_, i) => i % FOLDS !== k))
  say(`part ${k + 1} of ${FOLDS}`)
  return { reader, unseen: learned.filter((_, i) => i % FOLDS === k) }
})
const shapes = fitShapes(parts)
const weigher = fitSoftmax(
  parts.flatMap(({ reader, unseen }) => unseen.flatMap(one => casesToLearn(one, { ...reader, shapes }))),
  VERDICT,
  WEIGHER,
)
say('weigher')
const reader = fitReader(learned)
const status = fitSoftmax(
  learned.flatMap(one => one.status),
  STATUS,
  STATUS_FIT,
)
writeFileSync(out, packClassifiers([reader.words, reader.sides, status, weigher], shapes))
say(`written: ${out}`)
