import { decodeHTML, decodeHTMLAttribute } from 'entities'

/** Attributes of a tag by name; those that nobody asks for are left out. */
export type TagAttributes = Partial<Record<string, string>>

/** What happens in a page, in order. Nothing is balanced: whoever listens keeps the stack. */
export interface MarkupEvents {
  /** A start tag; `isClosed` where it has no content: in drawings and formulas a slash says so. */
  open(tag: string, attributes: TagAttributes, isClosed: boolean, at: number): void
  close(tag: string): void
  /** Text with entities read; of script and style the raw text. */
  text(data: string, at: number): void
}

/** Elements whose content is no markup; in the first two entities are read. */
const RAW = new Set(['title', 'textarea', 'script', 'style', 'iframe', 'xmp', 'noembed', 'noframes'])
const WANTED = new Set([
  'class',
  'id',
  'role',
  'itemprop',
  'style',
  'hidden',
  'lang',
  'xml:lang',
  'property',
  'name',
  'content',
  'http-equiv',
  'rel',
  'href',
  'datetime',
  'type',
  'data-component',
  'data-testid',
  'data-module',
  'data-type',
])

const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13)
const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122

/** Names in lower case; each written form is looked at once. */
function makeNames(): (raw: string) => string {
  const known = new Map<string, string>()
  return raw => {
    let name = known.get(raw)
    if (name === undefined) {
      name = raw.toLowerCase()
      if (known.size < 2000) known.set(raw, name)
    }
    return name
  }
}

/**
 * Tags and text of a page, one pass, linear in its length whatever it holds. It reads as browsers do: attributes with and without quotes,
 * comments and declarations passed over, a tag that never ends is the end of the page.
 *
 * @param html the page, decoded
 * @param events told of tags and texts in order
 */
export function scanMarkup(html: string, events: MarkupEvents): void {
  const nameOf = makeNames()
  const end = html.length
  let textFrom = 0
  let at = 0
  /** Open drawings and formulas: only in them does a slash end an element. */
  let foreign = 0
  const flush = (to: number): void => {
    if (to <= textFrom) return
    const raw = html.slice(textFrom, to)
    events.text(raw.includes('&') ? decodeHTML(raw) : raw, textFrom)
  }
  while (at < end) {
    const tagAt = html.indexOf('<', at)
    if (tagAt < 0) break
    const sign = html.charCodeAt(tagAt + 1)
    if (sign === 0x21 || sign === 0x3f) {
      flush(tagAt)
      at = endOfDeclaration(html, tagAt)
      textFrom = at
      continue
    }
    const isEnd = sign === 0x2f
    if (!isLetter(isEnd ? html.charCodeAt(tagAt + 2) : sign)) {
      if (isEnd && tagAt + 2 < end) {
        // An end tag without a name is passed over up to its end, as browsers do.
        flush(tagAt)
        const close = html.indexOf('>', tagAt + 2)
        at = close < 0 ? end : close + 1
        textFrom = at
      } else at = tagAt + 1 // "a < b"
      continue
    }
    flush(tagAt)
    let to = tagAt + (isEnd ? 2 : 1)
    const nameFrom = to
    for (; to < end; to++) {
      const unit = html.charCodeAt(to)
      if (unit === 0x3e || unit === 0x2f || isBlank(unit)) break
    }
    const tag = nameOf(html.slice(nameFrom, to))
    if (isEnd) {
      const close = html.indexOf('>', to)
      at = close < 0 ? end : close + 1
      textFrom = at
      if ((tag === 'svg' || tag === 'math') && foreign > 0) foreign--
      events.close(tag)
      continue
    }
    const attributes: TagAttributes = {}
    let isClosed = false
    for (;;) {
      let unit = html.charCodeAt(to)
      while (isBlank(unit) || unit === 0x2f) {
        isClosed = unit === 0x2f
        unit = html.charCodeAt(++to)
      }
      if (to >= end || unit === 0x3e) break
      isClosed = false
      const from = to
      // An equals sign may open a name, as browsers have it.
      for (to++; to < end; to++) {
        unit = html.charCodeAt(to)
        if (unit === 0x3d || unit === 0x3e || unit === 0x2f || isBlank(unit)) break
      }
      const name = nameOf(html.slice(from, to))
      const isWanted = WANTED.has(name)
      while (isBlank(unit)) unit = html.charCodeAt(++to)
      let value = ''
      if (unit === 0x3d) {
        do unit = html.charCodeAt(++to)
        while (isBlank(unit))
        if (unit === 0x22 || unit === 0x27) {
          const close = html.indexOf(unit === 0x22 ? '"' : "'", to + 1)
          const until = close < 0 ? end : close
          if (isWanted) value = html.slice(to + 1, until)
          to = close < 0 ? end : close + 1
        } else {
          const valueFrom = to
          for (; to < end; to++) {
            unit = html.charCodeAt(to)
            if (unit === 0x3e || isBlank(unit)) break
          }
          if (isWanted) value = html.slice(valueFrom, to)
        }
      }
      if (isWanted && attributes[name] === undefined) attributes[name] = value.includes('&') ? decodeHTMLAttribute(value) : value
    }
    if (to >= end) return
    at = to + 1
    textFrom = at
    const isForeign = tag === 'svg' || tag === 'math'
    isClosed &&= isForeign || foreign > 0
    if (isForeign && !isClosed) foreign++
    events.open(tag, attributes, isClosed, tagAt)
    if (RAW.has(tag) && !isClosed) {
      const close = findEndTag(html, at, tag)
      const raw = html.slice(at, close)
      if (raw !== '') events.text((tag === 'title' || tag === 'textarea') && raw.includes('&') ? decodeHTML(raw) : raw, at)
      at = close
      textFrom = at
    } else if (tag === 'plaintext') at = end
  }
  flush(end)
}

/** Behind a comment, a doctype, a processing instruction or a CDATA section that begins at `at`. */
function endOfDeclaration(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) {
    const close = html.indexOf('>', at)
    return close < 0 ? html.length : close + 1
  }
  if (html.charCodeAt(at + 4) === 0x3e) return at + 5
  if (html.startsWith('->', at + 4)) return at + 6
  for (let close = html.indexOf('--', at + 4); close >= 0; close = html.indexOf('--', close + 1)) {
    if (html.charCodeAt(close + 2) === 0x3e) return close + 3
    if (html.startsWith('!>', close + 2)) return close + 4
  }
  return html.length
}

/** Where the end tag of an element with raw content begins; the end of the page where there is none. */
function findEndTag(html: string, from: number, tag: string): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const next = html.charCodeAt(at + 2 + tag.length)
    if ((next === 0x3e || next === 0x2f || isBlank(next)) && html.slice(at + 2, at + 2 + tag.length).toLowerCase() === tag) return at
  }
  return html.length
}
