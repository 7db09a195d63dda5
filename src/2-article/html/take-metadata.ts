import type { DateClaim } from '../take-published.js'
import type { PageTree } from './page-tree.js'
import { plainText, readJsonLd, type LinkedArticle } from './read-json-ld.js'
import { readDateValue } from './read-date-value.js'
import { cleanAuthors } from './clean-authors.js'

/** What a page says of its article, before its text is looked at. */
export interface PageMetadata {
  readonly linked: LinkedArticle | null
  readonly titles: readonly { readonly value: string; readonly source: string }[]
  readonly dates: readonly DateClaim[]
  readonly authors: readonly string[]
  readonly description: string
  readonly language: string | null
  readonly canonical: string | null
  readonly siteName: string | null
  readonly kind: string | null
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'publication_date',
  'published',
  'article.published',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'date',
  'article_date_original',
  'originalpublicationdate',
  'og:pubdate',
  'last-publish-date',
  'buzz.date',
  'ptime',
  'timestamp',
  'date_published',
  'article.created',
  'citation_date',
  'citation_publication_date',
  'bt:pubdate',
  'vr:published_time',
  'og:published_time',
  'dc.date.created',
  'weibo:article:create_at',
  'displaydate',
  'iso-8601-publish-date',
  'news_date',
  'newsdate',
  'pdate',
  'article:post_time',
  'shareaholic:article_published_time',
  'dc.created',
  'rnews:datepublished',
  'lastmodified',
]
const AUTHORS = [
  'parsely-author',
  'author',
  'article:author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'article:author_name',
  'og:article:author',
  'authors',
  'citation_author',
  'article.author',
  'article:authors',
  'rbauthors',
  'vr:author',
  'article-author',
  'dc.contributor',
  'twitter:data1x',
  'creator',
]
const TITLES = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'title',
  'headline',
  'cxenseparse:title',
]
const DESCRIPTIONS = ['og:description', 'description', 'twitter:description', 'sailthru.description', 'dc.description']

const KNOWN_URL_DATE =
  /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)|[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[^\d]|$)|[/_-]((?:19|20)\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=[^\d]|$)/

/** The day in an address such as `/2024/11/28/` or `-20241128-`. */
export function urlDate(url: string | null | undefined): string | null {
  const match = url == null ? null : KNOWN_URL_DATE.exec(url)
  if (match === null) return null
  const [year, month, day] = match.slice(1).filter(part => part !== undefined) as [string, string, string]
  return readDateValue(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Reads metadata in order of trust: JSON-LD, meta, microdata, `<time>` outside of lists, address. Times of other reports are left out. */
export function takeMetadata(page: PageTree, url: string | null, isAside: (element: number) => boolean): PageMetadata {
  const linkedAll = readJsonLd(page.jsonLd)
  const linked = linkedAll[0] ?? null
  const first = (names: readonly string[]): string | null => {
    for (const name of names) {
      const value = page.meta.get(name)?.find(v => v !== '')
      if (value !== undefined) return plainText(value)
    }
    return null
  }
  const dates: DateClaim[] = []
  const claim = (value: string | null | undefined, source: string): void => {
    const iso = value == null ? null : readDateValue(value)
    if (iso !== null) dates.push({ value: iso, basis: 'metadata', source })
  }
  claim(linked?.published, 'JSON-LD datePublished')
  for (const name of PUBLISHED) if (name !== 'lastmodified') claim(page.meta.get(name)?.[0], `meta ${name}`)
  for (const property of page.properties)
    if (/^datePublished$/i.test(property.name) && !isAside(property.element)) claim(property.value, 'microdata datePublished')
  for (const time of page.times) if (time.isPublished && !isAside(time.element)) claim(time.value, '<time pubdate>')
  for (const time of page.times) if (!isAside(time.element)) claim(time.value, '<time>')
  const fromUrl = urlDate(url)
  if (fromUrl !== null) dates.push({ value: fromUrl, basis: 'metadata', source: 'the address' })
  claim(page.meta.get('lastmodified')?.[0], 'meta lastmodified')
  claim(linked?.modified, 'JSON-LD dateModified')
  const titles = [
    ...(linked?.headline == null ? [] : [{ value: linked.headline, source: 'JSON-LD' }]),
    ...TITLES.flatMap(name => (page.meta.get(name) ?? []).slice(0, 1).map(v => ({ value: plainText(v), source: `meta ${name}` }))),
    ...page.properties
      .filter(p => /^headline$/i.test(p.name) && !isAside(p.element))
      .slice(0, 1)
      .map(p => ({ value: plainText(p.value), source: 'microdata' })),
    ...(page.documentTitle === '' ? [] : [{ value: plainText(page.documentTitle), source: '<title>' }]),
  ].filter(t => t.value !== '')
  const siteName = first(['og:site_name', 'application-name', 'twitter:site']) ?? linked?.publisher ?? null
  const lists = [
    linked?.authors ?? [],
    ...AUTHORS.map(name => page.meta.get(name)?.map(plainText) ?? []),
    page.properties.filter(p => /^author$/i.test(p.name) && !isAside(p.element)).map(p => p.value),
  ]
  const authors = lists.map(list => cleanAuthors(list, siteName)).find(list => list.length > 0) ?? []
  return {
    linked,
    titles,
    dates,
    authors,
    description: first(DESCRIPTIONS) ?? linked?.description ?? '',
    language:
      (page.language || linked?.language || page.meta.get('og:locale')?.[0] || page.meta.get('content-language')?.[0] || '')
        .slice(0, 3)
        .replace(/[-_].*/, '')
        .toLowerCase() || null,
    canonical: page.canonical || page.meta.get('og:url')?.[0] || null,
    siteName,
    kind: page.meta.get('og:type')?.[0]?.toLowerCase() ?? null,
  }
}
