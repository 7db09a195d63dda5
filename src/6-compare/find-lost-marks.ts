import type { TermMaker } from '../language/term-maker.js'
import type { Difference } from '../schema/comparison.js'
import { claimOfPlace, type Place } from './claim-of-place.js'
import type { CompareOptions } from './compare-options.js'
import { oncePer } from './once-per.js'
import type { Profile } from './profile-report.js'
import { sayDifference } from './say-difference.js'
import { sentenceLikeness } from './sentence-likeness.js'

/** Anything between marks, or between brackets, which some outlets use for them. */
const MARKED = /"[^"\n]{1,1500}"|\u00ab[^\u00ab\u00bb\n]{1,1500}\u00bb|\u201c[^\u201c\u201d\n]{1,1500}\u201d|\([^()\n]{1,90}\)/g
/** Code units of a short phrase; longer ones are whole quotations, which `findVariants` compares. */
const SHORT = 90
/** Sentences in which a phrase may stand without marks: one that is common in a story is a name ("the nuclear accord"), nobody's words. */
const COMMON = 2
/** Phrases kept that open with the same two words. */
const MOST = 8
/** Terms outside names that a phrase must have: the marks around the name of a party vouch for nothing. */
const LEAST_TERMS = 2
/** Likeness of two sentences from which on they tell one thing, so that the marks matter. */
const ONE_TELLING = 0.45

interface Phrase {
  readonly place: Place
  readonly terms: readonly string[]
  readonly text: string
}

/**
 * Words that stand in quotation marks in one sentence and without them in another that tells the same, of the same report (its lead) or of
 * another one: whoever reads the second takes somebody's words for the report's own. One difference for each phrase of a story.
 *
 * Takes time in the order of the text.
 */
export function findLostMarks(story: readonly Profile[], storyId: string | null, options: CompareOptions): Difference[] {
  const maker = options.terms(story[0]?.report.article.language ?? '')
  if (!maker) return []
  const phrases = new Map<string, Phrase[]>()
  for (const profile of story)
    for (const phrase of phrasesOf(profile)) {
      const key = phrase.terms.slice(0, 2).join(' ')
      const known = phrases.get(key)
      if (!known) phrases.set(key, [phrase])
      else if (known.length < MOST) known.push(phrase)
    }
  if (phrases.size === 0) return []
  const openers = new Set([...phrases.values()].flatMap(([phrase]) => phrase?.terms[0] ?? []))
  const told = new Map<string, Difference>()
  const bare = new Map<string, Set<Profile['running'][number]>>()
  for (const profile of story) {
    const { running: found } = profile
    const isQuoted = quotedUnits(profile)
    for (let i = 0; i + 1 < found.length; i++) {
      const first = found[i]
      if (!first || !openers.has(first.term)) continue
      for (const phrase of phrases.get(`${first.term} ${found[i + 1]?.term}`) ?? []) {
        if (isQuoted[first.start] === 1 || !phrase.terms.every((term, k) => found[i + k]?.term === term)) continue
        const key = phrase.terms.join(' ')
        bare.set(key, (bare.get(key) ?? new Set()).add(first))
        const place = told.has(key) ? null : placeAt(profile, first.start)
        if (!place || isSame(place, phrase.place) || !tellOne(place, phrase.place, maker)) continue
        const why = sayDifference('unmarked', [phrase.text.trim()], options)
        told.set(key, { kind: 'attribution', story: storyId, why, sides: [claimOfPlace(phrase.place), claimOfPlace(place)] })
      }
    }
  }
  return [...told].flatMap(([key, difference]) => ((bare.get(key)?.size ?? 0) <= COMMON ? [difference] : []))
}

const isSame = (a: Place, b: Place): boolean => a.profile === b.profile && a.at === b.at
const tellOne = (a: Place, b: Place, maker: TermMaker): boolean => sentenceLikeness(a.terms, b.terms, maker).whole >= ONE_TELLING

/** The short phrases between marks of a report, of two terms and more outside its names. */
const phrasesOf = oncePer((profile: Profile): readonly Phrase[] => {
  const { article, mentions } = profile.report
  const { running: found } = profile
  const names = mentions.filter(m => m.form === 'name')
  return [...article.text.matchAll(MARKED)].flatMap((match): Phrase[] => {
    const [start, end] = [match.index + 1, match.index + match[0].length - 1]
    if (end - start > SHORT || match[0].startsWith('(')) return []
    const inside = found.filter(t => t.start >= start && t.end <= end)
    const own = inside.filter(t => !names.some(name => name.start <= t.start && t.start < name.end))
    const place = placeAt(profile, start)
    if (own.length < LEAST_TERMS || !place) return []
    return [{ place, terms: inside.map(t => t.term), text: article.text.slice(start, end) }]
  })
})

/** For each code unit 1 where it stands between marks or is read as somebody's words. */
const quotedUnits = oncePer(({ report }: Profile): Uint8Array => {
  const units = new Uint8Array(report.article.text.length)
  for (const match of report.article.text.matchAll(MARKED)) units.fill(1, match.index, match.index + match[0].length)
  for (const s of report.statements) if (s.kind === 'quotation') units.fill(1, s.content.start, s.content.end)
  return units
})

function placeAt(profile: Profile, offset: number): Place | null {
  const at = profile.report.article.sentences.findIndex(({ start, end }) => start <= offset && offset < end)
  return at < 0 ? null : { profile, at, terms: profile.sentences[at] ?? new Set() }
}
