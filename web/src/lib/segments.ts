import type { Report, Span, Statement } from './api'

/** A run of text under the same statements; runs follow each other without gap. */
export interface Segment extends Span {
  /** Statements over this run, the shortest (innermost) first. */
  readonly over: readonly Statement[]
  /** Statements that begin here: the run that keyboard focus goes to. */
  readonly begins: readonly Statement[]
}

/** Where a statement shows in the text: a quotation by its words, a figure by its number, an event and a relation from first to last of their parts. */
export function extent(statement: Statement): Span {
  if (statement.kind === 'quotation') return statement.content
  if (statement.kind === 'figure') return statement.trigger
  const parties = statement.kind === 'event' ? [...statement.actors, ...statement.recipients] : [statement.subject, statement.object]
  const { sentence, trigger } = statement
  const inside = parties
    .map(party => party.span)
    .filter(span => span.start >= sentence.start && span.end <= sentence.end && span.end > span.start)
  const hull = {
    start: Math.min(trigger.start, ...inside.map(span => span.start)),
    end: Math.max(trigger.end, ...inside.map(span => span.end)),
  }
  // A party far away (a long relative clause between) would underline half a sentence: then the trigger stands alone.
  return hull.end - hull.start <= 140 ? hull : trigger
}

const isWordPart = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{M}\p{N}\u0640]/u.test(unit)

/** Moves a border outwards to the edge of its word: letters of one word never stand in two elements, or Arabic would lose its joins. */
function toWordEdge(text: string, at: number, step: 1 | -1): number {
  let edge = at
  while (edge > 0 && edge < text.length && isWordPart(text[edge - 1]) && isWordPart(text[edge])) edge += step
  return edge
}

/** Cuts one block of the article into runs. Linear in text and statements of the block but for sorting. */
export function segments(report: Report, block: Span, statements: readonly Statement[]): Segment[] {
  const { text } = report.article
  const shown = statements
    .map(statement => {
      const span = extent(statement)
      return {
        statement,
        start: Math.max(block.start, toWordEdge(text, span.start, -1)),
        end: Math.min(block.end, toWordEdge(text, span.end, 1)),
        whole: span,
      }
    })
    .filter(item => item.start < item.end)
  const borders = [...new Set([block.start, block.end, ...shown.flatMap(item => [item.start, item.end])])].sort((a, b) => a - b)
  const starts = group(shown)
  const open = new Set<(typeof shown)[number]>()
  const out: Segment[] = []
  for (let index = 0; index + 1 < borders.length; index += 1) {
    const start = borders[index] ?? 0
    const end = borders[index + 1] ?? start
    for (const item of open) if (item.end <= start) open.delete(item)
    const fresh = starts.get(start) ?? []
    for (const item of fresh) open.add(item)
    const over = [...open].sort((a, b) => a.end - a.start - (b.end - b.start)).map(item => item.statement)
    out.push({
      start,
      end,
      over,
      begins: fresh.filter(item => item.whole.start >= block.start || item.start > block.start).map(item => item.statement),
    })
  }
  return out
}

function group<Item extends { readonly start: number }>(items: readonly Item[]): Map<number, Item[]> {
  const map = new Map<number, Item[]>()
  for (const item of items) map.set(item.start, [...(map.get(item.start) ?? []), item])
  return map
}

/** Statements in reading order. */
export const inOrder = (statements: readonly Statement[]): Statement[] =>
  [...statements].sort((a, b) => extent(a).start - extent(b).start || extent(b).end - extent(a).end)
