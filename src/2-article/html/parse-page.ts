import { Parser } from 'htmlparser2'
import type { PageBlock, PageElement, PageProperty, PageTime, PageTree, Signs } from './page-tree.js'
import { readSigns } from './read-signs.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-link g-emoji img picture source',
)
const SKIPPED = words(
  'script style noscript template svg iframe select option button textarea input canvas object embed math map video audio datalist progress head',
)
const BOLD = words('b strong')
const VOID = words('area base br col embed hr img input link meta param source track wbr')
/** Deeper trees than this are an attack or an accident; their inner elements count as their ancestor. */
const MOST_DEPTH = 600
const MOST_BLOCKS = 20_000
const SPACE = /[\s\u00a0\u200b\ufeff]+/g

interface Open {
  readonly tag: string
  readonly element: number
  readonly block: string
  readonly property: string | null
  readonly textStart: number
  readonly time: string | null
}

/** Reads a page in one pass over the events of the parser, without a document tree: block texts with their place, and its metadata. */
export function parsePage(html: string): PageTree {
  const cache = new Map<string, Signs>()
  const elements: { parent: number; tag: string; signs: Signs; firstBlock: number; endBlock: number }[] = []
  const blocks: PageBlock[] = []
  const meta = new Map<string, string[]>()
  const jsonLd: string[] = []
  const times: PageTime[] = []
  const properties: PageProperty[] = []
  const stack: Open[] = []
  let documentTitle = ''
  let language = ''
  let canonical = ''
  let hasRefresh = false
  let skipDepth = 0
  let jsonDepth = 0
  let json = ''
  let inTitle = false
  let linkDepth = 0
  let boldDepth = 0
  let text = ''
  let linked = 0
  let bold = 0
  let source = 0
  let captured = ''
  let captures = 0

  const openElement = (tag: string, signs: Signs): number => {
    elements.push({ parent: stack.at(-1)?.element ?? 0, tag, signs, firstBlock: blocks.length, endBlock: blocks.length })
    return elements.length - 1
  }
  elements.push({ parent: 0, tag: '#root', signs: readSigns('', {}, cache), firstBlock: 0, endBlock: 0 })

  const flush = (): void => {
    if (text === '') return
    const top = stack.at(-1)
    for (const part of splitBreaks(text)) {
      if (blocks.length >= MOST_BLOCKS) break
      const share = text.length === 0 ? 0 : part.length / text.length
      blocks.push({
        text: part,
        tag: top?.block ?? 'div',
        element: top?.element ?? 0,
        linked: Math.min(part.length, Math.round(linked * Math.min(1, share * 1.02))),
        source,
        isBold: bold * 1.15 >= text.trim().length,
      })
    }
    text = ''
    linked = 0
    bold = 0
  }

  const addMeta = (name: string, value: string): void => {
    const key = name.toLowerCase().trim()
    const list = meta.get(key)
    if (list === undefined) meta.set(key, [value])
    else if (list.length < 40) list.push(value)
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (jsonDepth > 0) return
        if (tag === 'html') language = attributes.lang ?? attributes['xml:lang'] ?? ''
        if (tag === 'meta') {
          const name = attributes.property ?? attributes.name ?? attributes.itemprop
          if (name !== undefined && attributes.content !== undefined) {
            for (const one of name.split(/\s+/)) addMeta(one, attributes.content.trim())
            if (skipDepth === 0 && attributes.itemprop !== undefined && stack.length > 0) {
              properties.push({ name: attributes.itemprop, value: attributes.content.trim(), element: stack.at(-1)!.element })
            }
          }
          if (/^refresh$/i.test(attributes['http-equiv'] ?? '') && /url\s*=/i.test(attributes.content ?? '')) hasRefresh = true
          return
        }
        if (tag === 'link') {
          if (/\bcanonical\b/i.test(attributes.rel ?? '') && canonical === '') canonical = attributes.href ?? ''
          return
        }
        if (tag === 'title' && documentTitle === '' && (skipDepth === 0 || stack.every(o => o.tag !== 'svg'))) {
          inTitle = true
          return
        }
        if (tag === 'head') return
        if (tag === 'script') {
          if (/ld\+json/i.test(attributes.type ?? '')) {
            jsonDepth = 1
            json = ''
          } else skipDepth++
          return
        }
        if (skipDepth > 0) {
          if (SKIPPED.has(tag) && !VOID.has(tag)) skipDepth++
          return
        }
        if (SKIPPED.has(tag)) {
          if (!VOID.has(tag)) skipDepth++
          return
        }
        if (tag === 'br') {
          text += '\n'
          return
        }
        if (VOID.has(tag)) {
          if (tag === 'hr') flush()
          return
        }
        const top = stack.at(-1)
        // A byline set in spans beside date and reading time ("<span class=author>"): each its own block, but not inside a paragraph.
        const isSet =
          attributes.class !== undefined &&
          (tag === 'span' || tag === 'time' || tag === 'a') &&
          (top?.block === 'div' || top?.block === 'header')
        const isInline = INLINE.has(tag) && !(isSet && readSigns(tag, attributes, cache).isByline)
        if (!isInline) flush()
        const property = attributes.itemprop ?? null
        const time = tag === 'time' ? (attributes.datetime ?? '') : null
        if (property !== null || time !== null) captures++
        let element = top?.element ?? 0
        // Inline elements with names of their own (captions, bylines set in spans) become elements too, but borders only where block-level.
        if (stack.length < MOST_DEPTH && (!isInline || property !== null || time !== null))
          element = openElement(tag, readSigns(tag, attributes, cache))
        if (property !== null && (attributes.content !== undefined || attributes.datetime !== undefined)) {
          properties.push({ name: property, value: (attributes.content ?? attributes.datetime ?? '').trim(), element })
        }
        if (tag === 'a' && attributes.href !== undefined) linkDepth++
        if (BOLD.has(tag)) boldDepth++
        stack.push({
          tag: tag === 'a' && attributes.href === undefined ? 'a-plain' : tag,
          element,
          block: isInline ? (top?.block ?? 'div') : tag,
          property,
          textStart: captured.length,
          time,
        })
      },
      ontext(data) {
        if (jsonDepth > 0) {
          json += data
          return
        }
        if (inTitle) {
          documentTitle += data
          return
        }
        if (skipDepth > 0) return
        if (text === '') source = parser.startIndex
        const piece = data.replace(SPACE, ' ')
        const glue = text === '' || text.endsWith(' ') || text.endsWith('\n') ? piece.trimStart() : piece
        text += glue
        if (linkDepth > 0) linked += glue.length
        if (boldDepth > 0) bold += glue.length
        if (captures > 0) captured += piece
      },
      onclosetag(tag) {
        if (tag === 'script' && jsonDepth > 0) {
          jsonDepth = 0
          if (json.trim() !== '') jsonLd.push(json)
          return
        }
        if (jsonDepth > 0) return
        if (tag === 'title' && inTitle) {
          inTitle = false
          return
        }
        if (tag === 'script') {
          if (skipDepth > 0) skipDepth--
          return
        }
        if (skipDepth > 0) {
          if (SKIPPED.has(tag) && !VOID.has(tag)) skipDepth--
          return
        }
        if (VOID.has(tag) || tag === 'meta' || tag === 'link' || tag === 'head' || tag === 'title') return
        const at = stack.findLastIndex(open => open.tag === tag || (tag === 'a' && open.tag === 'a-plain'))
        if (at < 0) return
        if (!INLINE.has(tag) || stack[at]!.block === tag) flush()
        while (stack.length > at) {
          const open = stack.pop()!
          if (open.tag === 'a') linkDepth--
          if (BOLD.has(open.tag)) boldDepth--
          const element = elements[open.element]!
          if (open.property !== null || open.time !== null) {
            captures--
            const value = captured.slice(open.textStart).replace(SPACE, ' ').trim()
            if (open.property !== null && value !== '' && value.length < 300)
              properties.push({ name: open.property, value, element: open.element })
            if (open.time !== null) {
              times.push({
                value: open.time === '' ? value : open.time,
                element: open.element,
                block: blocks.length,
                isPublished: /datePublished|pubdate/i.test(open.property ?? ''),
              })
            }
            if (captures === 0) captured = ''
          }
          if (stack.at(-1)?.element !== open.element) element.endBlock = blocks.length
        }
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true, recognizeSelfClosing: false },
  )
  parser.write(html)
  parser.end()
  flush()
  for (let open = stack.pop(); open !== undefined; open = stack.pop()) elements[open.element]!.endBlock = blocks.length
  elements[0]!.endBlock = blocks.length
  return {
    elements,
    blocks,
    meta,
    jsonLd,
    times,
    properties,
    documentTitle: documentTitle.replace(SPACE, ' ').trim(),
    language: language.trim(),
    canonical: canonical.trim(),
    hasRefresh,
  }
}

/** Parts a block at its line breaks: at two in a row always, at a single one where the part before is closed or long. */
function splitBreaks(text: string): string[] {
  if (!text.includes('\n')) {
    const one = text.trim()
    return one === '' ? [] : [one]
  }
  const parts: string[] = []
  let current = ''
  for (const piece of text.split('\n')) {
    const trimmed = piece.trim()
    if (trimmed === '') {
      if (current !== '') parts.push(current)
      current = ''
    } else if (current === '') current = trimmed
    else if (/[.!?:\u061f\u2026\u06d4"\u00bb\u201d)]$/.test(current) || current.length > 90) {
      parts.push(current)
      current = trimmed
    } else current += ` ${trimmed}`
  }
  if (current !== '') parts.push(current)
  return parts
}

export type { PageElement }
