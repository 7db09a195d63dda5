import type { ExportSource } from './export-source.js'

/** The whole record, one Report a line: what `isnad read` prints; nothing is lost. */
export async function* toNdjson(source: ExportSource): AsyncGenerator<string> {
  for await (const report of source.reports()) yield `${JSON.stringify(report)}\n`
}
