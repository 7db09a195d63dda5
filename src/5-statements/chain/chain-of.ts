import type { Link } from '../../schema/link.js'
import type { Span } from '../../schema/span.js'
import type { QuotationStatement, Statement } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'

/**
 * Gives every statement its chain of transmission, outermost link first: the report's outlet and agencies, then everybody whose words it
 * stands in. A quotation inside a quotation comes through the outer speaker; an event, figure or relation inside one through its speaker.
 * Method: innermost enclosing content by one sweep over the text, statements and quotations sorted by place.
 */
export function attachChains<T extends Statement>(
  statements: readonly T[],
  input: Pick<StatementInput, 'outerChain'> & Partial<Pick<StatementInput, 'article' | 'mentions'>>,
  quotations: readonly QuotationStatement[],
): T[] {
  const enclosing = enclosingContents(quotations)
  const outerAt = outerLinks(input)
  return statements.map(statement => {
    const own = statement.kind === 'quotation' ? statement.chain : []
    const place = statement.trigger
    const inside = enclosing(place).filter(
      quotation => !(statement.kind === 'quotation' && quotation.trigger.start === place.start && quotation.trigger.end === place.end),
    )
    return { ...statement, chain: joined(outerAt(place), ...inside.map(quotation => quotation.chain), own) }
  })
}

/** The outermost links at a place: an agency that no credit names, only the text, passed on no more than the paragraphs that name it. */
function outerLinks({
  outerChain,
  article,
  mentions = [],
}: Pick<StatementInput, 'outerChain'> & Partial<Pick<StatementInput, 'article' | 'mentions'>>): (place: Span) => readonly Link[] {
  if (!article?.agenciesNamed) return () => outerChain
  const named = new Map<number, Set<string>>()
  const blockAt = (place: number): number => article.blocks.findIndex(block => block.start <= place && place < block.end)
  const agencies = new Set(outerChain.flatMap(link => (link.kind === 'agency' && link.entity !== null ? [link.entity] : [])))
  for (const { entity, start } of mentions)
    if (agencies.has(entity)) {
      const block = blockAt(start)
      named.set(block, (named.get(block) ?? new Set()).add(entity))
    }
  return place => {
    const here = named.get(blockAt(place.start))
    return outerChain.filter(link => link.kind !== 'agency' || link.entity === null || here?.has(link.entity) === true)
  }
}

/** The quotations whose content holds a place, outermost first. */
function enclosingContents(quotations: readonly QuotationStatement[]): (place: Span) => QuotationStatement[] {
  const sorted = [...quotations].sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end)
  /** The furthest end among all contents up to here: the walk back stops where nothing can reach the place any more. */
  const reach: number[] = []
  for (const { content } of sorted) reach.push(Math.max(reach.at(-1) ?? 0, content.end))
  return place => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as QuotationStatement).content.start <= place.start) low = middle + 1
      else high = middle
    }
    const found: QuotationStatement[] = []
    for (let k = low - 1; k >= 0 && (reach[k] as number) >= place.end; k--) {
      const quotation = sorted[k] as QuotationStatement
      if (quotation.content.end >= place.end) found.push(quotation)
    }
    return found.reverse()
  }
}

/** Chains one after the other; a link that repeats the one before is left out. */
function joined(...chains: readonly (readonly Link[])[]): Link[] {
  const links: Link[] = []
  for (const link of chains.flat()) {
    const last = links.at(-1)
    // A deputy and a minister of one state are two links, an agency and its short name one.
    const isOne = last !== undefined && last.entity !== null && last.entity === link.entity && !last.entity.startsWith('state/')
    const same = last && (isOne || last.name === link.name)
    if (same && last) {
      links[links.length - 1] = link.span ? link : last
      continue
    }
    links.push(link)
  }
  return links
}
