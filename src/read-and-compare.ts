import { loadEngine } from './load-engine.js'
import type { Engine } from './pipeline.js'
import type { Capture } from './schema/capture.js'
import type { Comparison } from './schema/comparison.js'
import type { Report } from './schema/report.js'

/** What is known of a text beside its words. */
export interface ReadOptions {
  readonly title?: string
  /** ISO day or date-time of publication: relative days ("yesterday") are counted from it. */
  readonly published?: string
  /** Outlet id or host. */
  readonly outlet?: string
  readonly url?: string
  /** `html` for the source of a page; plain text otherwise. */
  readonly kind?: 'text' | 'html'
}

let engine: Promise<Engine> | null = null
/** The engine, loaded at the first call and kept. */
function theEngine(): Promise<Engine> {
  engine ??= loadEngine()
  engine.catch(() => {
    engine = null
  })
  return engine
}

/**
 * Reads one text into a report. The engine is loaded at the first call (some hundred milliseconds) and kept; the reading itself is a pure
 * function: same input, same report, on any machine. Never throws on text: what cannot be read becomes a notice of the report.
 *
 * @example
 * const report = await read(text, { published: '2024-06-10' })
 * for (const statement of report.statements) console.log(statement.kind, report.article.text.slice(statement.sentence.start, statement.sentence.end))
 */
export async function read(text: string, { title, published, outlet, url, kind = 'text' }: ReadOptions = {}): Promise<Report> {
  const capture: Capture = {
    kind,
    body: text,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published: { value: published, basis: 'given' as const } }),
    notices: [],
  }
  return (await theEngine()).read(capture)
}

/** Sets reports side by side: stories, happenings, figures with verdicts, differences. A pure function, like `read`. */
export async function compare(reports: readonly Report[]): Promise<Comparison> {
  return (await theEngine()).compare(reports)
}
