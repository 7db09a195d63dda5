import type { ExportSource } from './export-source.js'
import { feedItems } from './feed-items.js'

/** Happenings and contradictions as JSON Feed 1.1, newest first. */
export async function* toJsonFeed(source: ExportSource): AsyncGenerator<string> {
  const items = await feedItems(source)
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Isnad: happenings and contradictions',
    ...(source.base === '' ? {} : { home_page_url: `${source.base}/`, feed_url: `${source.base}/api/v1/export/json-feed` }),
    authors: [{ name: 'Isnad' }],
    items: items.map(item => ({
      id: item.id,
      ...(item.link === null ? {} : { url: item.link }),
      title: item.title,
      content_html: item.html,
      ...(item.updated === null ? {} : { date_published: item.updated }),
      tags: [item.category],
    })),
  }
  yield `${JSON.stringify(feed, null, 1)}\n`
}
