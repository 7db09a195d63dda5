import { expect, test } from 'vitest'
import { parsePage } from './parse-page.js'

const texts = (html: string): string[] => parsePage(html).blocks.map(block => `${block.tag}: ${block.text}`)

test('elements whose end tags are left out end where the next begins', () => {
  expect(texts('<p>a<p>b<ul><li>c<li>d</ul><table><tr><td>e<td>f<tr><td>g</table>')).toEqual([
    'p: a',
    'p: b',
    'li: c',
    'li: d',
    'td: e',
    'td: f',
    'td: g',
  ])
})
test('what stands in scripts, styles, frames, buttons and drawings is no text; what follows them is', () =>
  expect(
    texts('<p>a<script>b</script><svg><g><title>c</title><path/></g></svg><button>d</button>e</p><noscript><p>f</p></noscript>g'),
  ).toEqual(['p: ae', 'div: g']))
test('a field that was never ended ends with the element around it', () =>
  expect(texts('<div><select><option>a<option>b</div><p>c</p>')).toEqual(['p: c']))
test('elements with long names of their own end where they are ended', () =>
  expect(texts('<my-own-article-body><p>a</p></my-own-article-body>b<my-own-long-span>c</my-own-long-span>')).toEqual([
    'p: a',
    'div: b',
    'my-own-long-span: c',
  ]))
test('end tags of nothing change nothing', () => expect(texts('<p>a</div></span>b</p></p>c')).toEqual(['p: ab', 'div: c']))
test('blanks of all kinds become one; line breaks part blocks after a full stop', () =>
  expect(texts('<p> a \u00a0\n\t b \u200b c.<br>d<br><br>e</p>')).toEqual(['p: a b c.', 'p: d', 'p: e']))
test('only links with an address count as linked', () => {
  const [first, second] = parsePage('<p><a href="/x">abcd</a></p><p><a name=x>abcd</a></p>').blocks
  expect([first?.linked, second?.linked]).toEqual([4, 0])
})
test('metadata, JSON-LD, times and microdata are gathered', () => {
  const page = parsePage(
    '<html lang=ar><head><title>T &amp; t</title><meta property="og:title" content="O"><link rel=canonical href=/c><script type="application/ld+json">{"a":1}</script></head><time datetime=2024-11-28>28</time><span itemprop=author>A B</span>',
  )
  expect(page.documentTitle).toBe('T & t')
  expect(page.meta.get('og:title')).toEqual(['O'])
  expect(page.jsonLd).toEqual(['{"a":1}'])
  expect(page.times[0]?.value).toBe('2024-11-28')
  expect(page.properties).toMatchObject([{ name: 'author', value: 'A B' }])
  expect([page.language, page.canonical]).toEqual(['ar', '/c'])
})
test('a hundred thousand open elements and as many wrong ends are read', () => {
  const page = parsePage(`${'<div><b>'.repeat(100_000)}x${'</i></span>'.repeat(100_000)}${'</div>'.repeat(100_000)}<p>end</p>`)
  expect(page.blocks.at(-1)?.text).toBe('end')
  expect(page.elements.length).toBeLessThan(2_000)
})
test('a page of one million letters without a blank is one block', () =>
  expect(parsePage(`<p>${'\u0627'.repeat(1_000_000)}`).blocks.length).toBe(1))
