import { escapeXml } from './escape-xml.js'
import type { ExportSource } from './export-source.js'
import { asDateTime, feedItems } from './feed-items.js'

/** Happenings and contradictions as an Atom feed (RFC 4287), newest first. */
export async function* toAtom(source: ExportSource): AsyncGenerator<string> {
  const items = await feedItems(source)
  yield `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:isnad:feed</id>
<title>Isnad: happenings and contradictions</title>
<updated>${items[0]?.updated ?? asDateTime(undefined)}</updated>
<author><name>Isnad</name></author>
<link rel="self" href="/api/v1/export/atom"/>
<generator version="${escapeXml(source.version)}">Isnad</generator>
`
  for (const item of items) {
    yield `<entry><id>${escapeXml(item.id)}</id><title>${escapeXml(item.title)}</title><updated>${item.updated}</updated><link rel="alternate" href="${escapeXml(item.link)}"/><category term="${item.category}"/><content type="html">${escapeXml(item.html)}</content></entry>\n`
  }
  yield '</feed>\n'
}
