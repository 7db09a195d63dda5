import type { Claim, Difference, Happening, Series, Story, Verdict } from '../../../src/schema/comparison'
import type { Entity } from '../../../src/schema/entity'
import type { Report } from '../../../src/schema/report'
import type { EventStatement, QuotationStatement, RelationStatement, Statement, Status } from '../../../src/schema/statement'

export type {
  Claim,
  Difference,
  Entity,
  EventStatement,
  Happening,
  QuotationStatement,
  RelationStatement,
  Report,
  Series,
  Statement,
  Status,
  Story,
  Verdict,
}
export type { Link } from '../../../src/schema/link'
export type { Party } from '../../../src/schema/party'
export type { Span } from '../../../src/schema/span'
export type { FigureStatement, Quantity, Time } from '../../../src/schema/statement'
export type { FigureClaim } from '../../../src/schema/comparison'
export type { Mention } from '../../../src/schema/mention'

/** Language code to words. */
export type Named = Record<string, string>

export interface ReportHead {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly outletName: Named | null
  readonly agencies: string[]
  readonly published: string | null
  readonly statements: number
}

export interface Dyad {
  readonly a: string
  readonly b: string
  readonly nameA: Named
  readonly nameB: Named
  readonly happenings: number
  readonly score: number
  readonly scores: number[]
  readonly last: string
}

export type KeptDifference = Difference & { readonly id: string }

export interface Summary {
  readonly reports: number
  readonly statements: number
  readonly stories: Story[]
  readonly dyads: Dyad[]
  readonly differences: KeptDifference[]
  readonly series: Series[]
  readonly recent: ReportHead[]
  readonly planned: Happening[]
  /** Announced in one report, come about or denied in another. */
  readonly changed?: ScoredHappening[]
  /** How many there are in all; the lists above are the first of them. */
  readonly totals?: {
    readonly stories: number
    readonly dyads: number
    readonly differences: number
    readonly figures: number
    readonly contradictions: number
    readonly differing: number
    readonly planned: number
  }
}

export type ScoredHappening = Happening & {
  readonly score: number
  readonly when: string | null
  readonly origins: number
  readonly reports: number
  readonly modes?: readonly string[]
}

export interface Month {
  readonly month: string
  readonly mean: number | null
  readonly count: number
  readonly cooperation: number
  readonly conflict: number
}

export interface Quoted {
  readonly statement: QuotationStatement
  readonly report: ReportHead
  readonly text: string
  readonly sentence: string
}

export interface Dossier {
  readonly a: { readonly code: string; readonly name: Named }
  readonly b: { readonly code: string; readonly name: Named }
  readonly happenings: ScoredHappening[]
  readonly months: Month[]
  readonly series: Series[]
  readonly quotations: Quoted[]
  readonly differences: Difference[]
  readonly names?: Record<string, Named>
  readonly relations: { readonly statement: RelationStatement; readonly sentence: string; readonly report: ReportHead }[]
  readonly people: { readonly entity: Entity; readonly offices: string[]; readonly mentions: number }[]
  readonly reports: ReportHead[]
}

export interface KeptReport {
  readonly id: string
  readonly report: Report
  readonly names: Record<string, Named>
  /** The story this report belongs to, and who in it shares an origin; null where it stands alone. */
  readonly origins: { readonly story?: string; readonly title?: string; readonly reports?: string[]; readonly origins?: string[][] } | null
}

export interface StoryPage {
  readonly story: Story
  readonly reports: ReportHead[]
  readonly happenings: Happening[]
  readonly series: Series[]
  readonly differences: Difference[]
}

export interface Found {
  readonly statement: Statement
  readonly report: ReportHead
  readonly sentence: string
  readonly highlights: [number, number][]
}

export interface EntityPage {
  readonly entity: Entity
  readonly names: Record<string, { readonly text: string; readonly kind: string; readonly count?: number }[]>
  readonly offices: { readonly office: string; readonly of: string; readonly from?: string; readonly to?: string }[]
  readonly quotations: Quoted[]
  readonly events: { readonly statement: EventStatement; readonly sentence: string; readonly report: ReportHead }[]
}

export interface OutletShare {
  readonly id: string
  readonly name: Named
  readonly reports: number
  readonly own: number
  readonly agency: number
  readonly unknown: number
}

export interface Sources {
  readonly outlets: OutletShare[]
  readonly agencies: { readonly id: string; readonly name: Named; readonly reports: number; readonly outlets: string[] }[]
  readonly nameless: { readonly name: string; readonly statements: number; readonly reports: string[] }[]
}

/** A page of a list; `next` asks for the one after, null on the last. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
  readonly total?: number | undefined
}

export type SeriesPage = Series & { readonly reports: ReportHead[] }

export type StatementFilter = Readonly<
  Partial<Record<'q' | 'type' | 'kind' | 'actor' | 'recipient' | 'outlet' | 'status' | 'from' | 'to' | 'cursor' | 'limit', string>>
>

/** What went wrong, in a form the page can print: the HTTP status (0: no answer) and the server's words. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

const base = '/api/v1'
const kept = new Map<string, Promise<unknown>>()
const listeners: ((answer: unknown) => void)[] = []

/** Calls back with every answer before its page gets it. */
export const whenAnswered = (listener: (answer: unknown) => void): void => void listeners.push(listener)

async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(base + path, { headers: { accept: 'application/json' }, ...init })
  } catch (cause) {
    throw new ApiError(0, cause instanceof Error ? cause.message : String(cause))
  }
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => null)
    const message =
      body !== null && typeof body === 'object' && ('detail' in body || 'message' in body)
        ? String('detail' in body ? body.detail : (body as { message: unknown }).message)
        : response.statusText
    throw new ApiError(response.status, message)
  }
  return (await response.json()) as Answer
}

/** Answers are kept for the session, so that going back is instant; `forget` empties the shelf when new reports are taken in. */
function get<Answer>(path: string): Promise<Answer> {
  const known = kept.get(path)
  if (known !== undefined) return known as Promise<Answer>
  const answer = ask<Answer>(path).then(value => {
    if (path !== '/codes') for (const listener of listeners) listener(value)
    return value
  })
  kept.set(path, answer)
  if (kept.size > 60) kept.delete(kept.keys().next().value as string)
  answer.catch(() => kept.delete(path))
  return answer
}

const id = encodeURIComponent

function query(filter: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) if (value) search.set(key, value)
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/** The whole API that the pages use. */
export const api = {
  summary: () => get<Summary>('/summary?limit=12'),
  dyads: (filter: { sort?: string; party?: string; cursor?: string; limit?: string }) => get<Page<Dyad>>(`/dyads${query(filter)}`),
  stories: (cursor?: string) => get<Page<Story>>(`/stories${query({ cursor })}`),
  figures: (filter: { verdict?: string; cursor?: string }) => get<Page<Series>>(`/series${query(filter)}`),
  differences: (filter: { kind?: string; cursor?: string }) => get<Page<KeptDifference>>(`/differences${query(filter)}`),
  dossier: (a: string, b: string) => get<Dossier>(`/dossiers/${id(a)}/${id(b)}`),
  report: (report: string) => get<KeptReport>(`/reports/${id(report)}`),
  reports: (cursor?: string) => get<Page<ReportHead>>(`/reports${query({ cursor })}`),
  story: (story: string) => get<StoryPage>(`/stories/${id(story)}`),
  statements: (filter: StatementFilter) => get<Page<Found> & { readonly total: number }>(`/statements${query(filter)}`),
  entity: (entity: string) => get<EntityPage>(`/entities/${id(entity)}`),
  codes: () => get<Record<string, Named>>('/codes'),
  sources: () => get<Sources>('/sources'),
  series: (series: string) => get<SeriesPage>(`/series/${id(series)}`),
  read: (body: { text: string; title?: string; published?: string }) =>
    ask<Report>('/read', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  /** Counts of the store, never kept: a question that costs the server nothing. */
  health: () => ask<{ status: string; reports?: number; statements?: number }>('/health'),
  forget: () => kept.clear(),
}
