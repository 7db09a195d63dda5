import { contentHash } from '../../base/hash.js'
import type { Claim } from '../../schema/comparison.js'
import type { Desk, DeskState } from '../desk.js'
import { type BriefLine, makeLines } from '../views/brief-lines.js'
import { ALERT_KINDS, type AlertKind, type AlertQuery } from './alert.js'

/** What is news: reports that came in since the last look, and days that came near since then. */
export interface Since {
  /** True for reports that came in since the last look. */
  readonly isNew: (report: string) => boolean
  /** ISO day of today. */
  readonly today: string
  /** Planned happenings up to this day were told as due before. */
  readonly dueThrough: string
}
export interface FoundAlert {
  readonly id: string
  readonly kind: AlertKind
  readonly line: BriefLine
}

/** The day after an ISO day. */
export const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/**
 * News of a saved subject: happenings that no report told before, happenings that a new report gives another status, contradictions and
 * figures to which a new report adds a side, and planned happenings due today or tomorrow. Each has the sentences of all its reports, old and
 * new. Ids follow from the news alone: who looks twice finds the same.
 */
export function findAlerts(desk: Desk, state: DeskState, subject: string, query: AlertQuery, since: Since): FoundAlert[] {
  const { comparison } = state
  const { line, partiesOf } = makeLines(desk, state)
  const kinds = new Set<AlertKind>(query.kinds ?? ALERT_KINDS)
  const { isNew, today, dueThrough } = since
  const found: FoundAlert[] = []
  const asks = makeFilter(desk, state, query)
  const add = (kind: AlertKind, head: BriefLine['head'], claims: readonly Claim[], news: readonly Claim[], key = '') => {
    const about = news.map(claim => `${claim.report} ${claim.sentence.start} ${claim.statement}`).sort()
    found.push({ id: `alert/${contentHash([subject, kind, key, ...about].join('\n')).slice(0, 32)}`, kind, line: line(head, claims) })
  }
  for (const h of comparison.happenings) {
    const news = h.claims.filter(claim => isNew(claim.report))
    const isDue =
      h.status === 'planned' && h.time !== null && h.time.from >= today && h.time.from > dueThrough && h.time.from <= dayAfter(today)
    if (news.length === 0 && !isDue) continue
    if (!asks([...h.actors, ...h.recipients], h.type, h.claims)) continue
    const head = {
      kind: 'happening',
      type: h.type,
      parties: [...h.actors, ...h.recipients],
      status: h.status,
      day: h.time?.from ?? null,
    } as const
    const before = h.claims.filter(claim => !isNew(claim.report))
    if (isDue && kinds.has('due')) add('due', head, h.claims, h.claims.slice(0, 1), h.time?.from)
    if (news.length === 0) continue
    if (before.length === 0) {
      if (kinds.has('happening')) add('happening', head, h.claims, news)
    } else if (kinds.has('status') && news.some(claim => !before.some(old => old.status === claim.status)))
      add('status', head, h.claims, news)
  }
  for (const series of comparison.series) {
    const news = series.claims.filter(claim => isNew(claim.report))
    const before = series.claims.filter(claim => !isNew(claim.report))
    const kind = series.verdict === 'contradicts' ? 'contradiction' : 'figure'
    if (news.length === 0 || !kinds.has(kind) || series.verdict === 'single' || series.verdict === 'agree') continue
    // A claim that repeats a value told before is no news.
    const values = new Set(before.map(({ value }) => JSON.stringify(value)))
    const fresh = news.filter(({ value }) => !values.has(JSON.stringify(value)))
    if (fresh.length === 0 || (kind === 'figure' && before.length === 0)) continue
    if (asks([...series.subjects, ...series.claims.flatMap(partiesOf)], null, series.claims))
      add(kind, { kind: 'why', why: series.why }, series.claims, fresh)
  }
  if (kinds.has('contradiction'))
    for (const difference of comparison.differences) {
      const news = difference.sides.filter(claim => isNew(claim.report))
      if (difference.slight || news.length === 0 || !asks(difference.sides.flatMap(partiesOf), null, difference.sides)) continue
      add('contradiction', { kind: 'why', why: difference.why }, difference.sides, news, difference.kind)
    }
  return found
}

/** Whether parties, type and sentences are those that a subject asks for. */
function makeFilter(
  desk: Desk,
  { reports }: DeskState,
  query: AlertQuery,
): (parties: readonly string[], type: string | null, claims: readonly Claim[]) => boolean {
  const { parties: asked, together = false, types = [], words = '' } = query
  const holds = (claim: Claim): boolean => {
    const language = reports.get(claim.report)?.article.language
    const maker = language === undefined ? null : desk.engine.compareOptions.terms(language)
    const wanted = maker ? maker.terms(words).map(t => t.term) : words.toLowerCase().split(/\s+/u).filter(Boolean)
    const there = new Set(maker ? maker.terms(claim.text).map(t => t.term) : claim.text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    return wanted.length > 0 && wanted.every(term => there.has(term))
  }
  return (parties, type, claims) => {
    if (asked.length > 0 && !(together ? asked.every(code => parties.includes(code)) : asked.some(code => parties.includes(code))))
      return false
    if (type !== null && types.length > 0 && !types.includes(type)) return false
    return words.trim() === '' || claims.some(holds)
  }
}
