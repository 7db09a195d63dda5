import { countWords } from './count-words.js'
import type { PageTree } from './page-tree.js'

/** How much of a block is prose of a report (`good`) and how much looks like furniture (`junk`), in code units. */
export interface BlockWeight {
  readonly words: number
  readonly linkShare: number
  readonly good: number
  readonly junk: number
  readonly isHeading: boolean
  readonly isSentence: boolean
}

const CLOSED = /[.!?\u061f\u06d4\u3002\uff01\uff1f\u0964\u2026:;\u061b](?:["'\u00bb\u201d\u2019)\]\u300d\s]|$)/
const HEADING = /^h[1-6]$/

/** Weighs every block of a page. Links count only where they are `<a href>`. */
export function weighBlocks(page: PageTree): BlockWeight[] {
  return page.blocks.map(block => {
    const words = countWords(block.text)
    const length = block.text.length
    const linkShare = length === 0 ? 0 : block.linked / length
    const isHeading = HEADING.test(block.tag)
    const isSentence = CLOSED.test(block.text)
    const plain = length - block.linked
    let good = 0
    let junk = 0
    if (isHeading) junk = linkShare > 0.6 ? length * 0.5 : 0
    else if (linkShare > 0.6) junk = length
    else if (words >= 8 && isSentence)
      good = plain * (block.tag === 'p' || block.tag === 'blockquote' ? 1 : block.tag === 'li' ? 0.6 : 0.85)
    else if (words >= 20) good = plain * (block.tag === 'p' ? 0.8 : 0.5)
    else if (block.tag === 'p' && words >= 4) good = plain * 0.4
    else junk = Math.min(length, 60) * 0.6
    return { words, linkShare, good, junk, isHeading, isSentence }
  })
}
