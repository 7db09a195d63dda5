import type { Difference } from '../schema/comparison.js'
import type { Span } from '../schema/span.js'
import type { QuotationStatement } from '../schema/statement.js'
import { claimOf, type Said, saidIn } from './claim-of.js'
import type { CompareOptions } from './compare-options.js'
import { differingWords, type IsCounted, isFew, labelsOf, slightTerms } from './differing-words.js'
import { disjointSets } from './disjoint-sets.js'
import { oncePer } from './once-per.js'
import type { Profile } from './profile-report.js'
import { sayDifference } from './say-difference.js'
import type { StoryWeights } from './weigh-story.js'

/** Likeness of content from which on two quotations are one saying in other words. */
const SAME_SAYING = 0.5

/** One speaker's saying that reports print with different words: one difference for all of them. */
export function findWordings(
  story: readonly Profile[],
  storyId: string | null,
  weights: StoryWeights,
  isCounted: IsCounted,
  options: CompareOptions,
): Difference[] {
  const said = story.flatMap(quotedIn)
  const sets = disjointSets(said.length)
  for (let i = 0; i < said.length; i++) {
    for (let j = i + 1; j < said.length; j++) {
      const a = said[i] as Quoted
      const b = said[j] as Quoted
      if (a.profile === b.profile || a.statement.speaker.code !== b.statement.speaker.code) continue
      const x = a.content
      const y = b.content
      if (Math.min(x.size, y.size) < 4) continue
      const { whole } = weights.compare(weights.weigh(x), weights.weigh(y))
      const changed = [...x].some(term => !y.has(term)) || [...y].some(term => !x.has(term)) || a.statement.form !== b.statement.form
      if (whole >= SAME_SAYING && changed) sets.join(i, j)
    }
  }
  return sets.groups().flatMap(group => {
    const sentences = new Map(group.map(i => said[i] as Quoted).map(one => [`${one.profile.id} ${one.statement.sentence.start}`, one]))
    const sides = [...sentences.values()]
    if (sides.length < 2) return []
    const [first] = sides as [Quoted, ...Quoted[]]
    const { maker, report } = first.profile
    const passing = slightTerms(options.words[report.article.language]?.slight, maker)
    const textsOf = (spanOf: (one: Quoted) => Span) =>
      sides.map(one => one.profile.report.article.text.slice(spanOf(one).start, spanOf(one).end))
    // The same words of two speakers, or with something added by the report, differ in the sentence around them.
    const inside = differingWords(
      textsOf(one => one.statement.content),
      maker,
      passing,
    )
    const { words, slight: same } = inside.slight
      ? differingWords(
          textsOf(one => one.statement.sentence),
          maker,
          passing,
        )
      : inside
    const claims = sides.map(claimOf)
    const slight = same || (isFew(words) && isCounted(claims))
    const labels = labelsOf(words)
    const why = slight ? sayDifference('slight', [], options) : sayDifference('wording', [first.statement.speaker.name, ...labels], options)
    return [{ kind: 'wording' as const, story: storyId, why, sides: claims, ...(slight ? { slight } : {}) }]
  })
}

/** A quotation with the terms of what is said. */
interface Quoted extends Said<QuotationStatement> {
  readonly content: ReadonlySet<string>
}
const quotedIn = oncePer((profile: Profile): readonly Quoted[] =>
  saidIn([profile], 'quotation').map(said => {
    const { start, end } = said.statement.content
    const text = profile.report.article.text.slice(start, end)
    return { ...said, content: new Set((profile.maker?.terms(text) ?? []).map(t => t.term)) }
  }),
)
