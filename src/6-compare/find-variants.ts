import { contentHash } from '../base/hash.js'
import type { Claim, Difference } from '../schema/comparison.js'
import type { Statement } from '../schema/statement.js'
import type { CompareOptions } from './compare-options.js'
import { type Edge, linkByAverage } from './link-by-average.js'
import type { Profile } from './profile-report.js'
import { sayDifference } from './say-difference.js'

/** Likeness in the story's own weights from which on two sentences speak of one matter. */
const ONE_MATTER = 0.35
/** Terms that a sentence must have for its words to prove anything. */
const LEAST_TERMS = 5
/** Sentences of a story beyond which a term is too common in it to lead from one to another. */
const COMMON = 60
/** Words shown of each side. */
const SHOWN = 4

interface Place {
  readonly profile: Profile
  readonly at: number
  readonly terms: ReadonlySet<string>
}

/** Pairs of sentences of different reports that speak of one matter, with how much more alike they are than needed. */
function alignedPairs(places: readonly Place[]): Edge[] {
  const postings = new Map<string, number[]>()
  places.forEach(({ terms }, i) => {
    for (const term of terms) {
      const list = postings.get(term)
      if (list) list.push(i)
      else postings.set(term, [i])
    }
  })
  const weight = (term: string) => Math.log((places.length + 1) / (postings.get(term)?.length ?? 1))
  const norms = places.map(({ terms }) => Math.sqrt([...terms].reduce((sum, term) => sum + weight(term) ** 2, 0)) || 1)
  const edges: Edge[] = []
  places.forEach((place, i) => {
    const products = new Map<number, number>()
    for (const term of place.terms) {
      const list = postings.get(term) ?? []
      if (list.length > COMMON) continue
      const square = weight(term) ** 2
      for (const j of list) if (j > i) products.set(j, (products.get(j) ?? 0) + square)
    }
    for (const [j, product] of products) {
      const likeness = product / ((norms[i] as number) * (norms[j] as number))
      if (likeness > ONE_MATTER && places[j]?.profile !== place.profile) edges.push([i, j, likeness - ONE_MATTER])
    }
  })
  return edges
}

const textOf = ({ profile, at }: Place): string => {
  const span = profile.report.article.sentences[at]
  return span ? profile.report.article.text.slice(span.start, span.end) : ''
}
const statementsOf = ({ profile, at }: Place): Statement[] => {
  const start = profile.report.article.sentences[at]?.start
  return profile.report.statements.filter(s => s.sentence.start === start)
}

/** The words of a sentence that no sentence of another report in the group has, rarest first, as printed. */
function ownWords(place: Place, group: readonly Place[], options: CompareOptions): string[] {
  const maker = options.terms(place.profile.report.article.language)
  const text = textOf(place)
  const others = group.filter(one => one.profile !== place.profile)
  const words = (maker?.terms(text) ?? []).filter(({ term }) => others.some(one => !one.terms.has(term)))
  const seen = new Set<string>()
  return words
    .filter(({ term }) => !seen.has(term) && seen.add(term))
    .sort((a, b) => (maker?.rarity(b.term) ?? 0) - (maker?.rarity(a.term) ?? 0) || a.start - b.start)
    .slice(0, SHOWN)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
}

/** Share of what two sentences have in common that must stand inside the quotation for it to vouch for it. */
const QUOTED = 0.6

/** Who vouches for what a sentence has in common with others: the speakers whose words hold it; none where the report says it itself. */
function voiceOf(place: Place, others: readonly Place[], options: CompareOptions): string {
  const maker = options.terms(place.profile.report.article.language)
  const { text } = place.profile.report.article
  const common = [...place.terms].filter(term => others.some(one => one.terms.has(term)))
  const voices = statementsOf(place).flatMap(s => {
    if (s.kind !== 'quotation') return []
    const inside = new Set((maker?.terms(text.slice(s.content.start, s.content.end)) ?? []).map(t => t.term))
    const held = common.filter(term => inside.has(term)).length
    return held >= common.length * QUOTED ? [s.speaker.code === '' ? s.speaker.name : s.speaker.code] : []
  })
  return [...new Set(voices)].sort().join()
}

function claimOfPlace(place: Place): Claim {
  const { report, id } = place.profile
  const { start, end } = report.article.sentences[place.at] ?? { start: 0, end: 0 }
  const said = statementsOf(place)
  const statement = said.find(s => s.kind === 'quotation') ?? said[0]
  const outer = report.statements[0]?.chain.filter(link => link.kind === 'outlet' || link.kind === 'agency') ?? []
  return {
    report: id,
    statement: statement?.id ?? contentHash(`${report.article.id} sentence ${start}`),
    sentence: { start, end },
    text: textOf(place),
    status: statement?.status ?? 'happened',
    chain: statement?.chain ?? outer,
    ...(statement ? {} : { basis: 'sentence' as const }),
  }
}

/**
 * What reports of a story tell of one matter in different words: sentences that share most of what is rare in the story, and the words that
 * only one side has. Where one side quotes and the other says it itself, or quotes another, it is a difference of attribution. Reprints of a
 * sentence word for word are none.
 *
 */
export function findVariants(story: readonly Profile[], storyId: string | null, options: CompareOptions): Difference[] {
  const places = story.flatMap(profile =>
    profile.sentences.flatMap((terms, at): Place[] => (terms.size >= LEAST_TERMS ? [{ profile, at, terms }] : [])),
  )
  const groups = linkByAverage(places.length, alignedPairs(places), 0, () => true)
  return groups.flatMap(indexes => {
    const group = indexes.map(i => places[i] as Place)
    if (new Set(group.map(place => place.profile)).size < 2) return []
    // Word for word the same as one that stands before it: a reprint, no variant.
    const key = (place: Place) => [...place.terms].sort().join(' ')
    const variants = group.filter((place, i) => group.findIndex(one => key(one) === key(place)) === i)
    if (new Set(variants.map(place => place.profile)).size < 2) return []
    const sides = variants.map(place => ({
      place,
      words: ownWords(place, variants, options),
      voice: voiceOf(
        place,
        variants.filter(one => one.profile !== place.profile),
        options,
      ),
    }))
    if (sides.filter(side => side.words.length > 0).length < 2) return []
    const voices = [...new Set(sides.map(side => side.voice))]
    const kind = voices.length > 1 ? 'attribution' : 'wording'
    const labels =
      kind === 'attribution'
        ? voices.map(voice => (voice === '' ? '\u2014' : voice))
        : sides.filter(side => side.words.length > 0).map(side => side.words.join(' \u2026 '))
    const why = sayDifference(kind === 'wording' ? 'variant' : voices.includes('') ? kind : 'sources', labels, options)
    return [{ kind, story: storyId, why, sides: sides.map(side => claimOfPlace(side.place)) }]
  })
}
