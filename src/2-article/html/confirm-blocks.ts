import type { PageBlock } from './page-tree.js'
import type { PageMetadata } from './take-metadata.js'

const SIGNS = /[^\p{L}\p{N}]+/gu
const MOST_BODY = 400_000

export const blockKey = (text: string): string => text.replace(SIGNS, '').toLowerCase()

export interface Confirmation {
  /** The page's metadata holds the text of the block. */
  isConfirmed(block: PageBlock): boolean
  /** The block is the description that the page gives of itself: a standfirst. */
  isDescription(block: PageBlock): boolean
  /** Length of the article body given by JSON-LD, in letters. */
  readonly bodyLength: number
}

/** Lets a page's own metadata confirm its blocks: the JSON-LD article body and the description. They are never taken as the text itself. */
export function confirmBlocks(metadata: PageMetadata): Confirmation {
  const body = blockKey((metadata.linked?.body ?? '').slice(0, MOST_BODY).replace(/<[^>]{0,300}>/g, ' '))
  const description = blockKey(metadata.description)
  return {
    bodyLength: body.length,
    isConfirmed: block => {
      if (block.text.length < 24 || (body.length <= 200 && description.length < 40)) return false
      const key = blockKey(block.text)
      if (key.length < 24) return false
      if (body.length > 200 && body.includes(key.slice(0, 60)) && (key.length <= 60 || body.includes(key.slice(-40)))) return true
      return description.length >= 40 && (key.startsWith(description.slice(0, 60)) || description.startsWith(key.slice(0, 80)))
    },
    isDescription: block => {
      if (description.length < 30) return false
      const key = blockKey(block.text)
      return key.length >= 30 && (key.startsWith(description.slice(0, 50)) || description.startsWith(key.slice(0, 60)))
    },
  }
}
