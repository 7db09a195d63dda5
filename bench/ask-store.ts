import { existsSync, readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import type { FastifyInstance } from 'fastify'
import { openStore } from '../src/7-store/store.js'
import { createServer } from '../src/8-serve/api/create-server.js'
import { createDesk } from '../src/8-serve/desk.js'
import { createNameExpander } from '../src/8-serve/search/create-name-expander.js'
import { loadEngine } from '../src/load-engine.js'

// npx tsx bench/ask-store.ts STORE [ROUNDS]: opens a store and asks it what pages ask, through the API; prints p50 and p95 of each kind of question. Clock
// and processor tell of this machine and this hour; the bytes that an embedded store reads out of its file tell what a question needs anywhere.

const [where = '', rounds = '30'] = process.argv.slice(2)
const engine = await loadEngine()
const opened = performance.now()
const store = await openStore(where, {
  terms: engine.compareOptions.terms,
  comparing: engine.comparing,
  expand: createNameExpander(engine.parts.knowledge),
})
await store.version()
console.log(`opened in ${Math.round(performance.now() - opened)} ms (load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores)`)
const desk = createDesk(engine, store)
const server: FastifyInstance = await createServer({ desk, web: null, rate: 1_000_000 })
const { reports, statements } = await store.count()
console.log(`${reports} reports, ${statements} statements`)

const dyads = (await store.dyads({ limit: 400 })).filter(({ a, b }) => /^[A-Z]{3}$/.test(a) && /^[A-Z]{3}$/.test(b))
const stories = await store.sharedStories({ limit: 200 })
const series = await store.seriesByVerdict(['contradicts', 'differs', 'evolves'], { limit: 200 })
// Words as they come in the texts themselves, common and rare.
const words: string[] = []
for await (const report of store.allReports()) {
  const found = report.article.text.match(/\p{Script=Arabic}{4,}/gu) ?? []
  const word = found[words.length % Math.max(1, found.length)]
  if (word) words.push(word)
  if (words.length >= 60) break
}
const pick = <T>(list: readonly T[], i: number): T => list[(i * 7) % list.length] as T
/** Bytes that this process has read so far, from disk or out of the system's memory. */
const readSoFar = (): number =>
  existsSync('/proc/self/io') ? Number(/rchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1] ?? 0) : 0
const questions: Record<string, (i: number) => string> = {
  'dossier, the heaviest dyads, each once': i => `/dossiers/${dyads[i]?.a}/${dyads[i]?.b}`,
  'dossier, dyads of all weights': i => `/dossiers/${pick(dyads, i + 50).a}/${pick(dyads, i + 50).b}`,
  'search, one word': i => `/statements?q=${encodeURIComponent(pick(words, i))}`,
  'search, two words': i => `/statements?q=${encodeURIComponent(`${pick(words, i)} ${pick(words, i + 1)}`)}`,
  'search, a phrase': i => `/statements?q=${encodeURIComponent(`"${pick(words, i)} ${pick(words, i + 1)}"`)}`,
  'search, a Latin name': i => `/statements?q=${['Putin', 'Trump', 'Macron', 'Merkel', 'Cairo'][i % 5]}`,
  'search, word and party': i => `/statements?q=${encodeURIComponent(pick(words, i))}&party=${pick(dyads, i).a}`,
  'search, party and type': i => `/statements?actor=${pick(dyads, i).a}&type=CONSULT&kind=event`,
  'search, best first': i => `/statements?q=${encodeURIComponent(pick(words, i))}&sort=best`,
  'search, figures in a range': i => `/statements?least=${10 * (i + 1)}&most=${100 * (i + 1)}`,
  'compare, one story': i => `/stories/${encodeURIComponent(pick(stories, i).id)}`,
  'compare, one series': i => `/series/${encodeURIComponent(pick(series, i).id)}`,
  'compare, series that contradict': i => `/series?verdict=${['contradicts', 'differs', 'evolves'][i % 3]}&limit=50`,
  'compare, differences': () => '/differences?limit=50',
  'happenings of a party': i => `/happenings?party=${pick(dyads, i).a}&limit=50`,
  reports: () => '/reports?limit=50',
  summary: () => '/summary',
}
console.log(
  '\n| question | p50 ms | p95 ms | worst ms | p50 of processor time | p95 of it | p50 of MB read | p95 of it |\n|---|---|---|---|---|---|---|---|',
)
let slow = 0
for (const [name, ask] of Object.entries(questions)) {
  const times: number[] = []
  const busy: number[] = []
  const bytes: number[] = []
  for (let i = 0; i < Number(rounds); i++) {
    const read = readSoFar()
    const started = performance.now()
    const before = process.cpuUsage()
    const { statusCode, body } = await server.inject(`/api/v1${ask(i)}`)
    times.push(performance.now() - started)
    const { user, system } = process.cpuUsage(before)
    busy.push((user + system) / 1000)
    bytes.push(readSoFar() - read)
    if (statusCode !== 200) throw new Error(`${ask(i)}: ${statusCode} ${body.slice(0, 200)}`)
  }
  times.sort((a, b) => a - b)
  busy.sort((a, b) => a - b)
  bytes.sort((a, b) => a - b)
  const exactly = (list: readonly number[], share: number) => list[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0
  const at = (list: readonly number[], share: number) => Math.round(exactly(list, share))
  const megabytes = (share: number) => (exactly(bytes, share) / 1e6).toFixed(1)
  if (at(times, 0.95) > 300) slow++
  console.log(
    `| ${name} | ${at(times, 0.5)} | ${at(times, 0.95)} | ${Math.round(times.at(-1) ?? 0)} | ${at(busy, 0.5)} | ${at(busy, 0.95)} | ${megabytes(0.5)} | ${megabytes(0.95)} |`,
  )
}
console.log(`\n${slow} kinds above 300 ms at p95 (load ${loadavg()[0]?.toFixed(1)})`)
await server.close()
await store.close()
