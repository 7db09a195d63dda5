import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createPageGrammar } from '../../languages/ar/page/create-page-grammar.js'
import { fileData } from '../../src/base/file-data.js'
import { takeArticle } from '../../src/2-article/take-article.js'

interface Page {
  readonly title: string
  readonly published: string
  readonly agencies: readonly string[]
  readonly authors: readonly string[]
  readonly lines: readonly string[]
  readonly body: readonly string[]
}

test('a page saved as text gives its report whole, its metadata, and a reason for every line taken away', () => {
  const page = parse(readFileSync(join(import.meta.dirname, 'plain-text.yaml'), 'utf8')) as Page
  const { article } = takeArticle({ kind: 'text', body: page.lines.join('\n\n'), notices: [] }, [createPageGrammar(fileData())], {
    byHost: () => null,
  })
  expect(article.title).toBe(page.title)
  expect(article.text.split('\n')).toEqual([page.title, ...page.body])
  expect(article.published?.value.slice(0, 10)).toBe(new Date(page.published).toISOString().slice(0, 10))
  expect(article.agencies).toEqual(page.agencies)
  expect(article.authors).toEqual(page.authors)
  expect(article.dateline).not.toBe(null)
  expect(article.dropped.every(({ reason }) => reason !== '')).toBe(true)
  expect(article.dropped.length + page.body.length + 1).toBe(page.lines.length)
  for (const block of article.blocks) expect(article.text.slice(block.start, block.end)).not.toContain('\n')
})
