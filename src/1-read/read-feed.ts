import type { Capture } from '../schema/capture.js'
import { parseFeedEntries } from './parse-feed-entries.js'
import { type ReadError, readError } from './read-error.js'

/** One capture for each entry of a feed that carries text itself; the rest are addresses, which only fetching can read. */
export function* readFeed(
  source: string,
  text: string,
  notices: Capture['notices'],
): Generator<{ capture: Capture } | { error: ReadError }> {
  let content: ReturnType<typeof parseFeedEntries>
  try {
    content = parseFeedEntries(text)
  } catch (error) {
    yield readError(
      'feed-invalid',
      source,
      `${source} is no feed that can be read (${(error as Error).message}); it must be RSS, Atom, JSON Feed, OPML or a sitemap`,
    )
    return
  }
  if (content.kind !== 'feed') {
    const many = content.kind === 'list' ? content.sources.length : content.entries.length + content.sources.length
    yield readError('addresses-only', source, `${source} holds ${many} addresses and no reports; poll it with: isnad watch ${source}`)
    return
  }
  for (const entry of content.entries) {
    if (entry.body === null) {
      yield readError(
        'record-empty',
        source,
        `The entry "${(entry.title ?? entry.key).slice(0, 60)}" of ${source} carries no text; fetch it with: isnad add ${entry.url ?? 'its address'}`,
      )
      continue
    }
    yield {
      capture: {
        path: source,
        ...(entry.url === null ? {} : { url: entry.url }),
        kind: /<[a-z][^>]*>/i.test(entry.body) ? 'html' : 'text',
        body: entry.body,
        ...(entry.title === null ? {} : { title: entry.title }),
        ...(entry.published === null ? {} : { published: { value: entry.published, basis: 'feed' as const } }),
        ...(entry.authors.length === 0 ? {} : { authors: [...entry.authors] }),
        notices: [
          ...notices,
          ...(entry.isSummary ? [{ code: 'summary-only', message: 'The feed carries a summary of the report, not the whole' }] : []),
        ],
      },
    }
  }
}
