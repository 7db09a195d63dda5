import { joinBlanks } from './join-blanks.js'
import type { PageBlock, PageProperty, PageTime, PageTree, Signs } from './page-tree.js'
import { makeSignCache, readSigns } from './read-signs.js'
import { scanMarkup, type TagAttributes } from './scan-markup.js'
import { splitBreaks } from './split-breaks.js'
import { makeTags, type Tag } from './tag-facts.js'

/** Deeper trees than this are an attack or an accident; their inner elements count as their ancestor. */
const MOST_DEPTH = 600
const MOST_OPEN = 20_000
const MOST_BLOCKS = 20_000
const MOST_VALUE = 300

interface Open {
  readonly tag: Tag
  readonly element: number
  readonly block: string
  readonly isLink: boolean
  readonly property: string | null
  readonly textStart: number
  readonly time: string | null
}

/** Reads a page in one pass over the events of the scanner, without a document tree: block texts with their place, and its metadata. */
export function parsePage(html: string): PageTree {
  const cache = makeSignCache()
  const tagOf = makeTags()
  const elements: { parent: number; tag: string; signs: Signs; firstBlock: number; endBlock: number }[] = []
  const blocks: PageBlock[] = []
  const meta = new Map<string, string[]>()
  const jsonLd: string[] = []
  const times: PageTime[] = []
  const properties: PageProperty[] = []
  const stack: Open[] = []
  /** How many elements of a name are open, so that an end tag that ends nothing costs nothing. */
  const open = new Map<Tag, number>()
  /** Open elements inside one whose content is passed over, itself included. */
  const skipped: string[] = []
  let documentTitle = ''
  let language = ''
  let canonical = ''
  let hasRefresh = false
  let isJson = false
  let inTitle = false
  let linkDepth = 0
  let boldDepth = 0
  let text = ''
  let endsBlank = true
  let linked = 0
  let bold = 0
  let source = 0
  let captured = ''
  let captures = 0

  const count = (tag: Tag, by: number): void => {
    open.set(tag, (open.get(tag) ?? 0) + by)
  }
  elements.push({ parent: 0, tag: '#root', signs: readSigns('', {}, cache), firstBlock: 0, endBlock: 0 })

  const flush = (): void => {
    if (text === '') return
    const top = stack.at(-1)
    const isBold = bold > 0 && bold * 1.15 >= text.trim().length
    for (const part of splitBreaks(text)) {
      if (blocks.length >= MOST_BLOCKS) break
      const share = part.length / text.length
      blocks.push({
        text: part,
        tag: top?.block ?? 'div',
        element: top?.element ?? 0,
        linked: Math.min(part.length, Math.round(linked * Math.min(1, share * 1.02))),
        source,
        isBold,
      })
    }
    text = ''
    endsBlank = true
    linked = 0
    bold = 0
  }

  const addMeta = (name: string, value: string): void => {
    const key = name.toLowerCase().trim()
    const list = meta.get(key)
    if (list === undefined) meta.set(key, [value])
    else if (list.length < 40) list.push(value)
  }

  const readMeta = (attributes: TagAttributes): void => {
    const { content } = attributes
    if (content === undefined) return
    const name = attributes.property ?? attributes.name ?? attributes.itemprop
    if (name !== undefined) {
      for (const one of name.split(/\s+/)) addMeta(one, content.trim())
      if (skipped.length === 0 && attributes.itemprop !== undefined && stack.length > 0)
        properties.push({ name: attributes.itemprop, value: content.trim(), element: stack.at(-1)!.element })
    }
    if (/^refresh$/i.test(attributes['http-equiv'] ?? '') && /url\s*=/i.test(content)) hasRefresh = true
  }

  /** Ends the innermost element. */
  const pop = (): void => {
    const ended = stack.pop()!
    count(ended.tag, -1)
    if (ended.isLink) linkDepth--
    if (ended.tag.isBold) boldDepth--
    if (ended.property !== null || ended.time !== null) {
      captures--
      const value = joinBlanks(captured.slice(ended.textStart)).trim()
      if (ended.property !== null && value !== '' && value.length < MOST_VALUE)
        properties.push({ name: ended.property, value, element: ended.element })
      if (ended.time !== null) {
        times.push({
          value: ended.time === '' ? value : ended.time,
          element: ended.element,
          block: blocks.length,
          isPublished: /datePublished|pubdate/i.test(ended.property ?? ''),
        })
      }
      if (captures === 0) captured = ''
    }
    if (stack.at(-1)?.element !== ended.element) elements[ended.element]!.endBlock = blocks.length
  }

  /** Ends the innermost element, and the block where it is one. */
  const end = (last: Open): void => {
    if (!last.tag.isInline || last.block === last.tag.name) flush()
    pop()
  }

  const closeTag = (tag: string): void => {
    if (tag === 'script') {
      isJson = false
      return
    }
    if (tag === 'title' && inTitle) {
      inTitle = false
      return
    }
    if (skipped.length > 0) {
      const at = skipped.lastIndexOf(tag)
      if (at >= 0) {
        skipped.length = at
        return
      }
      // An element that was never ended inside one that ends now.
      if ((open.get(tagOf(tag)) ?? 0) === 0) return
      skipped.length = 0
    }
    const facts = tagOf(tag)
    if ((open.get(facts) ?? 0) === 0) {
      if (tag === 'p') flush()
      else if (tag === 'br') addBreak()
      return
    }
    for (let last = stack.at(-1)!; last.tag !== facts; last = stack.at(-1)!) end(last)
    end(stack.at(-1)!)
  }

  const addBreak = (): void => {
    text += '\n'
    endsBlank = true
  }

  const openTag = (tag: string, attributes: TagAttributes, isClosed: boolean): void => {
    if (tag === 'meta') {
      readMeta(attributes)
      return
    }
    if (tag === 'link') {
      if (canonical === '' && /\bcanonical\b/i.test(attributes.rel ?? '')) canonical = attributes.href ?? ''
      return
    }
    if (tag === 'title' && documentTitle === '' && !skipped.includes('svg')) {
      inTitle = !isClosed
      return
    }
    if (tag === 'head') return
    if (tag === 'script') {
      isJson = !isClosed && /ld\+json/i.test(attributes.type ?? '')
      return
    }
    if (skipped.length > 0) {
      const { isVoid, ends } = tagOf(tag)
      const isEmpty = isVoid || (isClosed && (skipped.includes('svg') || skipped.includes('math')))
      while (ends?.has(skipped.at(-1) ?? '') === true) skipped.pop()
      if (!isEmpty && skipped.length > 0 && skipped.length < MOST_OPEN) skipped.push(tag)
      if (skipped.length > 0) return
    }
    if (tag === 'html') language = attributes.lang ?? attributes['xml:lang'] ?? language
    const facts = tagOf(tag)
    if (tag === 'form' && (open.get(facts) ?? 0) > 0) return
    const { ends } = facts
    if (ends !== undefined) for (let top = stack.at(-1); top !== undefined && ends.has(top.tag.name); top = stack.at(-1)) end(top)
    if (facts.isSkipped) {
      if (!facts.isVoid && !(isClosed && (tag === 'svg' || tag === 'math'))) skipped.push(tag)
      return
    }
    if (tag === 'br') {
      addBreak()
      return
    }
    if (facts.isVoid) {
      if (tag === 'hr') flush()
      return
    }
    if (stack.length >= MOST_OPEN) return
    const top = stack.at(-1)
    // A byline set in spans beside date and reading time ("<span class=author>"): each its own block, but not inside a paragraph.
    const isSet =
      attributes.class !== undefined &&
      (tag === 'span' || tag === 'time' || tag === 'a') &&
      (top?.block === 'div' || top?.block === 'header')
    const isInline = facts.isInline && !(isSet && readSigns(tag, attributes, cache).isByline)
    if (!isInline) flush()
    const property = attributes.itemprop ?? null
    const time = tag === 'time' ? (attributes.datetime ?? '') : null
    if (property !== null || time !== null) captures++
    let element = top?.element ?? 0
    // Inline elements with names of their own (captions, bylines set in spans) become elements too, but borders only where block-level.
    if (stack.length < MOST_DEPTH && (!isInline || property !== null || time !== null)) {
      elements.push({ parent: element, tag, signs: readSigns(tag, attributes, cache), firstBlock: blocks.length, endBlock: blocks.length })
      element = elements.length - 1
    }
    if (property !== null && (attributes.content !== undefined || attributes.datetime !== undefined))
      properties.push({ name: property, value: (attributes.content ?? attributes.datetime ?? '').trim(), element })
    const isLink = tag === 'a' && attributes.href !== undefined
    if (isLink) linkDepth++
    if (facts.isBold) boldDepth++
    count(facts, 1)
    stack.push({ tag: facts, element, block: isInline ? (top?.block ?? 'div') : tag, isLink, property, textStart: captured.length, time })
  }

  const addText = (data: string, at: number): void => {
    if (isJson) {
      if (data.trim() !== '') jsonLd.push(data)
      return
    }
    if (inTitle) {
      documentTitle += data
      return
    }
    if (skipped.length > 0) return
    const piece = joinBlanks(data)
    const glue = endsBlank && piece.startsWith(' ') ? piece.slice(1) : piece
    if (captures > 0) captured += piece
    if (glue === '') return
    if (text === '') source = at
    text += glue
    endsBlank = glue.endsWith(' ')
    if (linkDepth > 0) linked += glue.length
    if (boldDepth > 0) bold += glue.length
  }

  let inScript = false
  scanMarkup(html, {
    open: (tag, attributes, isClosed) => {
      inScript = tag === 'script' && !isClosed
      openTag(tag, attributes, isClosed)
    },
    close: tag => {
      inScript = false
      closeTag(tag)
    },
    text: (data, at) => {
      if (!inScript || isJson) addText(data, at)
    },
  })
  flush()
  while (stack.length > 0) pop()
  elements[0]!.endBlock = blocks.length
  return {
    elements,
    blocks,
    meta,
    jsonLd,
    times,
    properties,
    documentTitle: joinBlanks(documentTitle).trim(),
    language: language.trim(),
    canonical: canonical.trim(),
    hasRefresh,
  }
}
