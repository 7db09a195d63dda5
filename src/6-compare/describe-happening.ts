import { contentHash } from '../base/hash.js'
import { SYMMETRIC_TYPES } from '../base/symmetric-types.js'
import type { Claim, Happening } from '../schema/comparison.js'
import type { PloverType } from '../schema/plover.js'
import type { Status, Time } from '../schema/statement.js'
import type { Act } from './acts-of.js'

/** From what is only wanted to what is done: the later in this row decides the status of a happening, unless it is denied. */
const WEIGHT: Readonly<Record<Status, number>> = { denied: 0, 'called-for': 1, planned: 2, recalled: 3, ongoing: 4, happened: 5 }

/** The codes that at least a third of the acts name, commonest first. */
function commonCodes(acts: readonly Act[], side: 'actors' | 'recipients'): string[] {
  const counts = new Map<string, number>()
  for (const act of acts) for (const code of act[side]) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .filter(([, n]) => n * 3 >= acts.length)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([code]) => code)
}

/** What a day is worth by where it comes from: one that the text names more than one reckoned from "yesterday". */
const BASIS = { stated: 1.5, relative: 1, published: 0.5 } as const

/**
 * The days that most reports give, a stated day counting more than a reckoned one; of equally backed ones the narrowest, then the earliest. One
 * report whose "yesterday" belongs to another act in its sentence does not date the happening for all.
 */
function bestTime(acts: readonly Act[]): Time {
  const backed = new Map<string, { readonly time: NonNullable<Time>; readonly by: Map<string, number> }>()
  for (const { time, profile } of acts) {
    if (!time) continue
    const key = `${time.from} ${time.to}`
    const known = backed.get(key)
    const { time: shown, by } = known ?? { time, by: new Map<string, number>() }
    by.set(profile.id, Math.max(by.get(profile.id) ?? 0, BASIS[time.basis]))
    backed.set(key, { time: BASIS[time.basis] > BASIS[shown.basis] ? time : shown, by })
  }
  const width = (time: NonNullable<Time>) => Date.parse(time.to) - Date.parse(time.from)
  const found = [...backed.values()].map(({ time, by }) => ({ time, weight: [...by.values()].reduce((x, y) => x + y, 0) }))
  found.sort((x, y) => y.weight - x.weight || width(x.time) - width(y.time) || (x.time.from < y.time.from ? -1 : 1))
  return found[0]?.time ?? null
}

/** The status that the latest reports give; of equally late ones the most settled. */
function bestStatus(acts: readonly Act[]): Status {
  const last = Math.max(...acts.map(a => a.profile.day ?? 0))
  const late = acts.filter(a => (a.profile.day ?? last) === last).map(a => a.status)
  const done = acts.map(a => a.status).filter(status => status === 'happened' || status === 'ongoing')
  const pool = done.length > 0 && !late.includes('denied') ? done : late
  return [...pool].sort((a, b) => WEIGHT[b] - WEIGHT[a])[0] ?? 'happened'
}

/** An act as a claim: the event's statement, or, where the sentence only alludes to it, an id of its own and no chain but the report's. */
function claimOfAct(act: Act): Claim {
  const { profile, sentence, told, alluded } = act
  const { start, end } = sentence
  const { article } = profile.report
  const claim = { report: profile.id, sentence: { start, end }, text: article.text.slice(start, end), status: act.status }
  if (told) return { ...claim, statement: told.id, chain: told.chain, confidence: told.confidence }
  const outer = profile.report.statements[0]?.chain.filter(link => link.kind === 'outlet' || link.kind === 'agency') ?? []
  const statement = contentHash(`${article.id} ${alluded?.trigger.start} ${act.rule}`)
  return { ...claim, statement, chain: outer, basis: 'alluded' }
}

/** Reports that must name a party of an act that none of them tells whole. */
const BACKED = 2

/** The codes that several reports name in the same role. */
function backedCodes(acts: readonly Act[], side: 'actors' | 'recipients'): string[] {
  const reports = new Map<string, Set<string>>()
  for (const act of acts) for (const code of act[side]) reports.set(code, (reports.get(code) ?? new Set<string>()).add(act.profile.id))
  return [...reports]
    .filter(([, of]) => of.size >= BACKED)
    .sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))
    .map(([code]) => code)
}

/**
 * Puts one happening together from its acts: type, parties, day and status come from what is told; allusions only add their sentences. An
 * act that several reports allude to and none tells whole is a happening too, with the parties that two of them name in the same role, or
 * with none; what one report alone alludes to is nothing: null.
 */
export function describeHappening(acts: readonly Act[], story: string | null): Happening | null {
  const telling = acts.filter(act => act.told !== null)
  const told = telling.length > 0 ? telling : acts
  if (telling.length === 0 && new Set(acts.map(act => act.profile.id)).size < BACKED) return null
  const types = new Map<PloverType, number>()
  for (const { type, status } of told) types.set(type, (types.get(type) ?? 0) + (status === 'planned' ? 0.5 : 1))
  const type = [...types].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] as PloverType
  const main = told.filter(act => act.type === type)
  const codesOf = telling.length > 0 ? commonCodes : backedCodes
  let actors = codesOf(main, 'actors')
  let recipients = codesOf(main, 'recipients')
  if (SYMMETRIC_TYPES.has(type)) {
    actors = [...new Set([...actors, ...recipients])]
    recipients = []
  }
  const key = (act: Act) => `${act.profile.id} ${act.sentence.start}`
  const tellers = new Set(telling.map(key))
  // One claim a sentence, except where it tells the act twice itself.
  const alluders = new Map(acts.filter(act => !tellers.has(key(act))).map(act => [key(act), act]))
  const claims = acts.filter(act => act.told !== null || alluders.get(key(act)) === act).map(claimOfAct)
  return {
    id: `happening/${contentHash(
      claims
        .map(c => c.statement)
        .sort()
        .join(),
    ).slice(0, 16)}`,
    story,
    type,
    actors,
    recipients: recipients.filter(code => !actors.includes(code) || actors.length > 1),
    time: bestTime(told),
    status: bestStatus(told),
    claims,
    ...(telling.length === 0 ? { basis: 'alluded' as const } : { confidence: Math.max(...main.map(act => act.told?.confidence ?? 0)) }),
  }
}
