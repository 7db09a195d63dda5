import type { ExportSource } from './export-source.js'
import { feedItems } from './feed-items.js'

/** Happenings and contradictions as JSON Feed 1.1, newest first. */
export async function* toJsonFeed(source: ExportSource): AsyncGenerator<string> {
  const items = await feedItems(source)
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Isnad: happenings and contradictions',
    items: items.map(item => ({
      id: item.id,
      url: item.link,
      title: item.title,
      content_html: item.html,
      date_published: item.updated,
      tags: [item.category],
    })),
  }
  yield `${JSON.stringify(feed, null, 1)}\n`
}
