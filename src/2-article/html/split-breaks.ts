const CLOSED = /[.!?:\u061f\u2026"\u00bb\u201d)]$/
const LONG = 90

/** Parts a block at its line breaks: at two in a row always, at a single one where the part before is closed or long. */
export function splitBreaks(text: string): string[] {
  if (!text.includes('\n')) {
    const one = text.trim()
    return one === '' ? [] : [one]
  }
  const parts: string[] = []
  let current = ''
  for (const piece of text.split('\n')) {
    const trimmed = piece.trim()
    if (trimmed === '') {
      if (current !== '') parts.push(current)
      current = ''
    } else if (current === '') current = trimmed
    else if (current.length > LONG || CLOSED.test(current)) {
      parts.push(current)
      current = trimmed
    } else current += ` ${trimmed}`
  }
  if (current !== '') parts.push(current)
  return parts
}
