import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readPdf } from '../../src/1-read/pdf/read-pdf.js'
import { makePdf, type Run, widthOf } from './make-pdf.js'

interface Texts {
  readonly title: string
  readonly lines: readonly string[]
  readonly forms: readonly string[]
  readonly letters: readonly string[]
  readonly mixed: string
  readonly right: readonly string[]
  readonly left: readonly string[]
}
const texts = parse(readFileSync(join(import.meta.dirname, 'pdf.yaml'), 'utf8')) as Texts

const MIRROR: Readonly<Record<string, string>> = { '(': ')', ')': '(' }
/** A line as it looks from left to right: turned round, but for numbers and Latin words. */
const asSeen = (line: string): string =>
  [...line.matchAll(/[A-Za-z]+(?: [A-Za-z]+)*|[\d.]*\d|[\s\S]/gu)]
    .map(part => MIRROR[part[0]] ?? part[0])
    .reverse()
    .join('')
/** Lines set flush right, in the way in which most programs write files: shapes as they are seen. */
const flushRight = (lines: readonly string[], right: number, top: number, size = 12): Run[] =>
  lines.map((line, i) => ({ text: asSeen(line), x: right - widthOf(line, size), y: top - i * size * 1.5, size }))

const read = async (pages: readonly (readonly Run[])[]): Promise<{ body: string; title?: string; codes: string[] }> => {
  const result = await readPdf('x.pdf', makePdf(pages))
  if ('error' in result) throw new Error(result.error.message)
  const { body, title, notices } = result.capture
  return { body, ...(title === undefined ? {} : { title }), codes: notices.map(notice => notice.code) }
}

test('lines stored as they are seen are turned round and joined to paragraphs; the largest type is the title', async () => {
  const { body, title } = await read([[...flushRight([texts.title], 560, 740, 20), ...flushRight(texts.lines, 560, 690)]])
  expect(title).toBe(texts.title)
  expect(body.split('\n')).toEqual([texts.title, texts.lines.join(' ')])
})

test('letters placed one by one from right to left read the same', async () => {
  const runs = texts.lines.flatMap((line, i) =>
    [...line].map((letter, k) => ({ text: letter, x: 560 - (k + 1) * 6, y: 690 - i * 18 })).filter(run => run.text !== ' '),
  )
  const { body } = await read([runs])
  expect(body.replace(/\d[\d.]*/g, '')).toBe(texts.lines.join(' ').replace(/\d[\d.]*/g, ''))
})

test('shapes of letters and ligatures become letters', async () => {
  const { body } = await read([flushRight(texts.forms, 560, 690)])
  expect(body.split('\n')).toEqual(texts.letters)
})

test('foreign words, numbers, brackets and per cent signs keep their order inside a line written from right to left', async () => {
  const { body } = await read([flushRight([texts.mixed], 580, 690)])
  expect(body).toBe(texts.mixed)
})

test('of two columns the right one is read first, a headline over both before them', async () => {
  const title = [`${texts.title} ${texts.title}`]
  const { body } = await read([
    [...flushRight(title, 560, 740, 18), ...flushRight(texts.left, 280, 690), ...flushRight(texts.right, 560, 690)],
  ])
  expect(body.split('\n')).toEqual([title[0], texts.right.join(' '), texts.left.join(' ')])
})

test('columns written from left to right begin at the left; hyphens at the end of lines are taken back', async () => {
  const lines = (x: number, words: readonly string[]): Run[] => words.map((text, i) => ({ text, x, y: 690 - i * 18 }))
  const { body } = await read([
    [
      ...lines(40, [
        'The ministers met to discuss the in-',
        'ternational railway between the two',
        'states and its price, which is still',
        'open after four rounds of talks and',
      ]),
      ...lines(340, [
        'two letters. Work begins in spring',
        'if parliament agrees, said one of',
        'the engineers who drew the line on',
        'the map of the northern provinces.',
      ]),
    ],
  ])
  expect(body).toContain('discuss the international railway')
  expect(body.indexOf('two letters')).toBeGreaterThan(body.indexOf('rounds of talks'))
})

test('running heads and page numbers are left out with a notice, and a sentence goes on over the page', async () => {
  const page = (n: number): Run[] => [
    { text: 'Weekly Bulletin', x: 40, y: 770 },
    { text: `- ${n} -`, x: 290, y: 20 },
    ...[0, 1, 2].map(i => ({ text: `line ${'abc'[n - 1]}${i} of the report goes on and on here`, x: 40, y: 700 - i * 18 })),
  ]
  const { body, codes } = await read([page(1), page(2), page(3)])
  expect(body).not.toContain('Weekly')
  expect(body).not.toMatch(/- \d -/)
  expect(body.split('\n').length).toBe(1)
  expect(codes).toEqual(['pdf-running-lines'])
})

test('files without letters, without a table of letters, locked, broken, cut off or too slow are errors that say what to do', async () => {
  const code = async (bytes: Uint8Array, limits?: { pages: number; timeout: number }): Promise<string> => {
    const result = await readPdf('x.pdf', bytes, limits)
    return 'error' in result ? result.error.code : 'read'
  }
  const good = makePdf([flushRight(texts.lines, 560, 690)])
  expect(await code(makePdf([[]]))).toBe('pdf-no-text')
  expect(await code(makePdf([flushRight(texts.lines, 560, 690)], { hasTable: false }))).toMatch(/^pdf-(?:unknown-letters|no-text)$/)
  expect(await code(Buffer.from('%PDF-1.4\nnothing else', 'latin1'))).toBe('pdf-broken')
  expect(['read', 'pdf-broken', 'pdf-no-text']).toContain(await code(good.subarray(0, good.length >> 1)))
  expect(await code(good, { pages: 10, timeout: 1 })).toBe('pdf-broken')
})

test('a long file is read up to the limit of pages, with a notice', async () => {
  const result = await readPdf('x.pdf', makePdf(['a', 'b', 'c'].map(letter => [{ text: `page ${letter}`, x: 40, y: 400 }])), {
    pages: 2,
    timeout: 20_000,
  })
  if ('error' in result) throw new Error(result.error.message)
  expect(result.capture.body).toContain('page b')
  expect(result.capture.body).not.toContain('page c')
  expect(result.capture.notices.map(notice => notice.code)).toEqual(['pdf-cut-short'])
})
