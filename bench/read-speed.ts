import { createHash } from 'node:crypto'
import { Session } from 'node:inspector/promises'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { PerformanceObserver } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { readCaptures } from '../src/1-read/read-captures.js'
import { takeArticle } from '../src/2-article/take-article.js'
import { readText } from '../src/3-text/read-text.js'
import { findMentions } from '../src/4-mentions/find-mentions.js'
import { findStatements } from '../src/5-statements/find-statements.js'
import { hash32 } from '../src/base/hash.js'
import { packageRoot } from '../src/base/package-root.js'
import { canRead } from '../src/language/language-pack.js'
import { loadEngine } from '../src/load-engine.js'
import type { Engine } from '../src/pipeline.js'
import type { Article } from '../src/schema/article.js'
import type { Capture } from '../src/schema/capture.js'

/** One word in so many is another one of the same text. */
const CHANGED = 6

/** Reports of our own corpus over and over, each time with other words and numbers, until there are enough. */
export function varyCaptures(captures: readonly Capture[], count: number): Capture[] {
  const words = [...new Set(captures.flatMap(one => one.body.match(/\p{L}{3,}/gu) ?? []))]
  return Array.from({ length: count }, (_, i): Capture => {
    const capture = captures[i % captures.length] as Capture
    const round = Math.floor(i / captures.length)
    if (round === 0) return capture
    const body = capture.body
      .replace(/\p{L}{3,}/gu, (word, at: number) => {
        const seed = hash32(`${i} ${at} ${word}`)
        return seed % CHANGED === 0 ? (words[(seed >>> 8) % words.length] ?? word) : word
      })
      .replace(/[0-9]/g, (digit, at: number) => String((Number(digit) + round + at) % 10))
    return { ...capture, id: `${capture.id ?? ''}-${round}`, body }
  })
}

const megabytes = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Reads all captures once; the digest shows that two versions of the engine give the same records. */
function readAll(engine: Engine, captures: readonly Capture[]): { wall: number; cpu: number; digest: string } {
  const digest = createHash('sha256')
  const from = performance.now()
  const cpu = cpuSeconds()
  for (const capture of captures) digest.update(`${JSON.stringify(engine.read(capture))}\n`)
  return { wall: (performance.now() - from) / 1000, cpu: cpuSeconds() - cpu, digest: digest.digest('hex').slice(0, 16) }
}

/** CPU seconds that each room takes by itself, one after the other over all captures. */
function timeRooms(engine: Engine, captures: readonly Capture[]): readonly { room: string; seconds: number; texts: readonly string[] }[] {
  const { packs, knowledge } = engine.parts
  const clock = <T>(make: () => T): { made: T; seconds: number } => {
    const from = cpuSeconds()
    const made = make()
    return { made, seconds: cpuSeconds() - from }
  }
  const grammars = packs.map(pack => pack.page)
  const taken = clock(() => captures.map(capture => takeArticle(capture, grammars, { byHost: () => null }).article))
  const readable = taken.made.flatMap(article => {
    const pack = packs.find(one => one.code === article.language)
    return canRead(pack) ? [{ article, pack }] : []
  })
  const texts = readable.map(({ article }) => article.text)
  const cut = clock(() => readable.map(({ article, pack }) => ({ article, pack, text: readText(article, pack) })))
  const dayOf = ({ published }: Article): string | null => published?.value.slice(0, 10) ?? null
  const valued = clock(() =>
    cut.made.map(one => ({
      ...one,
      values: one.pack.values.findValues(one.article.text, { published: dayOf(one.article), style: 'news' }),
    })),
  )
  const mentioned = clock(() => valued.made.map(one => ({ ...one, found: findMentions({ ...one, knowledge }) })))
  const stated = clock(() =>
    mentioned.made.map(({ found, ...one }) =>
      findStatements({
        ...one,
        mentions: found.mentions,
        entities: new Map(found.entities.map(entity => [entity.id, entity])),
        knowledge,
        outerChain: [],
      }),
    ),
  )
  return [
    { room: '2 article', seconds: taken.seconds, texts: captures.map(capture => capture.body) },
    { room: '3 text', seconds: cut.seconds, texts },
    { room: 'values', seconds: valued.seconds, texts },
    { room: '4 mentions', seconds: mentioned.seconds, texts },
    { room: '5 statements', seconds: stated.seconds, texts },
  ]
}

/** The functions that take most time by themselves, in shares of the whole. */
async function topCauses(work: () => void, most: number): Promise<readonly { name: string; share: number }[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const nodes = new Map(profile.nodes.map(node => [node.id, node.callFrame]))
  const times = new Map<string, number>()
  let all = 0
  profile.samples?.forEach((id, i) => {
    const frame = nodes.get(id)
    const time = profile.timeDeltas?.[i] ?? 0
    // What has no file is the machine's own, the profiler's among it; only the collector is of interest.
    if (!frame?.url && frame?.functionName !== '(garbage collector)') return
    const name = `${frame.functionName || '(anonymous)'} ${frame.url.replace(/^.*\/(src|languages|node_modules)\//, '$1/')}`.trim()
    times.set(name, (times.get(name) ?? 0) + time)
    all += time
  })
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([name, time]) => ({ name, share: time / all }))
}

/**
 * How fast reports are read on one core: `tsx bench/read-speed.ts [--file REPORTS.ndjson] [--count 1000] [--passes 3] [--causes 15]`. Without a file
 * the corpus of this project is repeated with other words and numbers. Says the load of the machine beside every figure.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      count: { type: 'string', default: '1000' },
      passes: { type: 'string', default: '3' },
      causes: { type: 'string', default: '15' },
    },
  })
  const path = values.file ?? join(packageRoot(), 'data/corpus.ndjson')
  const found: Capture[] = []
  for await (const read of readCaptures([path], { input: 'ndjson' })) if ('capture' in read) found.push(read.capture)
  const count = Number(values.count)
  const captures = values.file === undefined ? varyCaptures(found, count) : found.slice(0, count)
  const size = megabytes(captures.map(capture => capture.body))
  let collected = 0
  const observer = new PerformanceObserver(list => {
    for (const entry of list.getEntries()) collected += entry.duration / 1000
  })
  observer.observe({ entryTypes: ['gc'] })
  const load = (): string =>
    loadavg()
      .map(one => one.toFixed(1))
      .join(' ')
  const started = performance.now()
  const engine = await loadEngine()
  console.log(`node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? '?'}, load ${load()}`)
  console.log(`start ${((performance.now() - started) / 1000).toFixed(2)} s; ${captures.length} reports, ${size.toFixed(2)} MB of text`)
  for (let pass = 1; pass <= Number(values.passes); pass++) {
    const before = collected
    const { wall, cpu, digest } = readAll(engine, captures)
    // Entries of the collector come with the next turn of the loop.
    await new Promise(resolve => setTimeout(resolve, 50))
    console.log(
      `pass ${pass}: ${(captures.length / wall).toFixed(0)} reports/s, ${(size / wall).toFixed(2)} MB/s; ${(captures.length / cpu).toFixed(0)} reports per CPU second; ` +
        `collector ${((100 * (collected - before)) / wall).toFixed(0)} %; records ${digest}; load ${load()}`,
    )
  }
  observer.disconnect()
  for (const { room, seconds, texts } of timeRooms(engine, captures))
    console.log(`room ${room.padEnd(12)} ${seconds.toFixed(2)} s, ${(megabytes(texts) / seconds).toFixed(2)} MB/s`)
  for (const { name, share } of await topCauses(() => readAll(engine, captures), Number(values.causes)))
    console.log(`${(100 * share).toFixed(1).padStart(5)} % ${name}`)
}

if (process.argv[1] === import.meta.filename) await main()
