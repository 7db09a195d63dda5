import { contentHash } from '../base/hash.js'
import type { Happening } from '../schema/comparison.js'
import type { EventStatement, Status, Time } from '../schema/statement.js'
import { claimOf, type Said, saidIn } from './claim-of.js'
import type { CompareOptions } from './compare-options.js'
import { disjointSets } from './disjoint-sets.js'
import { eventLikeness, SYMMETRIC, timesAgree } from './match-events.js'
import type { Profile } from './profile-report.js'

/** Statements below this confidence stay out of the comparison. */
export const LEAST_CONFIDENCE = 0.3

/** From what is only wanted to what is done: the later in this row decides the status of a happening, unless it is denied. */
const WEIGHT: Readonly<Record<Status, number>> = { denied: 0, 'called-for': 1, planned: 2, recalled: 3, ongoing: 4, happened: 5 }

/** A happening with the statements it was merged from. */
export interface Merged {
  readonly happening: Happening
  readonly said: readonly Said<EventStatement>[]
}

/** The codes that at least a third of the statements name, commonest first. */
function commonCodes(said: readonly Said<EventStatement>[], side: 'actors' | 'recipients'): string[] {
  const counts = new Map<string, number>()
  for (const { statement } of said)
    for (const code of new Set(statement[side].map(p => p.code))) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .filter(([code, n]) => code !== '' && n * 3 >= said.length)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([code]) => code)
}

/** The narrowest stated date, else the narrowest relative one, else one taken from publication. */
function bestTime(said: readonly Said<EventStatement>[]): Time {
  const order = { stated: 0, relative: 1, published: 2 } as const
  const width = (time: NonNullable<Time>) => Date.parse(time.to) - Date.parse(time.from)
  const times = said.flatMap(({ statement }) => (statement.time ? [statement.time] : []))
  times.sort((a, b) => order[a.basis] - order[b.basis] || width(a) - width(b) || (a.from < b.from ? -1 : 1))
  return times[0] ?? null
}

/** The status that the latest reports give; of equally late ones the most settled. */
function bestStatus(said: readonly Said<EventStatement>[]): Status {
  const last = Math.max(...said.map(s => s.profile.day ?? 0))
  const late = said.filter(s => (s.profile.day ?? last) === last).map(s => s.statement.status)
  const done = said.map(s => s.statement.status).filter(status => status === 'happened' || status === 'ongoing')
  const pool = done.length > 0 && !late.includes('denied') ? done : late
  return [...pool].sort((a, b) => WEIGHT[b] - WEIGHT[a])[0] ?? 'happened'
}

function describe(said: readonly Said<EventStatement>[], story: string | null): Merged {
  const types = new Map<EventStatement['type'], number>()
  for (const { statement } of said) types.set(statement.type, (types.get(statement.type) ?? 0) + (statement.status === 'planned' ? 0.5 : 1))
  const type = [...types].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'CONSULT'
  const main = said.filter(s => s.statement.type === type)
  let actors = commonCodes(main, 'actors')
  let recipients = commonCodes(main, 'recipients')
  if (SYMMETRIC.has(type)) {
    actors = [...new Set([...actors, ...recipients])]
    recipients = []
  }
  const claims = said.map(claimOf)
  return {
    said,
    happening: {
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
      time: bestTime(said),
      status: bestStatus(said),
      claims,
    },
  }
}

/**
 * Merges the events of a story's reports into happenings, each keeping all its statements. Pairs are joined from the surest down; two
 * groups are not joined where they hold statements that are dated apart.
 */
export function mergeHappenings(story: readonly Profile[], storyId: string | null, options: CompareOptions): Merged[] {
  const said = saidIn(story, 'event').filter(s => s.statement.confidence >= LEAST_CONFIDENCE)
  const maker = options.terms(story[0]?.report.article.language ?? '')
  const sets = disjointSets(said.length)
  const pairs: [number, number, number][] = []
  for (let i = 0; i < said.length; i++) {
    for (let j = i + 1; j < said.length; j++) {
      const score = eventLikeness(said[i] as Said<EventStatement>, said[j] as Said<EventStatement>, maker)
      if (score >= 0.5) pairs.push([score, i, j])
    }
  }
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])
  const members = said.map((_, i) => [i])
  for (const [, i, j] of pairs) {
    const a = sets.find(i)
    const b = sets.find(j)
    if (a === b) continue
    const [left, right] = [members[a] ?? [], members[b] ?? []]
    const apart = left.some(x =>
      right.some(y => !timesAgree((said[x] as Said<EventStatement>).statement, (said[y] as Said<EventStatement>).statement)),
    )
    if (apart) continue
    sets.join(a, b)
    members[sets.find(a)] = [...left, ...right]
  }
  return sets.groups().map(group =>
    describe(
      group.map(i => said[i] as Said<EventStatement>),
      storyId,
    ),
  )
}
