/** What a page's JSON-LD says of its article. */
export interface LinkedArticle {
  readonly type: string
  readonly headline: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly authors: readonly string[]
  readonly body: string | null
  readonly description: string | null
  readonly language: string | null
  readonly url: string | null
  readonly publisher: string | null
  /** The page says that the report is behind a wall. */
  readonly isFree: boolean | null
}

type Json = string | number | boolean | null | Json[] | { readonly [key: string]: Json }

const ARTICLE = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|AnalysisNews|Posting)$/
const MOST_NODES = 3000

/** JSON as pages write it: with comments, trailing commas, raw control characters, HTML comments and CDATA around it. */
export function parseLoosely(text: string): Json | undefined {
  const plain = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>|\/\/\s*\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '')
  for (const attempt of [
    plain,
    plain.replace(/[\u0000-\u001f]+/g, ' '),
    plain.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt) as Json
    } catch {
      // The next attempt mends more.
    }
  }
  return undefined
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '\u2019',
  lsquo: '\u2018',
  ldquo: '\u201c',
  rdquo: '\u201d',
  laquo: '\u00ab',
  raquo: '\u00bb',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
}

/** Text of a metadata value: entities read (twice where a site escaped twice), tags and NULs off, blanks joined. */
export function plainText(value: string): string {
  let text = value
  for (let i = 0; i < 2 && /&[#\w]+;/.test(text); i++) {
    text = text.replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi,
      (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
      },
    )
  }
  return text
    .replaceAll('\0', '')
    .replace(/<[^>]{0,300}>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: Json | undefined): string | null => {
  if (typeof value === 'string') return plainText(value) || null
  if (Array.isArray(value)) return text(value[0])
  if (isObject(value)) return text(value['@value'] ?? value.name ?? value['@id'])
  return null
}

function names(value: Json | undefined, byId: ReadonlyMap<string, Json>): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [plainText(value)]
  if (Array.isArray(value)) return value.flatMap(one => names(one, byId))
  if (!isObject(value)) return []
  const target = value.name === undefined && typeof value['@id'] === 'string' ? byId.get(value['@id']) : value
  return isObject(target) ? names(target.name, byId) : []
}

/** The articles that scripts of type `application/ld+json` describe, the main one first. */
export function readJsonLd(scripts: readonly string[]): LinkedArticle[] {
  const nodes: { readonly [key: string]: Json }[] = []
  const byId = new Map<string, Json>()
  const walk = (value: Json | undefined, depth: number): void => {
    if (nodes.length > MOST_NODES || depth > 6) return
    if (Array.isArray(value)) for (const one of value) walk(one, depth + 1)
    else if (isObject(value)) {
      if (typeof value['@id'] === 'string' && Object.keys(value).length > 1) byId.set(value['@id'], value)
      nodes.push(value)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart'])
        if (typeof value[key] === 'object') walk(value[key], depth + 1)
    }
  }
  for (const script of scripts) walk(parseLoosely(script), 0)
  const articles = nodes.flatMap((node): LinkedArticle[] => {
    const types = [node['@type']].flat().filter((t): t is string => typeof t === 'string')
    const type = types.find(t => ARTICLE.test(t))
    if (type === undefined) return []
    const free = node.isAccessibleForFree
    return [
      {
        type,
        headline: text(node.headline) ?? text(node.name),
        published: text(node.datePublished) ?? text(node.dateCreated),
        modified: text(node.dateModified),
        authors: [
          ...new Set(
            [...names(node.author, byId), ...(node.author === undefined ? names(node.creator, byId) : [])].filter(name => name !== ''),
          ),
        ],
        body: typeof node.articleBody === 'string' ? node.articleBody : null,
        description: text(node.description),
        language: text(node.inLanguage),
        url: text(node.url) ?? text(node.mainEntityOfPage),
        publisher: names(node.publisher, byId)[0] ?? null,
        isFree: free === undefined || free === null ? null : !/^(?:false|no|0)$/i.test(String(free)),
      },
    ]
  })
  // A report says of itself more than the teasers of others do.
  const fullness = (a: LinkedArticle) =>
    (a.headline === null ? 0 : 2) +
    (a.published === null ? 0 : 2) +
    (a.body === null ? 0 : 2) +
    (a.authors.length > 0 ? 1 : 0) -
    (a.type === 'Review' ? 3 : 0)
  return articles
    .map((a, i) => [a, i] as const)
    .sort((x, y) => fullness(y[0]) - fullness(x[0]) || x[1] - y[1])
    .map(([a]) => a)
}
