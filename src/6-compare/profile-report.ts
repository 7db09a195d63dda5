import { hash32 } from '../base/hash.js'
import type { Report } from '../schema/report.js'
import type { TermMaker } from '../language/term-maker.js'
import type { CompareOptions } from './compare-options.js'

/** Words in a shingle: two texts that share five words in a row have copied or have one source. */
const SHINGLE = 5

/** Code units after the title that count as the lead. */
const LEAD = 450

/** What the comparison keeps of a report: made once, in one pass over its text. */
export interface Profile {
  readonly id: string
  readonly report: Report
  /** Days since 1970-01-01 of publication, or null. */
  readonly day: number | null
  /** Weight of each term: damped count times rarity, of unit length. */
  readonly vector: ReadonlyMap<string, number>
  /** The same of title and lead, where a report says what it is about. */
  readonly lead: ReadonlyMap<string, number>
  /** Hashes of five consecutive terms. */
  readonly shingles: ReadonlySet<number>
  /** Terms of each sentence of the article, in order. */
  readonly sentences: readonly ReadonlySet<string>[]
}

/** The id under which comparisons name a report: as given in the input, else its article's. */
export function reportId(report: Report): string {
  return report.input.id ?? report.article.id
}

/** Days since 1970-01-01 of an ISO date, or null where it is none. */
export function dayNumber(iso: string | null | undefined): number | null {
  const time = iso ? Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000)
}

/** Damped counts times squared rarity, of unit length; words of the title count twice. */
function weigh(found: readonly { term: string; start: number }[], titleEnd: number, maker: TermMaker | null): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { term, start } of found) counts.set(term, (counts.get(term) ?? 0) + (start < titleEnd ? 2 : 1))
  const vector = new Map<string, number>()
  let sum = 0
  for (const [term, count] of counts) {
    const rarity = maker?.rarity(term) ?? 1
    const weight = (1 + Math.log(count)) * rarity * rarity
    vector.set(term, weight)
    sum += weight * weight
  }
  const length = Math.sqrt(sum) || 1
  for (const [term, weight] of vector) vector.set(term, weight / length)
  return vector
}

/** Reads off a report what comparing needs. */
export function profileReport(report: Report, options: CompareOptions): Profile {
  const { article } = report
  const maker = options.terms(article.language)
  const found = maker?.terms(article.text) ?? []
  const titleEnd = article.title ? article.title.length : 0
  const vector = weigh(found, titleEnd, maker)
  const lead = weigh(
    found.filter(t => t.start < titleEnd + LEAD),
    titleEnd,
    maker,
  )
  const body = found.filter(t => t.start >= titleEnd)
  const shingles = new Set<number>()
  for (let i = 0; i + SHINGLE <= body.length; i++) {
    let key = ''
    for (let k = i; k < i + SHINGLE; k++) key += `${body[k]?.term} `
    shingles.add(hash32(key))
  }
  let next = 0
  const sentences = article.sentences.map(({ start, end }) => {
    const set = new Set<string>()
    while (next < found.length && (found[next]?.start ?? 0) < start) next++
    for (let i = next; i < found.length && (found[i]?.start ?? 0) < end; i++) set.add(found[i]?.term ?? '')
    return set
  })
  return { id: reportId(report), report, day: dayNumber(article.published?.value), vector, lead, shingles, sentences }
}
