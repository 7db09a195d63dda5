import type { Span } from '../../schema/span.js'

/** A stretch of text with the codes of its style (Select Graphic Rendition parameters) and a label printed after it. */
export interface Mark extends Span {
  readonly style: string
  readonly label?: string
}

const ESCAPE = '\u001b['

/** Wraps words in a style of the terminal. */
export function styled(text: string, style: string, colour: boolean): string {
  return colour && text !== '' ? `${ESCAPE}${style}m${text}${ESCAPE}0m` : text
}

/**
 * A stretch of a text with its marks in place. Marks may overlap: the later ones lie on top. Without colour only the labels show.
 * Time grows linearly with text and marks.
 */
export function markText(text: string, within: Span, marks: readonly Mark[], colour: boolean): string {
  const styles: string[] = new Array(within.end - within.start).fill('')
  const labels = new Map<number, string>()
  for (const { start, end, style, label } of marks) {
    for (let at = Math.max(start, within.start); at < Math.min(end, within.end); at++) styles[at - within.start] = style
    const place = Math.min(end, within.end)
    if (label !== undefined && end > within.start && start < within.end) labels.set(place, `${labels.get(place) ?? ''}${label}`)
  }
  let out = ''
  let from = within.start
  for (let at = within.start; at <= within.end; at++) {
    const turns = at === within.end || labels.has(at) || styles[at - within.start] !== styles[from - within.start]
    if (!turns) continue
    const style = styles[from - within.start] ?? ''
    out += style === '' ? text.slice(from, at) : styled(text.slice(from, at), style, colour)
    const label = labels.get(at)
    if (label !== undefined) out += styled(label, '2', colour)
    from = at
  }
  return out
}
