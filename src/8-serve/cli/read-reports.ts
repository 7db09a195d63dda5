import type { Engine } from '../../pipeline.js'
import type { Capture } from '../../schema/capture.js'
import type { Report } from '../../schema/report.js'

export type InputKind = 'auto' | 'text' | 'html' | 'ndjson' | 'warc' | 'feed'
export const INPUT_KINDS: readonly InputKind[] = ['auto', 'text', 'html', 'ndjson', 'warc', 'feed']

/** What room 1 yields: a document, or what kept one from being read. */
export type CaptureResult =
  | { readonly capture: Capture }
  | { readonly error: { readonly code: string; readonly source: string; readonly line?: number; readonly message: string } }

/** Called after each document with how many were read and how many failed. */
export type Progress = (read: number, failed: number) => void

/**
 * Reads documents one by one into reports, in input order, holding one at a time. A document that cannot be read is told on stderr with its
 * file and line, and the run goes on.
 */
export async function* readReports(
  engine: Engine,
  captures: AsyncIterable<CaptureResult>,
  tell: (message: string) => void,
  progress?: Progress,
): AsyncGenerator<Report, { read: number; failed: number }> {
  let read = 0
  let failed = 0
  for await (const result of captures) {
    if ('error' in result) {
      failed++
      const { source, line, message } = result.error
      tell(`isnad: ${source}${line === undefined ? '' : `:${line}`}: ${message}`)
    } else {
      yield engine.read(result.capture)
      read++
    }
    progress?.(read, failed)
  }
  return { read, failed }
}
