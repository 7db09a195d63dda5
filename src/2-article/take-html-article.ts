import type { PageGrammar } from '../language/page-grammar.js'
import type { Capture } from '../schema/capture.js'
import type { Notice } from '../schema/notice.js'
import { type ChosenBody, chooseBody } from './html/choose-body.js'
import { chooseTitle, titleKey } from './html/choose-title.js'
import { confirmBlocks } from './html/confirm-blocks.js'
import { judgePage } from './html/judge-page.js'
import { parsePage } from './html/parse-page.js'
import type { PageTree } from './html/page-tree.js'
import { type BlockFate, pickBlocks } from './html/pick-blocks.js'
import { takeMetadata } from './html/take-metadata.js'
import { type BlockWeight, weighBlocks } from './html/weigh-blocks.js'
import { cleanBlocks } from './clean-blocks.js'
import { hostOf } from './host-of.js'
import { makePageJudge } from './page-judge.js'
import type { TakeArticleOptions } from './take-article-options.js'
import { takeLanguage } from './take-language.js'
import type { DateClaim } from './take-published.js'
import { finishArticle, type TakenText } from './take-text-article.js'

const LEAST_TEXT = 300
const HAS_HIDDEN = /<noscript|text\/(?:x-)?(?:template|html)/i
/** Start and end of `noscript`, and the start of a template of text: without it its end ends nothing. */
const WRAPPERS = /<\/?noscript[^>]{0,200}>|<script[^>]{0,200}type\s*=\s*["']?text\/(?:x-)?(?:template|html)[^>]{0,200}>/gi
/** Less prose than this share left, and so much thrown out, and the names of elements are not believed. */
const MOST_LOST = 0.4
const LEAST_LOST = 300
/** Characters of the body by which its language is told. */
const SAMPLE = 1500

/**
 * Reads a page of HTML in one pass over parser events; no script runs and nothing is fetched. Where a page shows next to nothing without scripts,
 * what it keeps for readers without them (`noscript`) and in templates of text is read instead.
 */
export function takeHtmlArticle(capture: Capture, grammars: readonly PageGrammar[], options: TakeArticleOptions): TakenText {
  const taken = takePage(capture, grammars, options)
  if (taken.article.text.length >= LEAST_TEXT || !HAS_HIDDEN.test(capture.body)) return taken
  const opened = takePage({ ...capture, body: capture.body.replace(WRAPPERS, ' ') }, grammars, options)
  return opened.article.text.length > Math.max(LEAST_TEXT, taken.article.text.length * 3) ? opened : taken
}

function takePage(capture: Capture, grammars: readonly PageGrammar[], options: TakeArticleOptions): TakenText {
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
  let fates = pickBlocks(page, weights, body, title, confirmation)
  if (isMostLost(page, weights, body, fates)) fates = pickBlocks(page, weights, { ...body, off: body.surelyOff }, title, confirmation)
  let sample = ''
  for (let i = 0; i < fates.length && sample.length < SAMPLE; i++) if (fates[i]!.keep) sample += `${page.blocks[i]!.text} `
  sample = sample.slice(0, SAMPLE)
  const language =
    capture.language ?? (sample.length > 80 ? takeLanguage(sample, grammars) : (metadata.language ?? takeLanguage(sample, grammars)))
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

/** Names of elements threw out most of the prose that the chosen element holds: then the names lie. */
function isMostLost(page: PageTree, weights: readonly BlockWeight[], body: ChosenBody, fates: readonly BlockFate[]): boolean {
  const { firstBlock, endBlock } = page.elements[body.element]!
  let kept = 0
  let lost = 0
  for (let i = firstBlock; i < endBlock; i++) {
    if (fates[i]!.keep) kept += weights[i]!.good
    else if (body.off[page.blocks[i]!.element] === true && body.surelyOff[page.blocks[i]!.element] !== true) lost += weights[i]!.good
  }
  return lost > LEAST_LOST && kept < (kept + lost) * MOST_LOST
}

const absolute = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null)
