import type { ComparisonWords } from '../../language/comparison-words.js'
import { escapeXml } from '../export/escape-xml.js'
import { headOfLine, sourceOfCitation } from '../views/show-line.js'
import type { Alert } from './alert.js'

export interface FeedStyle {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly words: ComparisonWords
  readonly nameOf: (code: string) => Record<string, string>
  /** Address of the application; links of a feed must be whole. */
  readonly base: string
  /** Where this feed is. */
  readonly self: string
  /** ISO date-time of a feed without entries. */
  readonly madeAt: string
}

/** The alerts of a subject as an Atom feed (RFC 4287), newest first. */
export function alertFeed(alerts: readonly Alert[], style: FeedStyle): string {
  const { words, base } = style
  const text = (value: string) => escapeXml(value.replace(/\s+/g, ' '))
  const entries = alerts.map(alert => {
    const [first] = alert.line.citations
    const whole = (link: string) => (link.startsWith('/') ? `${base}${link}` : link)
    const html = alert.line.citations
      .map(
        c =>
          `<blockquote dir="auto">${escapeXml(c.sentence)}</blockquote><p dir="auto"><a href="${escapeXml(whole(c.link))}">${escapeXml(sourceOfCitation(c, style))}</a></p>`,
      )
      .join('')
    return `<entry><id>urn:isnad:${escapeXml(alert.id)}</id><title>${text(`${words.alerts?.[alert.kind] ?? alert.kind}: ${headOfLine(alert.line, style)}`)}</title><updated>${alert.at}</updated><link rel="alternate" href="${escapeXml(whole(first?.link ?? '/'))}"/><category term="${alert.kind}"/><content type="html">${escapeXml(html)}</content></entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(style.language)}">
<id>urn:isnad:${escapeXml(style.id)}</id>
<title>${text((words.alerts?.feed ?? '{subject}').replace('{subject}', style.name))}</title>
<updated>${alerts[0]?.at ?? style.madeAt}</updated>
<author><name>Isnad</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(style.self)}"/>
${entries.join('\n')}
</feed>
`
}
