import { SYMMETRIC_TYPES } from '../../src/base/symmetric-types.js'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'
import type { EventStatement } from '../../src/schema/statement.js'
import type { Figure } from './figure.js'

interface GsrRow {
  readonly label: string
  readonly text: string
}
interface Role {
  readonly main?: string
  readonly role?: string
}
interface SpanRow {
  readonly text: string
  readonly spans: readonly { readonly source_role?: Role; readonly target_role?: Role }[]
}
interface GoldEvent {
  readonly type: string
  readonly type_alt?: readonly string[]
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly optional?: boolean
}

const rows = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T)

const plain = (code: string): string => code.toUpperCase().replace(/~.*$/, '~')
const sorted = (codes: readonly string[]): string => [...new Set(codes.map(plain))].sort().join('+')
const keyOf = (type: string, actors: readonly string[], recipients: readonly string[]): string =>
  SYMMETRIC_TYPES.has(type) ? `${type} ${sorted([...actors, ...recipients])}` : `${type} ${sorted(actors)} > ${sorted(recipients)}`

function eventsIn(engine: Engine, text: string): EventStatement[] {
  // A title of its own keeps the sentence a paragraph, as it was in its report.
  const report = engine.read({ kind: 'text', body: text, title: '-', language: 'ar', notices: [] })
  return report.statements.filter(one => one.kind === 'event')
}

/** Does the sentence report an event of the type? F1 of "yes" against all "no"; ambiguous ones are left out. */
function detection(engine: Engine, file: string, type: string): Figure {
  let hit = 0
  let extra = 0
  let missed = 0
  let of = 0
  for (const { label, text } of rows<GsrRow>(file)) {
    if (label === 'ambiguous') continue
    of++
    const found = eventsIn(engine, text).some(one => one.type === type)
    if (label === 'yes') found ? hit++ : missed++
    else if (found) extra++
  }
  const precision = hit / Math.max(1, hit + extra)
  const recall = hit / Math.max(1, hit + missed)
  return {
    name: `events-gsr ${type} F1`,
    figure: hit === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    of,
    note: `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  }
}

/** Is the class found, and are the countries of both sides right where the coders name one? */
function spans(engine: Engine, file: string, type: string): Figure[] {
  let found = 0
  let roles = 0
  const all = rows<SpanRow>(file)
  for (const row of all) {
    const events = eventsIn(engine, row.text).filter(one => one.type === type)
    if (events.length > 0) found++
    const right = (wanted: Role | undefined, codes: readonly string[]): boolean =>
      !wanted?.main || wanted.main === 'None' || wanted.main === 'IMG' ? true : codes.some(code => code.startsWith(wanted.main as string))
    if (
      events.some(one =>
        row.spans.some(
          span =>
            right(
              span.source_role,
              one.actors.map(p => p.code),
            ) &&
            right(
              span.target_role,
              one.recipients.map(p => p.code),
            ),
        ),
      )
    )
      roles++
  }
  return [
    { name: `events-gsr ${type} spans class`, figure: found / all.length, of: all.length },
    {
      name: `events-gsr ${type} spans both countries`,
      figure: roles / all.length,
      of: all.length,
      note: 'a side for which the coders name no country is free',
    },
  ]
}

/** Events of annotated texts by confidence: how many of each band are right as the referee counts. */
function reliability(engine: Engine, dataDir: string): Figure[] {
  const bands = new Map<string, { right: number; of: number }>()
  const add = (band: string, right: boolean): void => {
    const known = bands.get(band) ?? { right: 0, of: 0 }
    bands.set(band, { right: known.right + (right ? 1 : 0), of: known.of + 1 })
  }
  for (const raw of rows<{ id: string; title?: string; published?: string; outlet?: string; text: string }>(
    join(dataDir, 'gold/dev.ndjson'),
  )) {
    const file = join(dataDir, 'gold/dev', `${raw.id}.json`)
    if (!existsSync(file)) continue
    const gold = JSON.parse(readFileSync(file, 'utf8')) as { events: GoldEvent[] }
    const keys = new Set(
      gold.events.flatMap(one => [one.type, ...(one.type_alt ?? [])].map(type => keyOf(type, one.actors, one.recipients))),
    )
    const report = engine.read({
      id: raw.id,
      kind: 'text',
      body: raw.text,
      ...(raw.title ? { title: raw.title } : {}),
      ...(raw.published ? { published: { value: raw.published, basis: 'given' as const } } : {}),
      ...(raw.outlet ? { outlet: raw.outlet } : {}),
      notices: [],
    })
    for (const one of report.statements) {
      if (one.kind !== 'event') continue
      const right = keys.has(
        keyOf(
          one.type,
          one.actors.map(p => p.code),
          one.recipients.map(p => p.code),
        ),
      )
      add(one.confidence >= 0.8 ? '>= 0.8' : one.confidence >= 0.6 ? '0.6-0.8' : one.confidence >= 0.4 ? '0.4-0.6' : '< 0.4', right)
    }
  }
  return [...bands]
    .sort()
    .map(([band, { right, of }]) => ({ name: `events precision at confidence ${band}`, figure: right / of, of, note: 'gold/dev, exact' }))
}

/** Wording of the seeds that is no event must not become one above 0.5. */
function nonEvents(engine: Engine, dataDir: string): Figure[] {
  const file = join(dataDir, 'gold/non-events.json')
  if (!existsSync(file)) return []
  const cases = JSON.parse(readFileSync(file, 'utf8')) as { text: string; evidence: string }[]
  let wrong = 0
  for (const { text, evidence } of cases) {
    const at = evidence.indexOf(text)
    if (at < 0) continue
    const report = engine.read({ kind: 'text', body: evidence, title: '-', language: 'ar', notices: [] })
    const from = report.article.text.indexOf(text)
    if (from < 0) continue
    if (
      report.statements.some(
        one => one.kind === 'event' && one.confidence > 0.5 && one.trigger.start >= from && one.trigger.end <= from + text.length,
      )
    )
      wrong++
  }
  return [{ name: 'non-events kept out', figure: 1 - wrong / cases.length, of: cases.length, note: `${wrong} became events above 0.5` }]
}

/** Figures of the reader of events beyond the referee's: sentence-level detection, roles, reliability, negative wording. */
export async function measure(dataDir: string): Promise<readonly Figure[]> {
  const folder = join(dataDir, 'suites/events-gsr')
  const engine = await loadEngine()
  const figures: Figure[] = []
  for (const type of ['ASSAULT', 'PROTEST']) {
    const name = type.toLowerCase()
    if (existsSync(folder) && readdirSync(folder).includes(`${name}.ndjson`)) {
      figures.push(detection(engine, join(folder, `${name}.ndjson`), type))
      figures.push(...spans(engine, join(folder, `${name}-spans.ndjson`), type))
    } else figures.push({ name: `events-gsr ${type} F1`, figure: null, of: 0, note: 'suites/events-gsr is not in the data folder' })
  }
  if (existsSync(join(dataDir, 'gold/dev.ndjson'))) figures.push(...reliability(engine, dataDir))
  figures.push(...nonEvents(engine, dataDir))
  return figures
}
