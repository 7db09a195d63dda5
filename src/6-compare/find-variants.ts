import type { Difference } from '../schema/comparison.js'
import { type AlignedSentences, ONE_MATTER } from './align-sentences.js'
import { claimOfPlace, type Place, statementsOfPlace, textOfPlace } from './claim-of-place.js'
import type { CompareOptions } from './compare-options.js'
import { type Edge, linkByAverage } from './link-by-average.js'
import { clauseLikeness } from './clause-likeness.js'
import { differingWords, type IsCounted, isFew, labelsOf, slightTerms } from './differing-words.js'
import { sayDifference } from './say-difference.js'

/** Sentences of a story beyond which a term is too common in it to lead from one to another. */
const COMMON = 60

/** Likeness of two clauses from which on they tell one matter. */
const ONE_CLAUSE = 0.5
/** Terms outside names that two clauses must share, rare ones of the story. */
const CLAUSE_TERMS = 4
/** Share of a story's sentences (at most `COMMON` of them) beyond which a term (its heads, its place) tells no clause from another. */
const CLAUSE_COMMON = 0.1

/**
 * Pairs of sentences that as a whole tell different things, but of which one clause tells one matter: each the other's best. Never more than
 * two, since a third may share another clause.
 */
function clausePairs(places: readonly Place[], inGroup: ReadonlySet<number>): (readonly [Place, Place])[] {
  const of = ({ profile, at }: Place) => profile.unnamed[at] ?? new Set<string>()
  const postings = new Map<string, number[]>()
  places.forEach((place, i) => {
    for (const term of of(place)) {
      const list = postings.get(term)
      if (list) list.push(i)
      else postings.set(term, [i])
    }
  })
  const most = Math.max(3, Math.min(COMMON, places.length * CLAUSE_COMMON))
  const telling = new Map<string, number>()
  for (const [term, { length }] of postings) if (length <= most) telling.set(term, Math.log((places.length + 1) / length))
  const weight = (term: string) => telling.get(term) ?? 0
  const best = new Map<number, { with: number; likeness: number }>()
  const better = (i: number, j: number, likeness: number) => {
    if (likeness > (best.get(i)?.likeness ?? 0)) best.set(i, { with: j, likeness })
  }
  const counts = new Int32Array(places.length)
  places.forEach((place, i) => {
    if (inGroup.has(i)) return
    const met: number[] = []
    for (const term of of(place)) {
      if (!telling.has(term)) continue
      for (const j of postings.get(term) ?? []) {
        if (j <= i) continue
        if (counts[j] === 0) met.push(j)
        counts[j] = (counts[j] as number) + 1
      }
    }
    for (const j of met) {
      const other = places[j] as Place
      const count = counts[j] as number
      counts[j] = 0
      if (count < CLAUSE_TERMS || inGroup.has(j) || other.profile === place.profile) continue
      const { likeness } = clauseLikeness(of(place), of(other), weight, CLAUSE_TERMS)
      if (likeness < ONE_CLAUSE) continue
      better(i, j, likeness)
      better(j, i, likeness)
    }
  })
  return [...best].flatMap(([i, one]) =>
    i < one.with && best.get(one.with)?.with === i ? [[places[i] as Place, places[one.with] as Place] as const] : [],
  )
}

/** Share of the terms of two sentences that stand in both. */
function likeness(a: Place, b: Place): number {
  let both = 0
  for (const term of a.terms) if (b.terms.has(term)) both++
  return both / (a.terms.size + b.terms.size - both)
}

/** Share of what two sentences have in common that must stand inside the quotation for it to vouch for it. */
const QUOTED = 0.6
/** Likeness of two sentences from which on they say the same, so that it matters who says it. */
const SAME_SAYING = 0.5

/** Who vouches for what two sentences have in common: the speakers whose words hold it. */
function voicesOf(place: Place, other: Place, options: CompareOptions): Voice[] {
  const maker = options.terms(place.profile.report.article.language)
  const { text } = place.profile.report.article
  const common = [...place.terms].filter(term => other.terms.has(term))
  return statementsOfPlace(place).flatMap(s => {
    if (s.kind !== 'quotation') return []
    const inside = new Set((maker?.terms(text.slice(s.content.start, s.content.end)) ?? []).map(t => t.term))
    const held = common.filter(term => inside.has(term)).length
    return held >= common.length * QUOTED ? [{ code: s.speaker.code.replace(/(?<=.)~.*$/, ''), name: s.speaker.name }] : []
  })
}
interface Voice {
  /** Code of the state or body spoken for. */
  readonly code: string
  readonly name: string
}

/** Marks of speech: what they stand in may be somebody's words even where no quotation was read. */
const SPEECH_MARKS = /["\u00ab\u00bb\u201c\u201d:]/

/** A report's own words: no quotation in or around the sentence, nor a mark of one. */
function isOwnWords(place: Place): boolean {
  const span = place.profile.report.article.sentences[place.at]
  if (!span || SPEECH_MARKS.test(textOfPlace(place))) return false
  return !place.profile.report.statements.some(
    s => s.kind === 'quotation' && ((s.content.start < span.end && s.content.end > span.start) || s.sentence.start === span.start),
  )
}

/**
 * Two sentences of different reports that say the same, where one quotes it and the other says it in its own words without naming the
 * speaker, or quotes somebody else of another state or body.
 */
function attributionOf(a: Place, b: Place, storyId: string | null, options: CompareOptions): Difference[] {
  const [x, y] = [voicesOf(a, b, options), voicesOf(b, a, options)]
  const sides = [claimOfPlace(a), claimOfPlace(b)]
  const isNamed = (voice: Voice, place: Place) =>
    (options.terms(place.profile.report.article.language)?.terms(voice.name) ?? []).some(({ term }) => place.terms.has(term))
  const [one, other] = [x[0], y[0]]
  if (one && other) {
    if (one.code === '' || other.code === '' || x.some(v => y.some(w => w.code === v.code)) || isNamed(one, b) || isNamed(other, a))
      return []
    return [{ kind: 'attribution', story: storyId, why: sayDifference('sources', [one.name, other.name], options), sides }]
  }
  const voice = one ?? other
  const plain = one ? b : a
  if (!voice || !isOwnWords(plain) || isNamed(voice, plain)) return []
  return [{ kind: 'attribution', story: storyId, why: sayDifference('attribution', [voice.name, '\u2014'], options), sides }]
}

/**
 * What reports of a story tell of one matter in different words: sentences that share most of what is rare in the story, and the words that
 * only one side has; and where they say the same, but not from the same source. Reprints of a sentence word for word are none.
 *
 */
export function findVariants(
  storyId: string | null,
  { places, pairs }: AlignedSentences,
  isCounted: IsCounted,
  options: CompareOptions,
): Difference[] {
  const edges = pairs.map(([i, j, likeness]): Edge => [i, j, likeness - ONE_MATTER])
  const groups = linkByAverage(places.length, edges, 0, () => true)
  const inGroup = new Set(groups.filter(group => group.length > 1).flat())
  const matters = [...groups.map(indexes => indexes.map(i => places[i] as Place)), ...clausePairs(places, inGroup)]
  return matters.flatMap(group => {
    if (new Set(group.map(place => place.profile)).size < 2) return []
    // Word for word the same as one that stands before it: a reprint, no variant.
    const key = (place: Place) => [...place.terms].sort().join(' ')
    const variants = group.filter((place, i) => group.findIndex(one => key(one) === key(place)) === i)
    if (new Set(variants.map(place => place.profile)).size < 2) return []
    const found: Difference[] = []
    for (const [i, a] of variants.entries()) {
      for (const b of variants.slice(i + 1))
        if (b.profile !== a.profile && likeness(a, b) >= SAME_SAYING) found.push(...attributionOf(a, b, storyId, options))
    }
    // Where one only adds to the other, the matter is told twice, not differently.
    const own = variants.filter(a => variants.some(b => b.profile !== a.profile && [...a.terms].some(term => !b.terms.has(term))))
    if (own.length > 1) {
      const { language } = own[0]?.profile.report.article ?? {}
      const maker = options.terms(language ?? '')
      const { words, slight: same } = differingWords(
        variants.map(textOfPlace),
        maker,
        slightTerms(options.words[language ?? '']?.slight, maker),
      )
      const sides = variants.map(claimOfPlace)
      const slight = same || (isFew(words) && isCounted(sides))
      const labels = labelsOf(words)
      const why = slight ? sayDifference('slight', [], options) : sayDifference('variant', labels, options)
      found.push({ kind: 'wording', story: storyId, why, sides, ...(slight ? { slight } : {}) })
    }
    // One difference of attribution a matter: a wire printed by five outlets does not lack its source five times.
    return [...found.filter(d => d.kind === 'attribution').slice(0, 1), ...found.filter(d => d.kind === 'wording')]
  })
}
