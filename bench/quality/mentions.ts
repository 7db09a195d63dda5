import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCaptures } from '../../src/intake.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Report } from '../../src/schema/report.js'
import type { Figure } from './figure.js'

interface GoldEvent {
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly evidence: string
}

/** Codes as the referee compares them: of non-state actors only the state counts. */
const plain = (code: string): string => code.toUpperCase().replace(/~.*$/, '~')

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
  for await (const result of readCaptures([texts], { input: 'ndjson' })) {
    if (!('capture' in result)) continue
    const report = engine.read(result.capture)
    const all = new Set(report.mentions.flatMap(mention => codes(report, mention)))
    for (const event of events.get(report.input.id ?? '') ?? []) {
      const at = report.article.text.indexOf(event.evidence.trim())
      if (at < 0) continue
      const end = at + event.evidence.length
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
    { name: 'mentions: party codes in the report', figure: inReport / parties, of: parties },
    { name: 'mentions: events with all parties in the sentence', figure: whole / of, of },
  ]
}
