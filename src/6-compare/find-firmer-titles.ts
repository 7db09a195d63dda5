import type { Claim, Difference } from '../schema/comparison.js'
import { claimOfPlace, type Place, textOfPlace } from './claim-of-place.js'
import type { CompareOptions } from './compare-options.js'
import { oncePer } from './once-per.js'
import type { Profile } from './profile-report.js'
import { sayDifference } from './say-difference.js'

/** Sentences of the body that a title can rest on. */
const BODY = 8
/** Share of a title's terms outside names that a sentence must have to tell what the title tells. */
const COVERED = 0.6
const LEAST_TERMS = 2
/** Terms from the beginning of a sentence within which a hedge governs all of it. */
const HEAD = 2
/** Terms between a hedge elsewhere and what it hedges. */
const NEAR = 4
const NUMBER = /^\d+$/
/** What asks or quotes asserts nothing of its own. */
const NOT_ASSERTED = /["\u00ab\u00bb\u201c\u201d:?\u061f]/

/**
 * Titles that assert what their own text only hopes, tries or expects ("turn the page" over "sought to turn the page"). The words that hedge
 * come from the language of the report. Nothing is said where any of the first sentences asserts it too.
 */
export function findFirmerTitles(story: readonly Profile[], storyId: string | null, options: CompareOptions): Difference[] {
  return story.flatMap(profile => {
    const firmer = firmerTitle(options.words[profile.report.article.language]?.hedges ?? NONE)(profile)
    return firmer
      ? [{ kind: 'wording' as const, story: storyId, why: sayDifference('firmer', [firmer.hedge], options), sides: firmer.sides }]
      : []
  })
}
const NONE: readonly string[] = []

/** The title of a report and the sentence that only hopes for what it asserts, with the hedge as printed; read once for each report. */
const firmerTitle = oncePer((words: readonly string[]) =>
  oncePer((profile: Profile): { readonly hedge: string; readonly sides: Claim[] } | null => {
    const { report, maker } = profile
    const { article } = report
    if (!maker || !article.title || words.length === 0) return null
    const hedges = new Set(words.flatMap(word => maker.terms(word).map(t => t.term)))
    const title: Place = { profile, at: 0, terms: profile.sentences[0] ?? new Set() }
    const text = textOfPlace(title)
    if (NOT_ASSERTED.test(text)) return null
    const names = namesIn(profile)
    const told = [...(profile.unnamed[0] ?? [])].filter(term => !NUMBER.test(term) && !names.has(term))
    if (told.length < LEAST_TERMS || [...title.terms].some(term => hedges.has(term))) return null
    const found: { readonly place: Place; readonly hedge: string }[] = []
    for (let at = 1; at <= BODY && at < article.sentences.length; at++) {
      const place: Place = { profile, at, terms: profile.sentences[at] ?? new Set() }
      if ((article.sentences[at]?.start ?? 0) < article.title.length || NOT_ASSERTED.test(textOfPlace(place))) continue
      const shared = told.filter(term => profile.unnamed[at]?.has(term))
      if (shared.length < Math.max(LEAST_TERMS, told.length * COVERED)) continue
      const hedge = hedgeOf([...place.terms], shared, hedges)
      if (hedge === null) return null
      found.push({ place, hedge })
    }
    const first = found[0]
    if (!first) return null
    const word = maker.terms(textOfPlace(first.place)).find(t => t.term === first.hedge)
    const hedge = word ? textOfPlace(first.place).slice(word.start, word.end) : ''
    return { hedge, sides: [claimOfPlace(title), claimOfPlace(first.place)] }
  }),
)

/** Terms that stand in a name anywhere in the report: a title may name somebody too briefly to be known there. */
const namesIn = ({ sentences, unnamed }: Profile): ReadonlySet<string> =>
  new Set(sentences.flatMap((terms, at) => [...terms].filter(term => !unnamed[at]?.has(term))))

/** The hedge that stands before what is told, at the head of the sentence or right before it. */
function hedgeOf(terms: readonly string[], shared: readonly string[], hedges: ReadonlySet<string>): string | null {
  const first = Math.min(...shared.map(term => terms.indexOf(term)))
  for (let at = first - 1; at >= 0; at--) {
    const term = terms[at]
    if (term !== undefined && hedges.has(term) && (at <= HEAD || first - at <= NEAR)) return term
  }
  return null
}
