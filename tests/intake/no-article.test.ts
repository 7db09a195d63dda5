import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createPageGrammar } from '../../languages/ar/page/create-page-grammar.js'
import { fileData } from '../../src/base/file-data.js'
import { takeArticle, type TakenArticle } from '../../src/2-article/take-article.js'

const cases = parse(readFileSync(join(import.meta.dirname, 'no-article.yaml'), 'utf8')) as Record<'wall' | 'lead' | 'headline', string>
let take: (kind: 'html' | 'text', body: string) => TakenArticle
beforeAll(() => {
  const grammars = [createPageGrammar(fileData())]
  take = (kind, body) => takeArticle({ kind, body, notices: [] }, grammars, { byHost: () => null })
})
const codes = (taken: TakenArticle) => taken.notices.map(notice => notice.code)

test('a teaser before a wall, a video and a section page each say what they are', () => {
  expect(
    codes(
      take(
        'html',
        `<html><body><h1>${cases.headline}</h1><article><p>${cases.lead}</p></article><div class="subscribe"><p>${cases.wall}</p></div></body></html>`,
      ),
    ),
  ).toContain('page-paywall')
  expect(
    codes(
      take(
        'html',
        `<html><head><meta property="og:type" content="video.other"></head><body><h1>${cases.headline}</h1><p>${cases.lead}</p></body></html>`,
      ),
    ),
  ).toContain('page-video')
  const items = Array.from({ length: 30 }, (_, i) => `<li><a href="/${i}">${cases.headline} ${i}</a></li>`).join('')
  expect(codes(take('html', `<html><body><ul>${items}</ul></body></html>`))).toContain('page-index')
  expect(codes(take('html', ''))).toContain('page-empty')
})

test('hostile input ends soon and is never thrown at the caller', () => {
  const hostile = [
    '<div>'.repeat(50_000),
    `${'<a href=x>'.repeat(20_000)}x`,
    `<p>${'\u0627 '.repeat(300_000)}`,
    `<script type="application/ld+json">${'['.repeat(20_000)}</script>`,
    `<title>${'-'.repeat(100_000)}</title><h1>${'- '.repeat(50_000)}</h1>`,
    '<br>'.repeat(100_000),
    '\u0000\ud800\udfff<p>\ufffe',
  ]
  for (const body of hostile) {
    const started = performance.now()
    take('html', body)
    expect(performance.now() - started).toBeLessThan(8000)
  }
  for (const body of [
    '\u0627'.repeat(500_000),
    '12/12/2012 '.repeat(20_000),
    '(\u0623 \u0641 \u0628) - '.repeat(20_000),
    `${cases.lead}\n`.repeat(3000),
  ]) {
    const started = performance.now()
    take('text', body)
    expect(performance.now() - started).toBeLessThan(8000)
  }
})
