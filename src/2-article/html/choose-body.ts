import { findTeasers } from './find-teasers.js'
import type { PageTree, Signs } from './page-tree.js'
import type { BlockWeight } from './weigh-blocks.js'

export interface ChosenBody {
  /** Element that holds the article. */
  readonly element: number
  /** Elements whose blocks are furniture: their names say so, and they hold little of the page's prose. */
  readonly off: readonly boolean[]
  /** The same without names that are hints only: for pages whose report stands in elements named like furniture. */
  readonly surelyOff: readonly boolean[]
  /** Share of the page's prose that the chosen element holds. */
  readonly share: number
  /** Prose in the chosen element, in code units. */
  readonly mass: number
}

const JUNK = 0.4
/** A name such as "sidebar" is not believed of an element that holds this share of the page's prose. */
const HOLDS_MUCH = 0.4
const NEARLY_ALL = 0.9

/** Sums a number of each block over every element that holds it. */
function sumUp(page: PageTree, of: (block: number) => number): Float64Array {
  const sums = new Float64Array(page.elements.length)
  for (let i = 0; i < page.blocks.length; i++) sums[page.blocks[i]!.element]! += of(i)
  for (let e = page.elements.length - 1; e > 0; e--) sums[page.elements[e]!.parent]! += sums[e]!
  return sums
}

/** Share of a block's weight that counts inside an element whose name says furniture. */
/** So many paragraphs after the headline count more. */
const NEAR_TITLE = 8
const SOFT = 0.35
const HARD = 0.03

/**
 * The element that holds the article: most prose against least junk, prose in named furniture counting little; then down while one child
 * keeps nearly all. An element marked `articleBody`, and blocks that the page's own JSON-LD or description confirms, weigh more.
 */
export function chooseBody(
  page: PageTree,
  weights: readonly BlockWeight[],
  isConfirmed: (block: number) => boolean,
  titleAt: number,
): ChosenBody {
  const { elements, blocks } = page
  const confirmed = blocks.map((_, i) => weights[i]!.good > 0 && isConfirmed(i))
  let after = 0
  const near = blocks.map((_, i) => titleAt >= 0 && i > titleAt && weights[i]!.good > 0 && after++ < NEAR_TITLE)
  const trust = (i: number): number => (confirmed[i] ? 3 : 1) * (near[i] ? 1.5 : titleAt >= 0 && i < titleAt ? 0.5 : 1)
  const raw = sumUp(page, i => weights[i]!.good * trust(i))
  const named = nameMass(page, raw)
  const teasers = findTeasers(page, weights)
  const factor = new Float64Array(elements.length).fill(1)
  for (let e = 1; e < elements.length; e++) {
    const { signs, parent } = elements[e]!
    const holdsTitle = titleAt >= 0 && elements[e]!.firstBlock <= titleAt && titleAt < elements[e]!.endBlock
    const much = Math.max(raw[e]!, named.get(signs) ?? 0) >= raw[0]! * HOLDS_MUCH
    const isBelieved = !holdsTitle && (!much || (signs.isHard && titleAt >= 0))
    const own =
      !isBelieved || signs.isMarkedBody || (signs.isNamedBody && !signs.isHard)
        ? 1
        : signs.isHard || signs.isCaption
          ? HARD
          : signs.isOff || signs.isRelated || signs.isHidden
            ? SOFT
            : 1
    factor[e] = factor[parent]! * (teasers[e] ? Math.min(own, HARD) : own)
  }
  const good = sumUp(page, i => weights[i]!.good * factor[blocks[i]!.element]! * trust(i))
  const junk = sumUp(page, i => (factor[blocks[i]!.element]! < 1 ? 0 : weights[i]!.junk))
  let best = 0
  let bestValue = Number.NEGATIVE_INFINITY
  for (let e = 0; e < elements.length; e++) {
    if (good[e]! < good[0]! * 0.2) continue
    const { signs, tag } = elements[e]!
    let value = good[e]! - JUNK * junk[e]!
    if (signs.isMarkedBody) value *= 1.35
    else if (signs.isBody) value *= 1.1
    if (tag === 'article') value *= 1.1
    if (value >= bestValue) {
      best = e
      bestValue = value
    }
  }
  const children = new Map<number, number>()
  for (let e = 1; e < elements.length; e++) {
    if (good[e]! >= good[best]! * NEARLY_ALL && !children.has(elements[e]!.parent)) children.set(elements[e]!.parent, e)
  }
  for (let next = children.get(best); next !== undefined; next = children.get(best)) best = next
  const off: boolean[] = [false]
  const surelyOff: boolean[] = [false]
  const mass = raw[best]!
  for (let e = 1; e < elements.length; e++) {
    const { signs, parent, tag } = elements[e]!
    const isNamed = signs.isOff || signs.isHard || signs.isHidden || signs.isCaption || signs.isRelated
    const isInside = e > best
    const much =
      Math.max(raw[e]!, signs.isNamedBody ? mass * HOLDS_MUCH * (raw[e]! / mass / 0.08) : (named.get(signs) ?? 0)) >= mass * HOLDS_MUCH
    const isQuote = tag === 'blockquote' && elements[parent]!.tag === 'figure' && !elements[parent]!.signs.isOff
    surelyOff.push((surelyOff[parent]! && isInside) || (isInside && (teasers[e]! || (signs.isHard && !signs.isMarkedBody && !much))))
    off.push((off[parent]! && isInside && !isQuote) || (isInside && teasers[e]!) || (isInside && isNamed && !signs.isMarkedBody && !much))
  }
  return { element: best, off, surelyOff, share: good[0] === 0 ? 0 : good[best]! / good[0]!, mass }
}

/** Prose under all elements that carry the same name: paragraphs of class "paywall", sections of class "teaser-content" are many and together the report. */
function nameMass(page: PageTree, raw: Float64Array): Map<Signs, number> {
  const mass = new Map<Signs, number>()
  for (let e = 1; e < page.elements.length; e++) {
    const { signs, parent } = page.elements[e]!
    if (page.elements[parent]!.signs !== signs && !signs.isHard && !signs.isCaption) mass.set(signs, (mass.get(signs) ?? 0) + raw[e]!)
  }
  return mass
}
