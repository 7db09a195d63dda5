import { expect, test } from 'vitest'
import { scanMarkup } from './scan-markup.js'

/** Events as short strings: <tag name=value>, </tag>, text in quotes. */
function events(html: string): string[] {
  const found: string[] = []
  scanMarkup(html, {
    open: (tag, attributes, isClosed) =>
      found.push(`<${[tag, ...Object.entries(attributes).map(([name, value]) => `${name}=${value}`)].join(' ')}${isClosed ? '/' : ''}>`),
    close: tag => found.push(`</${tag}>`),
    text: data => found.push(`"${data}"`),
  })
  return found
}

test('attributes come with double, single and no quotes, in any case, with blanks around the sign, entities read', () =>
  expect(events(`<DIV Class="a b" id = 'c&amp;d' ROLE=main data-x="no" hidden>x</Div>`)).toEqual([
    '<div class=a b id=c&d role=main hidden=>',
    '"x"',
    '</div>',
  ]))
test('the first of two attributes of one name counts', () => expect(events('<p class=a class=b>')).toEqual(['<p class=a>']))
test('a sign of less before a blank or a digit is text', () => expect(events('<p>1 < 2 <3</p>')).toEqual(['<p>', '"1 < 2 <3"', '</p>']))
test('a sign of more inside quotes ends no tag', () =>
  expect(events('<a href="x>y" id=z>t</a>')).toEqual(['<a href=x>y id=z>', '"t"', '</a>']))
test('comments, doctypes, CDATA and instructions are passed over, tags inside them too', () =>
  expect(events('<!doctype html>a<!-- <p> -- > -->b<!-->c<!--->d<?php <b> ?>e<![CDATA[ f ]]>g')).toEqual([
    '"a"',
    '"b"',
    '"c"',
    '"d"',
    '" ?>e"',
    '"g"',
  ]))
test('script and style hold no tags; a title holds entities but no tags', () =>
  expect(events('<script>if (a<b) "</p>"</script><STYLE>p > a {}</STYLE><title>A &amp; <b></title>z')).toEqual([
    '<script>',
    '"if (a<b) "</p>""',
    '</script>',
    '<style>',
    '"p > a {}"',
    '</style>',
    '<title>',
    '"A & <b>"',
    '</title>',
    '"z"',
  ]))
test('entities are read with and without semicolon, by number and by name', () =>
  expect(events('&laquo;x&raquo; &#1575;&#x644; &copy 5 &unknown; a&b')).toEqual(['"\u00abx\u00bb \u0627\u0644 \u00a9 5 &unknown; a&b"']))
test('what never ends is the end of the page', () => {
  expect(events('a<p class="b')).toEqual(['"a"'])
  expect(events('a<!-- b')).toEqual(['"a"'])
  expect(events('a<script>b</scrip>')).toEqual(['"a"', '<script>', '"b</scrip>"'])
  expect(events('a</p')).toEqual(['"a"', '</p>'])
  expect(events('a<')).toEqual(['"a<"'])
})
test('a page of a hundred thousand half tags is read to its end', () => {
  expect(events('<'.repeat(100_000))).toEqual([`"${'<'.repeat(100_000)}"`])
  expect(events('<a '.repeat(100_000)).length).toBeLessThanOrEqual(1)
  expect(events('</'.repeat(100_000)).length).toBe(0)
  expect(events('<!--'.repeat(100_000)).length).toBe(0)
})
