import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/base/package-root.js'
import { loadEngine } from '../../src/load-engine.js'
import type { EventStatement } from '../../src/schema/statement.js'
import type { Figure } from './figure.js'
import { showEvent, showSides } from './newswire.js'

interface Report {
  readonly id: string
  readonly published: string
  readonly title: string
  readonly text: string
  readonly events: readonly { readonly type: string; readonly actors: readonly string[]; readonly recipients: readonly string[] }[]
}

/**
 * Reports of our own with their events (bench/reports): every (type, actors, recipients) of a report counts once. The reports of `held.ndjson` and
 * `plain-held.ndjson` are never read for their misses, and nothing is learned from them; the others teach the second reading and are not measured.
 */
export async function measure(): Promise<readonly Figure[]> {
  return [...(await measureFile('held')), ...(await measureFile('plain-held'))]
}

async function measureFile(name: string): Promise<readonly Figure[]> {
  const engine = await loadEngine()
  let [right, told, written, sure, sureRight] = [0, 0, 0, 0, 0]
  for (const line of readFileSync(join(packageRoot(), `bench/reports/${name}.ndjson`), 'utf8').split('\n')) {
    if (line === '') continue
    const { id, published, title, text, events } = JSON.parse(line) as Report
    const report = engine.read({
      id,
      kind: 'text',
      body: `${title}\n\n${text}`,
      published: { value: published, basis: 'given' },
      notices: [],
    })
    const gold = new Set(events.map(one => showSides(one.type, one.actors, one.recipients)))
    const found = new Map<string, number>()
    for (const one of report.statements.filter((s): s is EventStatement => s.kind === 'event'))
      found.set(showEvent(one), Math.max(one.confidence, found.get(showEvent(one)) ?? 0))
    written += gold.size
    told += found.size
    for (const [shown, confidence] of found) {
      if (gold.has(shown)) right++
      if (confidence < 0.8) continue
      sure++
      if (gold.has(shown)) sureRight++
    }
  }
  return [
    { name: `own reports (${name}) events exact F1`, figure: (2 * right) / (told + written), of: written },
    { name: `own reports (${name}) events exact precision`, figure: right / told, of: told },
    { name: `own reports (${name}) precision at confidence 0.8`, figure: sureRight / sure, of: sure },
  ]
}
