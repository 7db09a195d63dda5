import type { PageTree } from './page-tree.js'
import type { BlockWeight } from './weigh-blocks.js'

const ITEM_TAGS: ReadonlyMap<string, number> = new Map(
  ['div', 'li', 'article', 'section', 'td', 'tr', 'dd', 'dl', 'a'].map((tag, i) => [tag, i]),
)
const MOST_BLOCKS = 6
const MOST_PROSE = 900
const FEWEST = 3

/**
 * Items of lists of other reports, by their build alone: three or more like siblings, each a linked headline with at most a little prose.
 * Sites name such lists in a hundred ways or not at all.
 */
export function findTeasers(page: PageTree, weights: readonly BlockWeight[]): boolean[] {
  const { elements, blocks } = page
  const isItem = elements.map((element, e) => {
    const count = element.endBlock - element.firstBlock
    if (e === 0 || count < 1 || count > MOST_BLOCKS || !ITEM_TAGS.has(element.tag)) return false
    let prose = 0
    let hasLink = false
    for (let i = element.firstBlock; i < element.endBlock; i++) {
      const { linkShare, words, good } = weights[i]!
      if (linkShare > 0.75 && words >= 3) hasLink = true
      else if (blocks[i]!.tag !== 'figcaption') prose += good
    }
    return hasLink && prose < MOST_PROSE
  })
  const siblings = new Map<number, { items: number; all: number }>()
  const groupOf = (e: number): number => elements[e]!.parent * ITEM_TAGS.size + ITEM_TAGS.get(elements[e]!.tag)!
  for (let e = 1; e < elements.length; e++) {
    const { firstBlock, endBlock, tag } = elements[e]!
    if (endBlock === firstBlock || !ITEM_TAGS.has(tag)) continue
    const group = siblings.get(groupOf(e)) ?? { items: 0, all: 0 }
    group.all++
    if (isItem[e]) group.items++
    siblings.set(groupOf(e), group)
  }
  return elements.map((_, e) => {
    if (!isItem[e]) return false
    const { items, all } = siblings.get(groupOf(e))!
    return items >= FEWEST && items >= all * 0.6
  })
}
