import { sideOf } from '../../src/base/party-code.js'
import { SYMMETRIC_TYPES } from '../../src/base/symmetric-types.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'
import { loadEngine } from '../../src/load-engine.js'
import type { EventStatement } from '../../src/schema/statement.js'
import type { Figure } from './figure.js'

interface Case {
  readonly reads: string
  readonly text: string
}
const side = (codes: readonly string[]) => [...new Set(codes.map(sideOf))].sort().join('+')

/** An event in the form of the cases: TYPE ACTORS > RECIPIENTS; in symmetric types everybody stands before the sign. */
export const showEvent = (e: EventStatement): string =>
  showSides(
    e.type,
    e.actors.map(p => p.code),
    e.recipients.map(p => p.code),
  )

/** The same of a type and codes; a group counts as a group of its state. */
export const showSides = (type: string, actors: readonly string[], recipients: readonly string[]): string =>
  SYMMETRIC_TYPES.has(type) ? `${type} ${side([...actors, ...recipients])} >` : `${type} ${side(actors)} > ${side(recipients)}`.trim()

const normal = (reads: string): string => {
  const [type = '', rest = ''] = reads.split(/ (.*)/s)
  const [actors = '', recipients = ''] = rest.split('>').map(s => s.trim())
  const codes = (s: string) => (s === '' ? [] : s.split('+'))
  return showSides(type, codes(actors), codes(recipients))
}

/** Our own newswire sentences: share read exactly, share with the type found, and sentences without an event left alone. */
export async function measure(): Promise<readonly Figure[]> {
  return [...(await measureFile('newswire')), ...(await measureFile('constructions'))]
}

async function measureFile(name: string): Promise<readonly Figure[]> {
  const { published, cases } = parse(readFileSync(join(packageRoot(), `tests/events/${name}.yaml`), 'utf8')) as {
    published: string
    cases: Case[]
  }
  const engine = await loadEngine()
  let [exact, typed, positive, clean, negative] = [0, 0, 0, 0, 0]
  for (const { reads, text } of cases) {
    const report = engine.read({ kind: 'text', body: text, published: { value: String(published), basis: 'given' }, notices: [] })
    const events = report.statements.filter((s): s is EventStatement => s.kind === 'event')
    const shown = events.map(showEvent)
    if (reads === 'none') {
      negative++
      if (events.length === 0) clean++
      else if (process.env.SHOW) console.error(`none        | ${shown.join(' ; ')} | ${text}`)
      continue
    }
    positive++
    if (shown.includes(normal(reads))) exact++
    else if (process.env.SHOW) console.error(`${normal(reads)} | ${shown.join(' ; ') || '-'} | ${text}`)
    if (events.some(e => e.type === reads.split(' ')[0])) typed++
  }
  return [
    { name: `own ${name} events exact`, figure: exact / positive, of: positive },
    { name: `own ${name} event type found`, figure: typed / positive, of: positive },
    { name: `own ${name} near misses left alone`, figure: clean / negative, of: negative },
  ]
}
