import { SaxesParser } from 'saxes'

const ATOM = 'http://www.w3.org/2005/Atom'
/** RFC 3339, as RFC 4287 (3.3) and JSON Feed 1.1 want it. */
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/
/** RFC 2141 for names, RFC 3986 for the rest: no blank, no letter beyond ASCII that is not escaped. */
const URN = /^urn:[a-z0-9][a-z0-9-]{1,31}:(?:[A-Za-z0-9()+,\-.:=@;$_!*'/]|%[0-9a-fA-F]{2})+$/
const isUri = (text: string): boolean => URN.test(text) || (/^https?:\/\/[!-~]+$/.test(text) && URL.canParse(text))
const isInstant = (text: string): boolean => DATE_TIME.test(text) && !Number.isNaN(Date.parse(text))

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** The elements of an XML document; throws where it is not well-formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    const element: Element = {
      name: tag.uri === ATOM ? tag.local : `{${tag.uri}}${tag.local}`,
      attributes: Object.fromEntries(Object.values(tag.attributes).map(a => [a.name, a.value])),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', text => {
    const top = open.at(-1)
    if (top) top.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return root
}

/** What is wrong with markup that stands in a feed: what feed readers take out or cannot follow. */
function faultsOfHtml(html: string, where: string): string[] {
  const faults: string[] = []
  if (/<\s*(?:script|style|iframe|object|embed|form|base|meta|link)\b|\son\w+\s*=|javascript:/i.test(html))
    faults.push(`${where}: markup that readers refuse`)
  for (const [, address = ''] of html.matchAll(/\s(?:href|src)\s*=\s*"([^"]*)"/g))
    if (!isUri(address.replaceAll('&amp;', '&'))) faults.push(`${where}: the address "${address}" is not whole`)
  const open: string[] = []
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*>/gi)) {
    if (end === '') open.push(name)
    else if (open.pop() !== name) faults.push(`${where}: </${name}> ends what was not begun`)
  }
  if (open.length > 0) faults.push(`${where}: <${open.join('> <')}> does not end`)
  if (/<(?![a-z/])|&(?!(?:#\d+|#x[0-9a-f]+|\w+);)/i.test(html)) faults.push(`${where}: a sign of markup that is none`)
  return faults
}

/**
 * What RFC 4287 forbids or asks for and a feed does not keep to, and what feed validators warn of (addresses that are not whole, entries that
 * share a name). Empty where the feed is right. `self`: the address at which the feed was had, if it was.
 */
export function checkAtom(xml: string, self?: string): string[] {
  const faults: string[] = []
  let feed: Element
  try {
    const [first, ...more] = parse(xml).children
    if (first?.name !== 'feed' || more.length > 0) return ['the root is no Atom feed']
    feed = first
  } catch (error) {
    return [`not well-formed: ${String(error)}`]
  }
  if (!/^<\?xml version="1\.0" encoding="utf-8"\?>/.test(xml)) faults.push('no XML declaration with its encoding')
  const known = {
    feed: [
      'author',
      'category',
      'contributor',
      'generator',
      'icon',
      'id',
      'link',
      'logo',
      'rights',
      'subtitle',
      'title',
      'updated',
      'entry',
    ],
    entry: ['author', 'category', 'content', 'contributor', 'id', 'link', 'published', 'rights', 'source', 'summary', 'title', 'updated'],
  }
  const check = (element: Element, where: string, isEntry: boolean) => {
    const all = (name: string) => element.children.filter(child => child.name === name)
    const names = new Set(isEntry ? known.entry : known.feed)
    for (const { name } of element.children) if (!names.has(name)) faults.push(`${where}: <${name}> may not stand here`)
    for (const name of ['id', 'title', 'updated']) if (all(name).length !== 1) faults.push(`${where}: ${all(name).length} times <${name}>`)
    for (const name of ['generator', 'icon', 'logo', 'rights', 'subtitle', 'content', 'published', 'source', 'summary'])
      if (all(name).length > 1) faults.push(`${where}: more than one <${name}>`)
    for (const { text } of all('id')) if (!isUri(text)) faults.push(`${where}: the id "${text}" is no URI`)
    for (const { text } of [...all('updated'), ...all('published')])
      if (!isInstant(text)) faults.push(`${where}: "${text}" is no date-time`)
      else if (Date.parse(text) > Date.now() + 86_400_000) faults.push(`${where}: "${text}" lies ahead`)
    for (const { text, attributes } of all('title')) {
      if (text.trim() === '' || /\s\s|\n/.test(text)) faults.push(`${where}: the title "${text}" is empty or of several lines`)
      if (!['text', 'html', 'xhtml', undefined].includes(attributes.type)) faults.push(`${where}: a title of no type`)
    }
    for (const { children } of [...all('author'), ...all('contributor')])
      if (children.filter(c => c.name === 'name' && c.text.trim() !== '').length !== 1) faults.push(`${where}: an author without a name`)
    for (const { attributes } of all('category')) if (!attributes.term) faults.push(`${where}: a category without a term`)
    const alternates = new Set<string>()
    for (const { attributes } of all('link')) {
      const { rel = 'alternate', href = '', type = '', hreflang = '' } = attributes
      if (!isUri(href)) faults.push(`${where}: the link "${href}" is not whole`)
      if (type !== '' && !/^[\w.+-]+\/[\w.+-]+$/.test(type)) faults.push(`${where}: "${type}" is no media type`)
      if (rel === 'self' && self !== undefined && href !== self) faults.push(`${where}: says it is at ${href} and is at ${self}`)
      if (rel !== 'alternate') continue
      if (alternates.has(`${type} ${hreflang}`)) faults.push(`${where}: two alternates of one type`)
      alternates.add(`${type} ${hreflang}`)
    }
    for (const { text, attributes } of all('content')) {
      if (attributes.type !== 'html') faults.push(`${where}: content of another type than html`)
      if (text.trim() === '') faults.push(`${where}: empty content`)
      faults.push(...faultsOfHtml(text, where))
    }
    if (isEntry && all('content').length === 0 && !all('link').some(l => (l.attributes.rel ?? 'alternate') === 'alternate'))
      faults.push(`${where}: neither content nor a link`)
    return all
  }
  const of = check(feed, 'feed', false)
  if (self !== undefined && of('link').filter(l => l.attributes.rel === 'self').length !== 1) faults.push('feed: does not say where it is')
  const entries = of('entry')
  if (of('author').length === 0 && entries.some(e => e.children.every(c => c.name !== 'author'))) faults.push('feed: no author')
  const seen = new Set<string>()
  let newest = ''
  for (const [i, entry] of entries.entries()) {
    const all = check(entry, `entry ${i + 1}`, true)
    const id = all('id')[0]?.text ?? ''
    if (seen.has(id)) faults.push(`entry ${i + 1}: another entry has the id "${id}"`)
    seen.add(id)
    const updated = all('updated')[0]?.text ?? ''
    if (updated > newest) newest = updated
  }
  if (newest > (of('updated')[0]?.text ?? '')) faults.push('feed: older than its newest entry')
  return faults
}

/** The same for JSON Feed 1.1. */
export function checkJsonFeed(json: string, self?: string): string[] {
  const faults: string[] = []
  const feed = JSON.parse(json) as Record<string, unknown> & { items?: Record<string, unknown>[] }
  const texts = (of: Record<string, unknown>, where: string, names: readonly string[]) => {
    for (const name of names)
      if (name in of && (typeof of[name] !== 'string' || of[name] === '')) faults.push(`${where}: ${name} is no text`)
  }
  const isKnown = (of: Record<string, unknown>, where: string, names: string) => {
    for (const name of Object.keys(of))
      if (!names.split(' ').includes(name) && !name.startsWith('_')) faults.push(`${where}: ${name} is unknown`)
  }
  if (feed.version !== 'https://jsonfeed.org/version/1.1') faults.push('feed: another version')
  isKnown(
    feed,
    'feed',
    'version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items',
  )
  texts(feed, 'feed', ['title', 'home_page_url', 'feed_url', 'description'])
  if (typeof feed.title !== 'string') faults.push('feed: no title')
  if (self !== undefined && feed.feed_url !== self) faults.push(`feed: says it is at ${String(feed.feed_url)} and is at ${self}`)
  for (const name of ['home_page_url', 'feed_url'])
    if (name in feed && !isUri(String(feed[name]))) faults.push(`feed: ${name} is not whole`)
  if (!Array.isArray(feed.items)) return [...faults, 'feed: no items']
  const seen = new Set<unknown>()
  for (const [i, item] of feed.items.entries()) {
    const where = `item ${i + 1}`
    isKnown(
      item,
      where,
      'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments',
    )
    texts(item, where, ['id', 'url', 'external_url', 'title', 'content_html', 'content_text', 'summary'])
    if (typeof item.id !== 'string' || seen.has(item.id)) faults.push(`${where}: no id of its own`)
    seen.add(item.id)
    if (!('content_html' in item) && !('content_text' in item)) faults.push(`${where}: no content`)
    if ('content_html' in item) faults.push(...faultsOfHtml(String(item.content_html), where))
    for (const name of ['url', 'external_url'])
      if (name in item && !isUri(String(item[name]))) faults.push(`${where}: ${name} is not whole`)
    for (const name of ['date_published', 'date_modified'])
      if (name in item && !isInstant(String(item[name]))) faults.push(`${where}: ${name} is no date-time`)
    if ('tags' in item && !(Array.isArray(item.tags) && item.tags.every(tag => typeof tag === 'string')))
      faults.push(`${where}: tags are no texts`)
  }
  return faults
}
