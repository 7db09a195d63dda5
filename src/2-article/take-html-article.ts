import type { PageGrammar } from '../language/page-grammar.js'
import type { Capture } from '../schema/capture.js'
import type { Notice } from '../schema/notice.js'
import { chooseBody } from './html/choose-body.js'
import { chooseTitle, titleKey } from './html/choose-title.js'
import { confirmBlocks } from './html/confirm-blocks.js'
import { judgePage } from './html/judge-page.js'
import { parsePage } from './html/parse-page.js'
import { pickBlocks } from './html/pick-blocks.js'
import { takeMetadata } from './html/take-metadata.js'
import { weighBlocks } from './html/weigh-blocks.js'
import { cleanBlocks } from './clean-blocks.js'
import { hostOf } from './host-of.js'
import { makePageJudge } from './page-judge.js'
import type { TakeArticleOptions } from './take-article-options.js'
import { takeLanguage } from './take-language.js'
import type { DateClaim } from './take-published.js'
import { finishArticle, type TakenText } from './take-text-article.js'

/** Characters of the body by which its language is told. */
const SAMPLE = 1500

/** Reads a page of HTML in one pass over parser events; no script runs and nothing is fetched. */
export function takeHtmlArticle(capture: Capture, grammars: readonly PageGrammar[], options: TakeArticleOptions): TakenText {
  const page = parsePage(capture.body)
  const url = capture.url ?? null
  const isAside = (element: number): boolean => {
    for (let e = element; e > 0; e = page.elements[e]!.parent) {
      const { signs, tag } = page.elements[e]!
      if (signs.isRelated || signs.isHard || tag === 'aside') return true
    }
    return false
  }
  const metadata = takeMetadata(page, url ?? page.canonical, isAside)
  const weights = weighBlocks(page)
  const confirmation = confirmBlocks(metadata)
  const title = capture.title?.trim() || chooseTitle(page, metadata, hostOf(url ?? page.canonical), isAside)
  const titleAt = page.blocks.findIndex(block => block.tag === 'h1' && (title === null || titleKey(block.text) === titleKey(title)))
  const body = chooseBody(page, weights, i => confirmation.isConfirmed(page.blocks[i]!), titleAt)
  const fates = pickBlocks(page, weights, body, title, confirmation)
  let sample = ''
  for (let i = 0; i < fates.length && sample.length < SAMPLE; i++) if (fates[i]!.keep) sample += `${page.blocks[i]!.text} `
  sample = sample.slice(0, SAMPLE)
  const language = capture.language ?? (sample.length > 80 ? takeLanguage(sample) : (metadata.language ?? takeLanguage(sample)))
  const judge = makePageJudge(grammars, language)
  const clean = cleanBlocks(page, weights, fates, title, judge)
  const claims: DateClaim[] = [
    ...(capture.published === undefined ? [] : [{ ...capture.published, source: 'its container' }]),
    ...metadata.dates.filter(
      claim => claim.source !== '<time>' && claim.source !== 'the address' && claim.source !== 'JSON-LD dateModified',
    ),
  ]
  const weak = metadata.dates.filter(claim => !claims.includes(claim))
  const taken = finishArticle(
    { clean, claims: [...claims, ...weak], authors: capture.authors ?? metadata.authors, language },
    grammars,
    judge,
    options,
  )
  const { text } = taken.article
  const bodyText = text.slice(Math.min(text.length, (taken.article.title?.length ?? -1) + 1))
  const notices: Notice[] = [...judgePage(page, weights, metadata, bodyText, judge), ...taken.notices]
  return { ...taken, notices, url: url ?? absolute(metadata.canonical) }
}

const absolute = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null)
