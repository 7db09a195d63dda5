import { type Static, Type } from 'typebox'
import { Link } from './link.js'
import { PloverType } from './plover.js'
import { Span } from './span.js'
import { Period, Quantity, Status, Time } from './statement.js'

export const Verdict = Type.Union([
  Type.Literal('single'),
  Type.Literal('agree'),
  Type.Literal('adds'),
  Type.Literal('differs'),
  Type.Literal('contradicts'),
  Type.Literal('evolves'),
])
export type Verdict = Static<typeof Verdict>

/** One report's say on a matter: the sentence as printed, its status and its chain. */
export const Claim = Type.Object({
  report: Type.String(),
  statement: Type.String(),
  sentence: Span,
  text: Type.String({ description: 'The sentence as printed' }),
  status: Status,
  chain: Type.Array(Link),
  confidence: Type.Optional(Type.Number({ description: 'That of the statement; absent with `basis`' })),
  basis: Type.Optional(
    Type.Union([Type.Literal('alluded'), Type.Literal('sentence')], {
      description:
        'Absent: a statement of the report. alluded: the sentence speaks of the act without telling it whole. sentence: the sentence as such, of which nothing was read (its status says nothing). With both, `statement` is an id of its own and names no statement of the report',
    }),
  ),
})
export type Claim = Static<typeof Claim>

/** What a report of a story has from another one, from an agency or from a publication: an edge of the graph of who took what from whom. */
export const Taking = Type.Object({
  report: Type.String({ description: 'The report that took' }),
  from: Type.Object({
    kind: Type.Union([Type.Literal('report'), Type.Literal('agency'), Type.Literal('publication')]),
    id: Type.Union([Type.String(), Type.Null()], { description: 'A report of the story, or an entity' }),
    name: Type.String({ description: 'The name of agency or publication; the title of the report' }),
  }),
  basis: Type.Array(Type.Union([Type.Literal('credit'), Type.Literal('text'), Type.Literal('quotations')]), {
    description:
      'credit: it names its source. text: its sentences stand there nearly word for word. quotations: it has the same words of the same speakers',
  }),
  order: Type.Optional(
    Type.Union([Type.Literal('earlier'), Type.Literal('same-day')], {
      description:
        'Of two reports: whether the source is known to be the earlier one. same-day: they share text, and who took it from whom is not known',
    }),
  ),
  sentences: Type.Array(Span, { description: 'The sentences that it took or credits, at most five' }),
  count: Type.Integer({ description: 'How many sentences these are in all; 0 where the report as a whole credits an agency' }),
})
export type Taking = Static<typeof Taking>

/** How much stands behind something: reports that say it, and the independent origins that they go back to. */
export const Backing = Type.Object({
  reports: Type.Integer(),
  origins: Type.Integer({
    description: 'Reports that print one text count once, and so do reports that have the matter from one agency or publication',
  }),
})
export type Backing = Static<typeof Backing>

/** What ties a story to earlier and later ones. Small plain JSON, kept with the story, so that sagas can be chained without its reports. */
export const Episode = Type.Object({
  from: Type.Union([Type.String(), Type.Null()], { description: 'Day of its first report (ISO), or null' }),
  to: Type.Union([Type.String(), Type.Null()], { description: 'Day of its last report' }),
  bodies: Type.Array(Type.String(), { description: 'States and organisations that most of its leads name' }),
  persons: Type.Array(Type.String(), { description: 'Persons that most of its leads name' }),
  cases: Type.Array(Type.Object({ entity: Type.String(), shown: Type.String({ description: 'The name as printed' }) }), {
    description: 'Persons of no office that many of its leads name: a victim, a suspect',
  }),
  words: Type.Array(Type.Object({ term: Type.String(), weight: Type.Number(), shown: Type.String() }), {
    description: 'The weightiest words of title and lead outside names, with a word as printed; weights of unit length',
  }),
  acts: Type.Array(
    Type.Object({
      happening: Type.String(),
      type: PloverType,
      bodies: Type.Array(Type.String()),
      from: Type.String(),
      to: Type.String(),
      isNews: Type.Boolean({ description: 'It lies in the days of the story, and is not looked back upon' }),
    }),
    { description: 'Dated acts between two parties or more' },
  ),
})
export type Episode = Static<typeof Episode>

export const Story = Type.Object({
  id: Type.String(),
  title: Type.String(),
  reports: Type.Array(Type.String()),
  origins: Type.Array(Type.Array(Type.String()), { description: 'A partition of the reports: those in one part have one origin' }),
  takings: Type.Optional(Type.Array(Taking, { description: 'Who took what from whom' })),
  episode: Type.Optional(Episode),
})
export type Story = Static<typeof Story>

export const Happening = Type.Object({
  id: Type.String(),
  story: Type.Union([Type.String(), Type.Null()]),
  type: PloverType,
  actors: Type.Array(Type.String()),
  recipients: Type.Array(Type.String()),
  time: Time,
  status: Status,
  claims: Type.Array(Claim),
  confidence: Type.Optional(
    Type.Number({
      description:
        'That of the surest statement that tells it so. Below 0.5 it is a lead, rather read wrong than right: relation indices leave it out. Absent where no sentence tells it whole',
    }),
  ),
  basis: Type.Optional(
    Type.Literal('alluded', {
      description: 'No sentence tells the act whole: its parties are those that two reports name in the same role, or none',
    }),
  ),
  backing: Type.Optional(Backing),
})
export type Happening = Static<typeof Happening>

export const FigureClaim = Type.Object({ ...Claim.properties, value: Quantity })
export type FigureClaim = Static<typeof FigureClaim>

export const Series = Type.Object({
  id: Type.String(),
  what: Type.String(),
  measure: Type.Union([Type.String(), Type.Null()]),
  subjects: Type.Array(Type.String()),
  unit: Type.String(),
  period: Period,
  claims: Type.Array(FigureClaim),
  verdict: Verdict,
  why: Type.Record(Type.String(), Type.String(), { description: 'Language code to the reason in words' }),
  backing: Type.Optional(Backing),
  values: Type.Optional(
    Type.Array(Type.Object({ value: Quantity, ...Backing.properties }), {
      description: 'Each value that is claimed, with what stands behind it, the best backed first',
    }),
  ),
})
export type Series = Static<typeof Series>

export const Difference = Type.Object({
  kind: Type.Union([
    Type.Literal('status'),
    Type.Literal('actors'),
    Type.Literal('date'),
    Type.Literal('place'),
    Type.Literal('attribution'),
    Type.Literal('wording'),
    Type.Literal('denial'),
  ]),
  story: Type.Union([Type.String(), Type.Null()]),
  why: Type.Record(Type.String(), Type.String()),
  sides: Type.Array(Claim),
  slight: Type.Optional(
    Type.Literal(true, {
      description: 'Only spelling, figures, forms of address, names of days and the like differ: not worth a line by itself',
    }),
  ),
})
export type Difference = Static<typeof Difference>

/** Why one story is a later episode of another. */
export const EpisodeLink = Type.Object({
  earlier: Type.String({ description: 'Story' }),
  later: Type.String({ description: 'Story' }),
  basis: Type.Union([Type.Literal('recalls'), Type.Literal('case'), Type.Literal('matter'), Type.Literal('yearly')], {
    description:
      'recalls: the later story looks back upon an act that the earlier one told as news. case: both are about one person of no office. matter: the same parties and the same telling words within two months. yearly: the same a year or some years later',
  }),
  shared: Type.Array(Type.String(), { description: 'The act (two happenings), the person or the words as printed' }),
  why: Type.Record(Type.String(), Type.String(), { description: 'Language code to the reason in words' }),
})
export type EpisodeLink = Static<typeof EpisodeLink>

/** Stories that are episodes of one another. */
export const Saga = Type.Object({
  id: Type.String(),
  title: Type.String({ description: 'The title of its first story' }),
  stories: Type.Array(Type.String(), { description: 'From the earliest on' }),
  links: Type.Array(EpisodeLink, { description: 'One for each story but the first: the earlier story that it continues' }),
})
export type Saga = Static<typeof Saga>

export const Comparison = Type.Object({
  schema: Type.Literal('isnad.comparison/1'),
  stories: Type.Array(Story),
  happenings: Type.Array(Happening),
  series: Type.Array(Series),
  differences: Type.Array(Difference),
  sagas: Type.Optional(Type.Array(Saga)),
})
export type Comparison = Static<typeof Comparison>
