import type { Notice } from '../../schema/notice.js'
import type { PageJudge } from '../page-judge.js'
import type { PageMetadata } from './take-metadata.js'
import type { PageTree } from './page-tree.js'
import type { BlockWeight } from './weigh-blocks.js'

const FEW = 300
const TEASER = 1500
const MANY_LINKS = 15

/**
 * Whether a page is an article at all: a start or section page of many linked headlines and hardly any prose, a teaser before a wall, a video
 * with a line of text. The notice says so; what text there is stays.
 *
 * @param kept the text taken from the page
 */
export function judgePage(
  page: PageTree,
  weights: readonly BlockWeight[],
  metadata: PageMetadata,
  kept: string,
  judge: PageJudge | null,
): Notice[] {
  const length = kept.length
  const headlines = weights.filter(weight => weight.linkShare > 0.75 && weight.words >= 4).length
  if (length < FEW && /^video/.test(metadata.kind ?? '')) {
    return [{ code: 'page-video', message: `The page is a video; it carries ${length} characters of text` }]
  }
  if (length < TEASER) {
    const saysWall =
      judge !== null &&
      page.blocks.some((block, i) => weights[i]!.words >= 3 && weights[i]!.words <= 40 && judge.main.readWall(block.text) === 'paywall')
    if (metadata.linked?.isFree === false || saysWall) {
      return [{ code: 'page-paywall', message: `The page shows ${length} characters; the rest of the report stands behind a wall` }]
    }
  }
  if (length < FEW && headlines >= MANY_LINKS && metadata.linked?.published == null) {
    return [{ code: 'page-index', message: `The page lists ${headlines} headlines and holds no report of its own` }]
  }
  if (length < FEW && page.hasRefresh) return [{ code: 'page-redirect', message: 'The page only leads on to another address' }]
  return length === 0 ? [{ code: 'page-empty', message: 'No report was found on the page' }] : []
}
