import type { components } from '../../../schema/api-types'
import { readToken } from './token'

/* The types of the API are generated from its document (schema/api-types.d.ts); here they get the names that the pages use. */
type Schemas = components['schemas']

export type Claim = Schemas['Claim']
export type Difference = Schemas['Difference']
export type Dossier = Schemas['DossierAnswer']
export type Dyad = Schemas['Dyad']
export type Entity = Schemas['Entity']
export type EntityCount = Schemas['EntityCount']
export type EntityPage = Schemas['EntityAnswer']
export type EventStatement = Schemas['EventStatement']
export type FigureClaim = Schemas['FigureClaim']
export type FigureStatement = Schemas['FigureStatement']
export type Found = Schemas['Found']
export type Happening = Schemas['Happening']
export type Job = Schemas['Job']
export type Judgement = Schemas['Judgement']
export type KeptDifference = Schemas['KeptDifference']
export type KeptReport = Schemas['KeptReport']
export type Link = Schemas['Link']
export type Mention = Schemas['Mention']
export type Month = Schemas['MonthIndex']
export type Party = Schemas['Party']
export type QuotationStatement = Schemas['QuotationStatement']
export type Quoted = Schemas['Quoted']
export type RelationStatement = Schemas['RelationStatement']
export type Report = Schemas['Report']
export type ReportHead = Schemas['ReportHead']
export type SavedSubject = Schemas['SavedSubject']
export type ScoredHappening = Schemas['ScoredHappening']
export type Series = Schemas['Series']
export type SeriesPage = Schemas['SeriesAnswer']
export type Sources = Schemas['SourcesAnswer']
export type Span = Schemas['Span']
export type Statement = Schemas['Statement']
export type Story = Schemas['Story']
export type StoryPage = Schemas['StoryAnswer']
export type Change = Dossier['changes'][number]
export type Saga = NonNullable<StoryPage['saga']>
export type Summary = Schemas['SummaryAnswer']
export type OutletShare = Sources['outlets'][number]
export type Quantity = FigureStatement['value']
export type Status = Claim['status']
export type Time = EventStatement['time']
export type Verdict = Series['verdict']
/** Language code to words. */
export type Named = Readonly<Record<string, string>>
export type NewJudgement = Schemas['NewJudgement']
export type NewSubject = Schemas['NewSubject']
export type AddOrder = Schemas['AddOrder']

/** A page of a list; `next` asks for the one after, null on the last. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
  readonly total?: number | undefined
}

export type StatementFilter = Readonly<
  Partial<Record<'id' | 'q' | 'type' | 'kind' | 'actor' | 'recipient' | 'outlet' | 'status' | 'from' | 'to' | 'cursor' | 'limit', string>>
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

/** How often a question is asked again that a busy server turned away, and the longest that it may ask to wait for, in seconds. */
const AGAIN = 3
const PATIENCE = 5

/** Seconds after which a server that had too much to do wants to be asked again; null where it gave another answer or says no time. */
function busyFor(response: Response, method = 'GET'): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return response.status === 503 && method === 'GET' && seconds > 0 && seconds <= PATIENCE ? seconds : null
}

async function ask<Answer>(path: string, init: RequestInit = {}, again = AGAIN): Promise<Answer> {
  let response: Response
  try {
    const headers = new Headers(init.headers)
    headers.set('accept', 'application/json')
    const token = readToken()
    if (token !== '') headers.set('authorization', `Bearer ${token}`)
    response = await fetch(base + path, { ...init, headers })
  } catch (cause) {
    throw new ApiError(0, cause instanceof Error ? cause.message : String(cause))
  }
  const wait = again > 0 ? busyFor(response, init.method) : null
  if (wait !== null) {
    await new Promise(resolve => setTimeout(resolve, wait * 1000))
    return ask(path, init, again - 1)
  }
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => null)
    const message =
      body !== null && typeof body === 'object' && ('detail' in body || 'message' in body)
        ? String('detail' in body ? body.detail : (body as { message: unknown }).message)
        : response.statusText
    throw new ApiError(response.status, message)
  }
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

const send = <Answer>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer> =>
  ask<Answer>(
    path,
    body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )

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
  stories: (filter: { cursor?: string; limit?: string }) => get<Page<Story>>(`/stories${query(filter)}`),
  figures: (filter: { verdict?: string; cursor?: string; limit?: string }) => get<Page<Series>>(`/series${query(filter)}`),
  differences: (filter: { kind?: string; cursor?: string; limit?: string }) => get<Page<KeptDifference>>(`/differences${query(filter)}`),
  dossier: (a: string, b: string) => get<Dossier>(`/dossiers/${id(a)}/${id(b)}`),
  report: (report: string) => get<KeptReport>(`/reports/${id(report)}`),
  reports: (filter: { agency?: string; cursor?: string }) => get<Page<ReportHead>>(`/reports${query(filter)}`),
  story: (story: string) => get<StoryPage>(`/stories/${id(story)}`),
  statements: (filter: StatementFilter) => get<Page<Found> & { readonly total: number }>(`/statements${query(filter)}`),
  entity: (entity: string) => get<EntityPage>(`/entities/${id(entity)}`),
  codes: () => get<Record<string, Named>>('/codes'),
  sources: () => get<Sources>('/sources'),
  series: (series: string) => get<SeriesPage>(`/series/${id(series)}`),
  entities: (filter: { kind?: string; q?: string; cursor?: string; limit?: string }) => get<Page<EntityCount>>(`/entities${query(filter)}`),
  read: (body: { text: string; title?: string; published?: string }) => send<Report>('POST', '/read', body),
  /** Reads and keeps; the answer is a job whose progress comes as events. */
  add: (order: AddOrder) => send<Job>('POST', '/reports', order),
  addFile: (file: Blob, name: string, type: string, published: string) =>
    ask<Job>(`/reports${query({ name, published })}`, { method: 'POST', headers: { 'content-type': type }, body: file }),
  job: (job: string) => ask<Job>(`/jobs/${id(job)}`),
  /** Judgements are asked anew each time: they are few, and undo must show at once. */
  judgements: (filter: { of?: string; kind?: string; history?: string; cursor?: string; limit?: string }) =>
    ask<Page<Judgement>>(`/judgements${query(filter)}`),
  judge: (judgement: NewJudgement) => send<Judgement>('POST', '/judgements', judgement),
  withdraw: (judgement: string) => send<void>('DELETE', `/judgements/${id(judgement)}`),
  subjects: () => ask<Page<SavedSubject>>('/subjects?limit=200'),
  saveSubject: (subject: NewSubject) => send<SavedSubject>('POST', '/subjects', subject),
  changeSubject: (subject: string, to: NewSubject) => send<SavedSubject>('PUT', `/subjects/${id(subject)}`, to),
  removeSubject: (subject: string) => send<void>('DELETE', `/subjects/${id(subject)}`),
  /** Counts of the store, never kept: a question that costs the server nothing. */
  health: () => ask<{ status: string; reports?: number; statements?: number }>('/health'),
  forget: () => kept.clear(),
}
