import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { scanMarkup } from '../../src/2-article/html/scan-markup.js'

/** Attributes that the scanner tells of; the others it passes over. */
const TOLD = ['class', 'id', 'href', 'content', 'property', 'hidden']

/** Tags and texts in order; texts without tags between them as one. End tags are left out: the scanner tells of all, the library of those that end something. */
function join(): { open(tag: string, attributes: Record<string, string | undefined>): void; text(data: string): void; list: string[] } {
  const list: string[] = []
  let isText = false
  return {
    list,
    open: (tag, attributes) => {
      list.push(`<${[tag, ...TOLD.filter(name => attributes[name] !== undefined).map(name => `${name}=${attributes[name]}`)].join(' ')}>`)
      isText = false
    },
    text: data => {
      if (data === '') return
      if (isText) list[list.length - 1] += data
      else list.push(`"${data}`)
      isText = true
    },
  }
}

function byScanner(html: string): string[] {
  const found = join()
  scanMarkup(html, { open: (tag, attributes) => found.open(tag, attributes), close: () => undefined, text: data => found.text(data) })
  return found.list
}

function byLibrary(html: string): string[] {
  const found = join()
  const parser = new Parser({
    onopentag: (tag, attributes, isImplied) => {
      if (!isImplied) found.open(tag, attributes)
    },
    ontext: data => found.text(data),
  })
  parser.write(html)
  parser.end()
  return found.list
}

const name = fc.constantFrom('p', 'div', 'SPAN', 'a', 'li', 'h1', 'meta', 'br', 'img', 'title', 'textarea', 'script', 'style', 'x-own')
const attribute = fc.constantFrom(
  'class=a',
  'class="b c"',
  "id = 'd'",
  'href="/x?a=1&amp;b=2&copy=3"',
  'href=/y/z/',
  'content="1 > 0 <b>"',
  "content='&laquo;\u0627&#1604;&#x63a;&raquo;'",
  'property',
  'hidden=""',
  'CLASS=e',
  'data-other="f"',
  '"',
  '=',
  'class="never ends',
)
const blank = fc.constantFrom(' ', '\n', '\t', ' / ', '  ')
const text = fc.constantFrom(
  'a',
  ' ',
  'b < c',
  '1<2',
  '\u0633\u0644\u0627\u0645',
  '&amp;',
  '&lt;p&gt;',
  '&nbsp',
  '&unknown;',
  '&#0;',
  '&#x110000;',
  '&',
  '\u0000',
  '>',
  '\ud83d',
  ']]>',
  '-->',
  '&notit;',
)
const tag = fc
  .tuple(name, fc.array(fc.tuple(blank, attribute), { maxLength: 4 }), fc.constantFrom('>', ' >', '>', '/>', ' /', ''))
  .map(([tagName, attributes, end]) => `<${tagName}${attributes.map(([gap, one]) => gap + one).join('')}${end}`)
const other = fc.constantFrom(
  '<!-- c -->',
  '<!-- <p> -- -->',
  '<!---->',
  '<!-->',
  '<!--->',
  '<!-- a --!>',
  '<!-- open',
  '<!doctype html>',
  '<!DOCTYPE a "b>c">',
  '<?xml version="1"?>',
  '<![CDATA[ x ]]>',
  '<!x>',
  '</',
  '</>',
  '</ p>',
  '<3',
)
const end = fc.tuple(name, fc.constantFrom('>', ' >', ' class=a>', '')).map(([tagName, close]) => `</${tagName}${close}`)
const html = fc
  .array(fc.oneof({ weight: 4, arbitrary: tag }, { weight: 4, arbitrary: text }, { weight: 3, arbitrary: end }, other), { maxLength: 14 })
  .map(parts => `${parts.join('')}"'>--><p>end</p>`)

test('the scanner tells of the same tags, attributes and texts as the library on HTML of all kinds of faults', () => {
  fc.assert(
    fc.property(html, page => {
      // In a title the library reads no entity right behind a sign of less; browsers do.
      fc.pre(!/<(?:title|textarea)[\s\S]*<\/?&/i.test(page))
      expect(byScanner(page)).toEqual(byLibrary(page))
    }),
    { numRuns: Number(process.env.ISNAD_RUNS ?? 2000), seed: 7 },
  )
})
