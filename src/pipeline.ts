import { takeArticle } from './2-article/take-article.js'
import { readText } from './3-text/read-text.js'
import { type EntityCandidate, findCandidates } from './4-mentions/find-candidates.js'
import { findMentions } from './4-mentions/find-mentions.js'
import { findStatements } from './5-statements/find-statements.js'
import type { CompareOptions } from './6-compare/compare-options.js'
import { compareReports } from './6-compare/compare-reports.js'
import { createComparer } from './6-compare/create-comparer.js'
import { createComparing } from './6-compare/create-comparing.js'
import { contentHash } from './base/hash.js'
import type { Knowledge } from './knowledge/knowledge.js'
import { canRead, type LanguagePack, type PagePack } from './language/language-pack.js'
import type { Article } from './schema/article.js'
import type { Capture } from './schema/capture.js'
import type { Comparer, Comparing } from './schema/comparing.js'
import type { Comparison } from './schema/comparison.js'
import type { Entity } from './schema/entity.js'
import type { Link } from './schema/link.js'
import type { Notice } from './schema/notice.js'
import type { Rejection } from './schema/rejection.js'
import type { Report } from './schema/report.js'

/** What an engine is made of: data that was loaded once. */
export interface EngineParts {
  readonly version: string
  readonly packs: readonly (LanguagePack | PagePack)[]
  readonly knowledge: Knowledge
}

/** What a caller may want to be told while a report is read. */
export interface Watch {
  /** What looked like a quotation or a figure and was not read as one, with the reason. */
  readonly onReject?: (rejection: Rejection) => void
}

/** The engine: pure functions over loaded data. */
export interface Engine {
  readonly parts: EngineParts
  /** Reads one captured document into a report. Never throws on text: what cannot be read becomes a notice. */
  read(capture: Capture, watch?: Watch): Report
  /**
   * Reads the text of a kept report anew, with the data that this engine has now. Its text and metadata stay as they were taken, so that it
   * keeps its id.
   */
  reread(report: Report): Report
  /** Persons of these entities whose names are alike enough to ask whether they are one. */
  candidates(entities: readonly Entity[]): EntityCandidate[]
  /** Sets reports side by side. */
  compare(reports: readonly Report[]): Comparison
  /** The same in memory, kept up to date report by report. */
  createComparer(): Comparer
  /** The steps of comparing, for a store that keeps their results. */
  readonly comparing: Comparing
  readonly compareOptions: CompareOptions
}

/**
 * The table of contents of Isnad: the only file that knows more than one room. Capture -> Article -> Sentences -> Mentions -> Statements
 * -> Report, and Reports -> Comparison.
 */
export function createEngine(parts: EngineParts): Engine {
  const { packs, knowledge, version } = parts
  const packOf = new Map(packs.map(pack => [pack.code, pack]))
  const digests = { ...Object.fromEntries(packs.map(pack => [pack.code, pack.digest])), knowledge: knowledge.digest }
  const outlets = outletsOf(knowledge)
  const compareOptions: CompareOptions = {
    terms: language => packOf.get(language)?.terms ?? null,
    words: Object.fromEntries(packs.flatMap(pack => (pack.comparison ? [[pack.code, pack.comparison]] : []))),
  }

  function read(capture: Capture, watch: Watch = {}): Report {
    const taken = takeArticle(
      capture,
      packs.map(pack => pack.page),
      outlets,
    )
    const notices: Notice[] = [...taken.notices]
    const id = contentHash(`${taken.article.outlet ?? ''}\n${taken.article.text}`)
    const input = {
      ...(capture.id === undefined ? {} : { id: capture.id }),
      ...(capture.path === undefined ? {} : { path: capture.path }),
      ...(capture.url === undefined ? {} : { url: capture.url }),
    }
    return readArticle({ ...taken.article, id }, input, notices, watch)
  }

  /** Rooms 3 to 5 over an article whose text and metadata are settled. */
  function readArticle(taken: Article, input: Report['input'], notices: Notice[], watch: Watch = {}): Report {
    const pack = packOf.get(taken.language)
    const report = (article: Article, rest: Pick<Report, 'entities' | 'mentions' | 'statements' | 'allusions'>): Report => ({
      schema: 'isnad.report/1',
      engine: { version, packs: digests },
      input,
      article,
      ...rest,
      notices,
    })
    if (!canRead(pack)) {
      if (taken.text.trim() !== '')
        notices.push({
          code: 'language-unsupported',
          message: `No language pack reads "${taken.language}"; text and metadata were kept`,
        })
      return report(taken, { entities: [], mentions: [], statements: [] })
    }
    const text = readText(taken, pack)
    const article: Article = { ...taken, sentences: text.sentences.map(({ start, end }) => ({ start, end })) }
    const values = pack.values.findValues(article.text, { published: article.published?.value.slice(0, 10) ?? null, style: 'news' })
    for (const value of values) {
      if (value.unresolved)
        notices.push({ code: 'date-unresolved', message: value.unresolved, span: { start: value.start, end: value.end } })
    }
    const found = findMentions({ article, text, values, pack, knowledge })
    notices.push(...found.notices)
    const entities = new Map(found.entities.map(entity => [entity.id, entity]))
    const stated = findStatements({
      article,
      text,
      mentions: found.mentions,
      entities,
      values,
      pack,
      knowledge,
      outerChain: outerChainOf(article, knowledge),
      ...watch,
    })
    notices.push(...stated.notices)
    return report(article, {
      entities: found.entities,
      mentions: found.mentions,
      statements: stated.statements,
      allusions: stated.allusions,
    })
  }

  /** Notices that reading itself gives; those of rooms 1 and 2 stay as they are. */
  const OWN = new Set(['language-unsupported', 'date-unresolved', 'engine-fault'])

  return {
    parts,
    read,
    reread: ({ article, input, notices }) =>
      readArticle(
        { ...article, sentences: [] },
        input,
        notices.filter(notice => !OWN.has(notice.code)),
      ),
    candidates: entities => packs.flatMap(pack => (canRead(pack) ? findCandidates(entities, pack.names) : [])),
    compare: reports => compareReports(reports, compareOptions),
    createComparer: () => createComparer(compareOptions),
    comparing: createComparing(compareOptions),
    compareOptions,
  }
}

/** Outlet and credited agencies: the outermost links of every chain of a report. */
function outerChainOf(article: Article, knowledge: Knowledge): Link[] {
  const nameOf = (id: string) => knowledge.entities.get(id)?.name
  const chain: Link[] = []
  if (article.outlet !== null) {
    const entity = knowledge.entities.has(article.outlet) ? article.outlet : null
    const name = entity ? nameOf(entity) : undefined
    chain.push({ kind: 'outlet', entity, name: name?.[article.language] ?? name?.en ?? article.outlet })
  }
  for (const agency of article.agencies) {
    const id = `agency/${agency}`
    const entity = knowledge.entities.has(id) ? id : null
    const name = entity ? nameOf(id) : undefined
    chain.push({ kind: 'agency', entity, name: name?.[article.language] ?? name?.en ?? agency })
  }
  return chain
}

/** Looks outlets up by host, with and without its first labels (www, arabic, m). */
function outletsOf(knowledge: Knowledge): { byHost(host: string): string | null } {
  const byHost = new Map<string, string>()
  for (const entity of knowledge.entities.values()) for (const host of entity.hosts ?? []) byHost.set(host, entity.id)
  return {
    byHost(host) {
      const labels = host.toLowerCase().replace(/:\d+$/, '').split('.')
      for (let i = 0; i < labels.length - 1; i++) {
        const found = byHost.get(labels.slice(i).join('.'))
        if (found) return found
      }
      return null
    },
  }
}
