import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createPageGrammar as createArabic } from '../../languages/ar/page/create-page-grammar.js'
import { createPageGrammar as createEnglish } from '../../languages/en/page/create-page-grammar.js'
import { fileData } from '../../src/base/file-data.js'
import { takeArticle, type TakenArticle } from '../../src/2-article/take-article.js'
import { printedForms } from './pages/printed-forms.js'

interface Report {
  readonly id: string
  readonly date: string
  readonly author: string
  readonly agency: string
  readonly code: string
  readonly place: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

const folder = join(import.meta.dirname, 'pages')
const reports = (parse(readFileSync(join(folder, 'articles.yaml'), 'utf8')) as Report[]).map(report => ({
  ...report,
  date: new Date(report.date).toISOString().slice(0, 10),
}))
const templates = readdirSync(join(folder, 'templates'))
  .filter(name => name.endsWith('.html'))
  .sort()
const has = (template: string, slot: string) => template.includes(`{{${slot}}}`)

function fill(template: string, report: Report): string {
  const slots: Record<string, string> = { ...report, paragraphs: '', iso: report.date, ...printedForms(report.date) }
  report.paragraphs.forEach((text, i) => {
    slots[`p${i + 1}`] = template.includes('ld+json') ? text.replaceAll('"', '&quot;') : text
  })
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => slots[name] ?? '')
}

let take: (html: string) => TakenArticle
beforeAll(() => {
  const data = fileData()
  const grammars = [createArabic(data), createEnglish(data)]
  take = html => takeArticle({ kind: 'html', body: html, notices: [] }, grammars, { byHost: () => null })
})

const shingles = (text: string): Map<string, number> => {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const bag = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - 3); i++)
    bag.set(words.slice(i, i + 4).join(' '), (bag.get(words.slice(i, i + 4).join(' ')) ?? 0) + 1)
  return bag
}
function f1(gold: string, found: string): number {
  const [a, b] = [shingles(gold), shingles(found)]
  let both = 0
  for (const [key, count] of a) both += Math.min(count, b.get(key) ?? 0)
  const sum = (bag: Map<string, number>) => [...bag.values()].reduce((x, y) => x + y, 0)
  return (2 * both) / (sum(a) + sum(b))
}

for (const name of templates) {
  const template = readFileSync(join(folder, 'templates', name), 'utf8')
  test.each(reports)(`${name}: the report $id comes out whole and nothing else`, report => {
    const { article } = take(fill(template, report))
    const text = article.text.slice((article.title?.length ?? -1) + 1)
    expect(article.title).toBe(report.title)
    expect(text.split('\n')).toEqual(report.paragraphs)
    expect(f1(report.paragraphs.join('\n'), text)).toBeGreaterThanOrEqual(0.97)
    if (/\{\{(?:iso|gulf|levant|maghreb|hijri)\}\}/.test(template)) expect(article.published?.value.slice(0, 10)).toBe(report.date)
    if (has(template, 'author')) expect(article.authors).toEqual([report.author])
    expect(article.language).toBe('ar')
  })
}
