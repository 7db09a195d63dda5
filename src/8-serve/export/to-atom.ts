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
${source.base === '' ? '' : `<link rel="self" type="application/atom+xml" href="${escapeXml(`${source.base}/api/v1/export/atom`)}"/>\n<link rel="alternate" type="text/html" href="${escapeXml(`${source.base}/`)}"/>\n`}<generator version="${escapeXml(source.version)}">Isnad</generator>
`
  for (const item of items) {
    yield `<entry><id>${escapeXml(item.id)}</id><title>${escapeXml(item.title.replace(/\s+/g, ' '))}</title><updated>${item.updated ?? asDateTime(undefined)}</updated>${item.link === null ? '' : `<link rel="alternate" href="${escapeXml(item.link)}"/>`}<category term="${item.category}"/><content type="html">${escapeXml(item.html)}</content></entry>\n`
  }
  yield '</feed>\n'
}
