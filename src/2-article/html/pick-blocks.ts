import type { Confirmation } from './confirm-blocks.js'
import type { ChosenBody } from './choose-body.js'
import type { PageTree } from './page-tree.js'
import type { BlockWeight } from './weigh-blocks.js'

/** What is done with a block of a page, and why. */
export type BlockFate = { readonly keep: true } | { readonly keep: false; readonly reason: string }

const KEEP: BlockFate = { keep: true }
const drop = (reason: string): BlockFate => ({ keep: false, reason })

/** Decides over the blocks inside the chosen element; those outside are furniture. */
export function pickBlocks(
  page: PageTree,
  weights: readonly BlockWeight[],
  body: ChosenBody,
  title: string | null,
  confirmation: Confirmation,
): BlockFate[] {
  const { elements, blocks } = page
  const { firstBlock, endBlock } = elements[body.element]!
  const titleKey = key(title ?? '')
  const fates: BlockFate[] = blocks.map((block, i) => {
    if (i < firstBlock || i >= endBlock) return drop('outside')
    if (body.off[block.element]) return drop('named-furniture')
    const weight = weights[i]!
    if (weight.words === 0) return drop('separator')
    if (titleKey !== '' && block.text.length >= titleKey.length && block.text.length <= titleKey.length * 3 && key(block.text) === titleKey)
      return drop('repeat')
    if (weight.isHeading && block.tag === 'h1') return drop('title')
    if (weight.linkShare > 0.6 && !(weight.words >= 12 && weight.isSentence && block.tag === 'p')) return drop('links')
    const { signs } = elements[block.element]!
    if (signs.isByline && weight.words < (weight.isSentence ? 8 : 14)) return drop('byline')
    if (/^(?:\u00a9|\(c\)\s|copyright\b)/i.test(block.text) && weight.words < 30) return drop('caption')
    if (
      !weight.isHeading &&
      block.tag !== 'p' &&
      weight.words < (block.tag === 'li' || block.tag === 'td' || block.tag === 'pre' || block.tag === 'code' ? 1 : 3) &&
      !weight.isSentence
    )
      return drop('short')
    return KEEP
  })
  trimHeadings(page, fates, weights, endBlock)
  keepStandfirst(page, weights, body, fates, confirmation)
  return fates
}

const key = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase()

/**
 * Headings with nothing of the report below them, at the end or over a list that was left out, and short lines such as "More on this:" over
 * links that were left out.
 */
function trimHeadings(page: PageTree, fates: BlockFate[], weights: readonly BlockWeight[], end: number): void {
  let hasText = false
  let isOverList = false
  let nextIsText = false
  for (let i = end - 1; i >= 0; i--) {
    const fate = fates[i]!
    if (!fate.keep) {
      if (fate.reason === 'outside') break
      if (fate.reason === 'links' || fate.reason === 'named-furniture') isOverList = true
      continue
    }
    const { isHeading, words } = weights[i]!
    if (isHeading) {
      if (!hasText) fates[i] = drop('tail-heading')
      else if (isOverList && !nextIsText) fates[i] = drop('list-heading')
    } else if (isOverList && words <= 12 && /[:\uff1a]\s*$/.test(page.blocks[i]!.text)) fates[i] = drop('list-heading')
    else hasText = true
    nextIsText = fates[i]!.keep ? !isHeading : nextIsText
    isOverList = false
  }
}

const STANDFIRST_REACH = 14

/** The standfirst between headline and body, outside the body's element: named so by its markup, or the description the page gives of itself. */
function keepStandfirst(
  page: PageTree,
  weights: readonly BlockWeight[],
  body: ChosenBody,
  fates: BlockFate[],
  confirmation: Confirmation,
): void {
  const { firstBlock, endBlock } = page.elements[body.element]!
  const first = fates.findIndex((fate, i) => i >= firstBlock && fate.keep && !weights[i]!.isHeading)
  if (first < 0) return
  const opening = key(page.blocks[first]!.text)
  for (let i = Math.max(0, first - STANDFIRST_REACH); i < first && i < endBlock; i++) {
    const block = page.blocks[i]!
    const weight = weights[i]!
    if (fates[i]!.keep || weight.words < 6 || weight.linkShare > 0.4 || block.tag === 'h1' || block.tag === 'figcaption') continue
    const isNamed =
      page.elements[block.element]!.signs.isStandfirst || page.elements[page.elements[block.element]!.parent]!.signs.isStandfirst
    if (!(confirmation.isDescription(block) || (isNamed && !page.elements[block.element]!.signs.isCaption))) continue
    const own = key(block.text)
    if (opening.startsWith(own.slice(0, 60)) || own.startsWith(opening.slice(0, 60))) continue
    if (!page.blocks.slice(0, i).some(b => b.tag === 'h1') && i < firstBlock) continue
    fates[i] = KEEP
    break
  }
}
