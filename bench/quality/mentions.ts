import { SYMMETRIC_TYPES } from '../../src/base/symmetric-types.js'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCaptures } from '../../src/intake.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Report } from '../../src/schema/report.js'
import type { Figure } from './figure.js'

interface GoldEvent {
  readonly type: string
  readonly type_alt?: readonly string[]
  readonly optional?: boolean
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly evidence: string
}

/** Codes as the referee compares them: of non-state actors only the state counts. */
const plain = (code: string): string => code.toUpperCase().replace(/~.*$/, '~')

/** Sides as one string; in a symmetric type either side may stand on either side. */
function sides(type: string, actors: readonly string[], recipients: readonly string[]): string {
  const list = (codes: readonly string[]): string => [...new Set(codes.map(plain))].sort().join('+')
  return SYMMETRIC_TYPES.has(type) ? list([...actors, ...recipients]) : `${list(actors)} > ${list(recipients)}`
}

/** Whether an event of the right type stands in the sentence of evidence, and whether one of these has all parties right; null where none stands there. */
function partiesRight(report: Report, event: GoldEvent, start: number, end: number): boolean | null {
  const types = [event.type, ...(event.type_alt ?? [])]
  const found = report.statements.flatMap(s =>
    s.kind === 'event' && types.includes(s.type) && s.sentence.start < end && s.sentence.end > start ? [s] : [],
  )
  if (found.length === 0) return null
  const codesOf = (parties: readonly { readonly code: string }[]): string[] => parties.map(party => party.code)
  const wanted = sides(event.type, event.actors, event.recipients)
  return found.some(one => sides(event.type, codesOf(one.actors), codesOf(one.recipients)) === wanted)
}

interface Variants {
  readonly c_entity_variants: readonly {
    readonly entity: string
    readonly kind: string
    readonly variants: readonly { readonly form: string; readonly seeds: readonly string[] }[]
  }[]
}

/** Entity ids that the mentions of a report give a form: of those that print it, or print it at their end. */
function idsOf(report: Report, form: string): string[] {
  const { text } = report.article
  const printed = (start: number, end: number): string => text.slice(start, end)
  const exact = report.mentions.filter(mention => printed(mention.start, mention.end) === form)
  const found = exact.length > 0 ? exact : report.mentions.filter(mention => printed(mention.start, mention.end).endsWith(` ${form}`))
  return found.map(mention => mention.entity)
}

/** Do the names, spellings and descriptions of one entity across reports lead to one id, and those of two never to the same? */
async function measureVariants(dataDir: string, engine: Awaited<ReturnType<typeof loadEngine>>): Promise<Figure[]> {
  const file = join(dataDir, 'gold/cross.json')
  const texts = join(dataDir, 'seeds/seeds.ndjson')
  if (!existsSync(file) || !existsSync(texts)) return []
  const reports = new Map<string, Report>()
  for await (const result of readCaptures([texts], { input: 'ndjson' })) {
    if ('capture' in result) reports.set(`${result.capture.id}.txt`, engine.read(result.capture))
  }
  const groups = (JSON.parse(readFileSync(file, 'utf8')) as Variants).c_entity_variants
  const owners = new Map<string, Map<string, number>>()
  let [one, of] = [0, 0]
  for (const { entity, variants } of groups) {
    const ids = variants.map(({ form, seeds }) => seeds.flatMap(seed => (reports.has(seed) ? idsOf(reports.get(seed)!, form) : [])))
    const found = ids.filter(list => list.length > 0)
    for (const id of found.flat()) {
      const own = owners.get(id) ?? new Map<string, number>()
      owners.set(id, own.set(entity, (own.get(entity) ?? 0) + 1))
    }
    if (found.length < 2) continue
    of++
    if (found.some(first => found.every(list => list.some(id => first.includes(id))))) one++
  }
  const persons = [...owners].filter(([id]) => id.startsWith('person/'))
  const apart = persons.filter(([, own]) => own.size === 1).length
  return [
    { name: 'mentions: variants of one entity lead to one id (cross.json)', figure: one / of, of },
    { name: 'mentions: persons that are no two entities of cross.json', figure: apart / persons.length, of: persons.length },
  ]
}

/**
 * Are the parties of the annotated events among the mentions? Counted in the sentence of evidence and in the whole report: what only the report
 * has must come from the reader of statements, by a subject carried over.
 */
export async function measure(dataDir: string): Promise<readonly Figure[]> {
  const folder = join(dataDir, 'gold/dev')
  const texts = join(dataDir, 'gold/dev.ndjson')
  if (!existsSync(folder) || !existsSync(texts))
    return [{ name: 'mentions party codes', figure: null, of: 0, note: 'gold/dev is not in the data folder' }]
  const engine = await loadEngine()
  const codes = (report: Report, mention: Report['mentions'][number]): string[] => {
    const members = (mention.members ?? []).map(
      id => engine.parts.knowledge.entities.get(id)?.code ?? report.entities.find(entity => entity.id === id)?.code,
    )
    return [mention.code, ...members].filter(code => typeof code === 'string').map(plain)
  }
  const events = new Map<string, readonly GoldEvent[]>()
  for (const file of readdirSync(folder)) {
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { id: string; events: GoldEvent[] }
    events.set(gold.id, gold.events)
  }
  let [parties, inSentence, inReport, whole, of] = [0, 0, 0, 0, 0]
  let [typeRight, allRight] = [0, 0]
  for await (const result of readCaptures([texts], { input: 'ndjson' })) {
    if (!('capture' in result)) continue
    const report = engine.read(result.capture)
    const all = new Set(report.mentions.flatMap(mention => codes(report, mention)))
    for (const event of events.get(report.input.id ?? '') ?? []) {
      const at = report.article.text.indexOf(event.evidence.trim())
      if (at < 0) continue
      const end = at + event.evidence.length
      const right = event.optional ? null : partiesRight(report, event, at, end)
      if (right !== null) typeRight++
      if (right) allRight++
      const here = new Set(report.mentions.filter(m => m.start >= at && m.end <= end).flatMap(mention => codes(report, mention)))
      const wanted = [...new Set([...event.actors, ...event.recipients].map(plain))]
      of++
      if (wanted.every(code => here.has(code))) whole++
      for (const code of wanted) {
        parties++
        if (here.has(code)) inSentence++
        if (all.has(code)) inReport++
      }
    }
  }
  return [
    { name: 'mentions: party codes in the sentence of evidence', figure: inSentence / parties, of: parties },
    { name: 'mentions: all party codes right where the type is right', figure: allRight / typeRight, of: typeRight },
    { name: 'mentions: party codes in the report', figure: inReport / parties, of: parties },
    { name: 'mentions: events with all parties in the sentence', figure: whole / of, of },
    ...(await measureVariants(dataDir, engine)),
  ]
}
