/** A field of a tab-separated file: one line, no tabs; quoted where it holds a quotation mark, as readr and pandas both read it. */
export function tsvField(text: string): string {
  const flat = text.replace(/[\t\r\n\u2028\u2029]+/g, ' ')
  return flat.includes('"') ? `"${flat.replaceAll('"', '""')}"` : flat
}
