import type { Taking } from '../schema/comparison.js'
import type { Span } from '../schema/span.js'
import { shareText, sharedAgencies } from './find-origins.js'
import { oncePer } from './once-per.js'
import { hashRun, type Profile, SHINGLE } from './profile-report.js'
import type { SharedRuns } from './shared-runs.js'
import type { StoryWeights } from './weigh-story.js'

/** Share of the runs of a sentence that must stand in another report for the sentence to be taken from it. */
const TAKEN = 0.5
/** Runs of five terms that a sentence must have for its words to prove anything. */
const LEAST_RUNS = 2
/** Sentences of a taking that are shown. */
const SHOWN = 5
/** Likeness of content from which on two quotations of one speaker have the same words. */
const SAME_WORDS = 0.75
/** Terms that a quotation must have to be known again. */
const LEAST_TERMS = 5

/** The sentences of a report with the runs of five terms within each; titles, which every outlet writes anew, left out. */
const runsOf = oncePer(({ report, running }: Profile): readonly { readonly span: Span; readonly runs: readonly number[] }[] => {
  const { sentences, title } = report.article
  let at = 0
  return sentences.flatMap(span => {
    while (at < running.length && (running[at]?.start ?? 0) < span.start) at++
    const terms: string[] = []
    for (; at < running.length && (running[at]?.start ?? 0) < span.end; at++) terms.push(running[at]?.term ?? '')
    const runs = terms.slice(SHINGLE - 1).map((_, i) => hashRun(terms, i))
    return runs.length < LEAST_RUNS || span.start < (title?.length ?? 0) ? [] : [{ span, runs }]
  })
})
const takenFrom = (taker: Profile, source: Profile): Span[] =>
  runsOf(taker).flatMap(({ span, runs }) =>
    runs.filter(run => source.shingles.has(run)).length >= runs.length * TAKEN ? [{ start: span.start, end: span.end }] : [],
  )

const SOURCE = /^(agency|outlet)\//

/** The agencies and publications to which a report credits sentences, besides its own outlet. */
function creditsOf({ report }: Profile): Taking[] {
  const { article, statements } = report
  const found = new Map<string, { readonly from: Taking['from']; readonly sentences: Map<number, Span> }>()
  for (const { chain, sentence } of statements) {
    for (const { kind, entity, name } of chain) {
      // "The media", "its site" name nobody from whom anything could be known to come.
      if ((kind !== 'agency' && kind !== 'publication') || entity === null || entity === article.outlet || !SOURCE.test(entity)) continue
      const known = found.get(entity) ?? { from: { kind, id: entity, name }, sentences: new Map<number, Span>() }
      found.set(entity, known)
      known.sentences.set(sentence.start, { start: sentence.start, end: sentence.end })
    }
  }
  // An agency to which the whole report is credited stands in the chain of each of its statements.
  const whole = new Set(article.agencies.map(name => `agency/${name}`))
  for (const id of whole)
    if (!found.has(id) && id !== article.outlet)
      found.set(id, { from: { kind: 'agency', id, name: id.slice('agency/'.length) }, sentences: new Map() })
  return [...found].map(([key, { from, sentences }]) => {
    const list = whole.has(key) ? [] : [...sentences.values()]
    return { report: report.input.id ?? article.id, from, basis: ['credit'], sentences: list.slice(0, SHOWN), count: list.length }
  })
}

/** How many sayings two reports print in the same words of the same speaker. */
function sharedSayings(a: Profile, b: Profile, weights: StoryWeights): number {
  const others = sayingsOf(b)
  return sayingsOf(a).filter(one =>
    others.some(
      other => one.speaker === other.speaker && weights.compare(weights.weigh(one.terms), weights.weigh(other.terms)).whole >= SAME_WORDS,
    ),
  ).length
}
const sayingsOf = oncePer(({ report, maker }: Profile) =>
  report.statements.flatMap(s => {
    if (s.kind !== 'quotation' || s.speaker.code === '') return []
    const terms = new Set((maker?.terms(report.article.text.slice(s.content.start, s.content.end)) ?? []).map(t => t.term))
    return terms.size < LEAST_TERMS ? [] : [{ speaker: s.speaker.code, terms }]
  }),
)

/** Reports in the order in which one may have taken from another: by day; of one day those first that credit an agency, nearer to the source. */
function precedes(a: Profile, b: Profile): boolean {
  const [x, y] = [a.day ?? Number.POSITIVE_INFINITY, b.day ?? Number.POSITIVE_INFINITY]
  if (x !== y) return x < y
  const [p, q] = [a.report.article.agencies.length > 0, b.report.article.agencies.length > 0]
  return p === q ? a.id < b.id : p
}

/**
 * Who took what from whom in a story: each report's credits to agencies and publications, and the earlier report of which it prints the most
 * sentences. Two reports that both credit one agency have their common text from it and not from one another. A report credited by the name
 * of its outlet is the source itself.
 */
export function findTakings(story: readonly Profile[], runs: SharedRuns, weights: StoryWeights): Taking[] {
  const credited = story.map(creditsOf)
  const names = (j: number, outlet: string | null) => outlet !== null && (credited[j] ?? []).some(({ from }) => from.id === outlet)
  return story.flatMap((taker, i) => {
    const credits = credited[i] ?? []
    const own = taker.report.article.outlet
    let best: { readonly source: Profile; readonly sentences: Span[]; readonly isNamed: boolean } | null = null
    for (const j of runs.meet(i)) {
      const source = story[j] as Profile
      const { outlet } = source.report.article
      const isNamed = outlet !== own && names(i, outlet)
      if (outlet !== own && names(j, own)) continue
      if (!precedes(source, taker) && !(isNamed && source.day === taker.day)) continue
      if (!isNamed && (sharedAgencies(taker, source).length > 0 || !shareText(story, runs, i, j))) continue
      const sentences = takenFrom(taker, source)
      if (sentences.length === 0) continue
      const isBetter = best === null || sentences.length > best.sentences.length
      if (isBetter || (sentences.length === best?.sentences.length && precedes(source, best.source))) best = { source, sentences, isNamed }
    }
    if (!best) return credits
    const { source, sentences, isNamed } = best
    const basis: Taking['basis'] = isNamed ? ['credit', 'text'] : ['text']
    if (sharedSayings(taker, source, weights) > 0) basis.push('quotations')
    const { article } = source.report
    const isEarlier = source.day !== null && taker.day !== null && source.day < taker.day
    const edge: Taking = {
      report: taker.id,
      from: { kind: 'report', id: source.id, name: article.title ?? '' },
      basis,
      order: isEarlier || isNamed ? 'earlier' : 'same-day',
      sentences: sentences.slice(0, SHOWN),
      count: sentences.length,
    }
    return [...credits, edge]
  })
}
