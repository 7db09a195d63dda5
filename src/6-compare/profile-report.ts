import { dayNumber } from '../base/day-number.js'
import { hash32 } from '../base/hash.js'
import type { TermMaker } from '../language/term-maker.js'
import type { Report } from '../schema/report.js'
import type { CompareOptions } from './compare-options.js'

/** Words in a shingle: two texts that share five words in a row have copied or have one source. */
export const SHINGLE = 5

/** The hash of a run of terms from a place on. */
export function hashRun(terms: readonly string[], from: number): number {
  let key = ''
  for (let k = from; k < from + SHINGLE; k++) key += `${terms[k]} `
  return hash32(key)
}

/** What comparing the reports of a story needs of each: made in one pass over its text. */
export interface Profile {
  readonly id: string
  readonly report: Report
  /** Days since 1970-01-01 of publication, or null. */
  readonly day: number | null
  /** Hashes of five consecutive terms. */
  readonly shingles: ReadonlySet<number>
  /** Terms of each sentence of the article, in order. */
  readonly sentences: readonly ReadonlySet<string>[]
  /** Entities that each sentence names or describes, pronouns left out. */
  readonly entities: readonly ReadonlySet<string>[]
  /** Terms of each sentence that stand in no name: what is told, not of whom. */
  readonly unnamed: readonly ReadonlySet<string>[]
  /** Party codes of what each sentence names. */
  readonly codes: readonly ReadonlySet<string>[]
  /** The term maker of its language, or null. */
  readonly maker: TermMaker | null
  /** The terms of the whole article, in order. */
  readonly running: ReturnType<TermMaker['terms']>
}

/** The id under which comparisons name a report: as given in the input, else its article's. */
export function reportId(report: Report): string {
  return report.input.id ?? report.article.id
}

/** Reads off a report what comparing needs. */
export function profileReport(report: Report, options: CompareOptions): Profile {
  const { article } = report
  const maker = options.terms(article.language)
  const found = maker?.terms(article.text) ?? []
  const titleEnd = article.title ? article.title.length : 0
  const body = found.filter(t => t.start >= titleEnd).map(t => t.term)
  const shingles = new Set<number>()
  for (let i = 0; i + SHINGLE <= body.length; i++) shingles.add(hashRun(body, i))
  let next = 0
  const sentences = article.sentences.map(({ start, end }) => {
    const set = new Set<string>()
    while (next < found.length && (found[next]?.start ?? 0) < start) next++
    for (let i = next; i < found.length && (found[i]?.start ?? 0) < end; i++) set.add(found[i]?.term ?? '')
    return set
  })
  const unnamed = article.sentences.map((): Set<string> => new Set())
  const names = report.mentions.filter(m => m.form === 'name' || m.form === 'title').sort((a, b) => a.start - b.start)
  let name = 0
  let sentence = 0
  for (const { term, start } of found) {
    while (name < names.length && (names[name]?.end ?? 0) <= start) name++
    while (sentence < article.sentences.length && (article.sentences[sentence]?.end ?? 0) <= start) sentence++
    if ((names[name]?.start ?? Number.POSITIVE_INFINITY) > start) unnamed[sentence]?.add(term)
  }
  const entities: Set<string>[] = article.sentences.map(() => new Set())
  const codes: Set<string>[] = article.sentences.map(() => new Set())
  const codeOf = new Map(report.entities.map(entity => [entity.id, entity.code]))
  let at = 0
  for (const { start, form, entity, code } of report.mentions) {
    while (at > 0 && start < (article.sentences[at]?.start ?? 0)) at--
    while (at < article.sentences.length && start >= (article.sentences[at]?.end ?? 0)) at++
    if (start < (article.sentences[at]?.start ?? Number.POSITIVE_INFINITY)) continue
    if (form !== 'pronoun') entities[at]?.add(entity)
    const party = code ?? codeOf.get(entity)
    if (party) codes[at]?.add(party)
  }
  const day = dayNumber(article.published?.value)
  return { id: reportId(report), report, day, shingles, sentences, unnamed, entities, codes, maker, running: found }
}
