import { type Static, Type } from 'typebox'
import { PLOVER_TYPES } from '../../../schema/plover.js'
import { ALERT_KINDS } from '../../alerts/alert.js'
import { OrNull } from './report-head.js'

const id = Type.String({ minLength: 1, maxLength: 300 })
const note = Type.String({ maxLength: 2000 })

export const JudgementVerdict = Type.Union([Type.Literal('same'), Type.Literal('not-same'), Type.Literal('unsure')])
export const Judgement = Type.Object(
  {
    id: Type.String(),
    kind: Type.String({ description: 'What is judged' }),
    verdict: JudgementVerdict,
    a: Type.String(),
    b: Type.String({ description: 'The two ids, the smaller one first' }),
    by: Type.String({ description: 'Name of the token, or `local`' }),
    at: Type.String(),
    note: OrNull(Type.String()),
    withdrawnAt: OrNull(Type.String()),
    withdrawnBy: OrNull(Type.String()),
    inForce: Type.Boolean({ description: 'The last word of this person on this pair that was not taken back' }),
  },
  { description: 'One word of a person on whether two things are one' },
)
export const NewJudgement = Type.Object(
  {
    kind: Type.Union(
      ['happening', 'story', 'entity', 'series', 'report', 'statement'].map(kind => Type.Literal(kind)),
      { description: 'What is judged' },
    ),
    verdict: JudgementVerdict,
    a: id,
    b: id,
    note: Type.Optional(note),
  },
  { additionalProperties: false, description: 'A judgement to keep' },
)
export type NewJudgement = Static<typeof NewJudgement>

/** What a subject asks for and how it is delivered. */
export const SubjectQuery = Type.Object(
  {
    parties: Type.Array(Type.String({ pattern: '^[A-Za-z0-9~_-]{1,80}$' }), {
      maxItems: 50,
      description: 'Party codes; none: all parties',
    }),
    together: Type.Optional(Type.Boolean({ description: 'All parties must take part, not only one of them (a dyad)' })),
    types: Type.Optional(
      Type.Array(Type.Union(PLOVER_TYPES.map(type => Type.Literal(type))), { maxItems: 16, description: 'PLOVER types; none: all' }),
    ),
    words: Type.Optional(Type.String({ maxLength: 200, description: 'Words that a sentence of it must hold' })),
    kinds: Type.Optional(
      Type.Array(Type.Union(ALERT_KINDS.map(kind => Type.Literal(kind))), {
        maxItems: 5,
        description: 'New happening, changed status, contradiction, changed figure, planned event due; none: all',
      }),
    ),
    language: Type.Optional(Type.Union([Type.Literal('ar'), Type.Literal('en')], { description: 'Language of messages; default ar' })),
    webhook: Type.Optional(
      Type.String({ maxLength: 2000, pattern: '^https?://', description: 'Address that alerts are posted to, signed' }),
    ),
    email: Type.Optional(Type.Array(Type.String({ maxLength: 254, pattern: '^[^\\s@<>,;"]+@[^\\s@<>,;"]+$' }), { maxItems: 20 })),
  },
  { additionalProperties: false, description: 'What a subject asks for and where its alerts go' },
)
export type SubjectQuery = Static<typeof SubjectQuery>
export const NewSubject = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200 }), query: SubjectQuery },
  { additionalProperties: false, description: 'A subject to save' },
)
export type NewSubject = Static<typeof NewSubject>
export const SavedSubject = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    query: SubjectQuery,
    feed: Type.String({ description: 'Address of its Atom feed on this server' }),
    secret: Type.Optional(Type.String({ description: 'Key of the signatures of its webhook; given once, when the webhook is set' })),
    madeAt: Type.String(),
    changedAt: Type.String(),
  },
  { description: 'A saved subject' },
)
export const AddOrder = Type.Object(
  {
    text: Type.Optional(Type.String({ maxLength: 1_000_000, description: 'Plain text of one report' })),
    html: Type.Optional(Type.String({ maxLength: 1_500_000, description: 'HTML source of one page' })),
    url: Type.Optional(
      Type.String({ maxLength: 2000, description: 'Address of a page to fetch; with text or html: where that came from' }),
    ),
    feed: Type.Optional(Type.String({ maxLength: 2000, description: 'Address of a feed whose entries are fetched once, politely' })),
    title: Type.Optional(Type.String({ maxLength: 1000 })),
    published: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+(Z|[+-]\\d{2}:?\\d{2})?)?$' })),
    outlet: Type.Optional(Type.String({ maxLength: 300, description: 'Outlet id or host' })),
  },
  { additionalProperties: false, description: 'What to read and keep: one of text, html, url or feed' },
)
export type AddOrder = Static<typeof AddOrder>
const count = (description: string) => Type.Integer({ minimum: 0, description })
export const Job = Type.Object(
  {
    id: Type.String(),
    state: Type.Union(['waiting', 'running', 'done', 'failed'].map(state => Type.Literal(state))),
    source: Type.String(),
    read: count('Reports read so far'),
    added: count('Of these new'),
    known: count('Of these kept before'),
    failed: count('Documents that could not be read'),
    reports: Type.Array(Type.String(), { description: 'Ids of the reports that were read, at most 200' }),
    problems: Type.Array(Type.String(), { description: 'What went wrong, in words, at most 20' }),
  },
  { description: 'Something that is being added, and how far it is' },
)
