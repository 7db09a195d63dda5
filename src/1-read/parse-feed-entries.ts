import { parseFeed, parseOpml } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { parsePublished } from './parse-published.js'

/** One report that a feed or sitemap announces. */
export interface FeedEntry {
  /** What the feed calls it: guid, id, or its address. */
  readonly key: string
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  readonly authors: readonly string[]
  /** HTML or text that the feed itself carries. */
  readonly body: string | null
  /** The body is a summary, not the whole report. */
  readonly isSummary: boolean
}

export interface FeedContent {
  readonly kind: 'feed' | 'sitemap' | 'list'
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
  /** Further feeds or sitemaps to read: of OPML lists and sitemap indexes. */
  readonly sources: readonly string[]
}

const MOST_ENTRIES = 5000

/** XML as feeds write it: no byte order mark, nothing before the first tag, bare ampersands mended, control characters out. */
export function mendXml(text: string): string {
  return text
    .replace(/^[^<{]*/, '')
    .replace(/&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,30};)/gi, '&amp;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
}

const text = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() || null
  if (typeof value === 'object' && value !== null && 'value' in value) return text((value as { value: unknown }).value)
  return null
}
const list = (value: unknown): readonly Record<string, unknown>[] => (Array.isArray(value) ? (value as Record<string, unknown>[]) : [])
const date = (...values: unknown[]): string | null => {
  for (const value of values) {
    const found = text(value) === null ? null : parsePublished(text(value)!)
    if (found !== null) return found
  }
  return null
}

function entryOf(item: Record<string, unknown>): FeedEntry {
  const dc = (item.dc ?? {}) as Record<string, unknown>
  const links = list(item.links)
  const link = links.find(l => (l.rel ?? 'alternate') === 'alternate') ?? links[0]
  const url = text(item.link) ?? text(item.url) ?? text(link?.href) ?? text(item.external_url)
  const full =
    text((item.content as Record<string, unknown> | undefined)?.encoded) ??
    text(item.content) ??
    text(item.content_html) ??
    text(item.content_text)
  const summary = text(item.description) ?? text(item.summary)
  const authors = [
    ...list(item.authors).map(a => text(a.name) ?? text(a)),
    ...(Array.isArray(dc.creators) ? dc.creators.map(text) : []),
    ...(Array.isArray(item.authors) ? item.authors.map(text) : []),
  ]
  return {
    key: text(item.guid) ?? text(item.id) ?? url ?? text(item.title) ?? '',
    url,
    title: text(item.title),
    published: date(
      item.pubDate,
      item.published,
      item.date_published,
      dc.date,
      ...(Array.isArray(dc.dates) ? dc.dates : []),
      item.updated,
      item.date_modified,
    ),
    authors: [...new Set(authors.filter(a => a !== null))],
    body: full ?? summary,
    isSummary: full === null,
  }
}

function parseSitemap(xml: string): FeedContent {
  const entries: FeedEntry[] = []
  const sources: string[] = []
  let fields: Record<string, string> | null = null
  let isIndex = false
  let value = ''
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', () => undefined)
  parser.on('opentag', tag => {
    value = ''
    if (tag.name === 'sitemapindex') isIndex = true
    if (tag.name === 'url' || tag.name === 'sitemap') fields = {}
  })
  parser.on('text', part => {
    value += part
  })
  parser.on('cdata', part => {
    value += part
  })
  parser.on('closetag', tag => {
    const name = tag.name.replace(/^.*:/, '')
    if (tag.name === 'url' || tag.name === 'sitemap') {
      const url = fields?.loc ?? null
      if (url !== null && isIndex) sources.push(url)
      else if (url !== null && entries.length < MOST_ENTRIES) {
        entries.push({
          key: url,
          url,
          title: fields?.title ?? null,
          published: date(fields?.publication_date, fields?.lastmod),
          authors: [],
          body: null,
          isSummary: true,
        })
      }
      fields = null
    } else if (fields !== null && value.trim() !== '') fields[name] ??= value.trim()
    value = ''
  })
  parser.write(xml).close()
  return { kind: 'sitemap', title: null, entries, sources }
}

function outlines(nodes: readonly Record<string, unknown>[], into: string[]): string[] {
  for (const node of nodes) {
    if (typeof node.xmlUrl === 'string') into.push(node.xmlUrl)
    outlines(list(node.outlines), into)
  }
  return into
}

/**
 * Entries of RSS, RDF, Atom, JSON Feed and (news) sitemaps, addresses of OPML lists and sitemap indexes.
 *
 * @throws where the text is none of these or broken beyond mending
 */
export function parseFeedEntries(source: string): FeedContent {
  const mended = /^\s*\{/.test(source) ? source : mendXml(source)
  const head = mended.slice(0, 2000)
  if (/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(head)) return parseSitemap(mended)
  if (/<opml[\s>]/i.test(head)) {
    const opml = parseOpml(mended) as { head?: { title?: string }; body?: { outlines?: Record<string, unknown>[] } }
    return { kind: 'list', title: opml.head?.title ?? null, entries: [], sources: outlines(opml.body?.outlines ?? [], []) }
  }
  const { feed } = parseFeed(mended) as unknown as { feed: Record<string, unknown> }
  const items = [...list(feed.items), ...list(feed.entries)].slice(0, MOST_ENTRIES)
  return { kind: 'feed', title: text(feed.title), entries: items.map(entryOf), sources: [] }
}
