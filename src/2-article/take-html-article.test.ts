import { expect, test } from 'vitest'
import { takeArticle } from './take-article.js'

const take = (body: string) => takeArticle({ kind: 'html', body, notices: [] }, [], { byHost: () => null }).article
const paragraphs = [1, 2, 3, 4, 5].map(
  n =>
    `The council of the ${n}th province agreed on Monday to build a new bridge over the river, which will cost ${n} million dinars, officials said.`,
)
const asHtml = (tag = 'p') => paragraphs.map(text => `<${tag}>${text}</${tag}>`).join('')
const bodyOf = (html: string) => take(html).text.split('\n').slice(1)

test('a report that stands in elements named like furniture is read all the same', () =>
  expect(bodyOf(`<h1>A bridge for the river</h1><main><div class="promo-slide">${asHtml()}</div></main>`)).toEqual(paragraphs))
test('a report kept for readers without scripts is read where the page shows nothing else', () => {
  expect(bodyOf(`<h1>A bridge for the river</h1><div id=app></div><noscript>${asHtml()}</noscript>`)).toEqual(paragraphs)
  expect(bodyOf(`<h1>A bridge for the river</h1><div class="post"><script type='text/template'>${asHtml()}</script></div>`)).toEqual(
    paragraphs,
  )
})
test('what is kept for readers without scripts is left where the page shows its report', () =>
  expect(
    bodyOf(
      `<h1>A bridge for the river</h1>${asHtml()}<noscript><p>Please allow scripts in your browser, then load this page again, thank you.</p></noscript>`,
    ),
  ).toEqual(paragraphs))
test('a noscript element that never ends is no trap', () =>
  expect(take(`<h1>A b c d</h1>${'<noscript>'.repeat(20_000)}`).text.length).toBeLessThan(20))
test('no NUL comes out of a page, wherever one went in, and it is told', () => {
  const linked = JSON.stringify({ '@type': 'NewsArticle', headline: 'A bridge\0 for the river', author: { name: 'Z\0ed Amber' } })
  const { article, notices } = takeArticle(
    {
      kind: 'html',
      body: `<title>A br\0idge for the river</title><script type="application/ld+json">${linked}</script>${asHtml().replaceAll('agreed', 'ag\0reed')}`,
      id: 'a\0b',
      outlet: 'bridge\0.example.org',
      authors: ['Z\0ed'],
      notices: [],
    },
    [],
    { byHost: () => null },
  )
  expect(JSON.stringify(article)).not.toContain('\\u0000')
  expect(article).toMatchObject({ id: 'ab', outlet: 'bridge.example.org', authors: ['Zed'], title: 'A bridge for the river' })
  expect(article.text.split('\n').slice(1)).toEqual(paragraphs)
  expect(notices.map(n => n.code)).toContain('nul-characters')
  expect(take(`<title>x</title><script type="application/ld+json">${linked}</script>${asHtml()}`).title).toBe('A bridge for the river')
})
