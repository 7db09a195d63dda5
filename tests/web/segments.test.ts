import { expect, test } from 'vitest'
import { fromWeb } from './open-site.js'

interface Run {
  readonly start: number
  readonly end: number
  readonly over: readonly { readonly id: string }[]
  readonly begins: readonly { readonly id: string }[]
}
const { segments, extent } = (await fromWeb('src/lib/segments.ts')) as {
  segments: (report: unknown, block: { start: number; end: number }, statements: readonly unknown[]) => Run[]
  extent: (statement: unknown) => { start: number; end: number }
}

const text = 'وزار الوزير عمّان، وقال إن بلاده سترسل 30 شاحنة إلى غزة'
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const whole = { start: 0, end: text.length }
const report = { article: { text } }
const base = { sentence: whole, status: 'happened' }
const visit = { ...base, id: 'visit', kind: 'event', trigger: span('زار'), actors: [{ span: span('الوزير') }], recipients: [] }
const quote = {
  ...base,
  id: 'quote',
  kind: 'quotation',
  trigger: span('قال'),
  content: span('بلاده سترسل 30 شاحنة إلى غزة'),
  speaker: { span: span('الوزير') },
}
const figure = { ...base, id: 'figure', kind: 'figure', trigger: span('30 شاحنة'), subjects: [] }

const cut = (statements: readonly unknown[]) => segments(report, whole, statements)

test('runs follow each other and hold the whole text', () => {
  const runs = cut([visit, quote, figure])
  expect(runs.map(run => text.slice(run.start, run.end)).join('')).toBe(text)
})

test('a letter that is joined to a word is never cut from it', () => {
  // The conjunction stands before the trigger; a border between them would break the join of the letters.
  const run = cut([visit]).find(item => item.over.length > 0)
  expect(text.slice(run?.start, run?.end)).toBe('وزار الوزير')
})

test('where statements nest the innermost comes first', () => {
  const run = cut([quote, figure]).find(item => text.slice(item.start, item.end) === '30 شاحنة')
  expect(run?.over.map(item => item.id)).toEqual(['figure', 'quote'])
})

test('a statement begins in exactly one run', () => {
  const begins = cut([visit, quote, figure]).flatMap(run => run.begins.map(item => item.id))
  expect(begins.sort()).toEqual(['figure', 'quote', 'visit'])
})

test('a party that stands far off does not underline half a sentence', () => {
  const long = `زار ${'كلمة '.repeat(60)}الوزير`
  const far = {
    ...base,
    sentence: { start: 0, end: long.length },
    id: 'far',
    kind: 'event',
    trigger: { start: 0, end: 3 },
    actors: [{ span: { start: long.length - 6, end: long.length } }],
    recipients: [],
  }
  expect(extent(far)).toEqual({ start: 0, end: 3 })
})

test('spans outside the block, empty or turned around do no harm', () => {
  const odd = [
    { ...figure, id: 'a', trigger: { start: 900, end: 950 } },
    { ...figure, id: 'b', trigger: { start: 5, end: 5 } },
    { ...figure, id: 'c', trigger: { start: 9, end: 2 } },
  ]
  const runs = cut(odd)
  expect(runs.map(run => text.slice(run.start, run.end)).join('')).toBe(text)
})

test('ten thousand statements over one block are cut in under two seconds', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    ...figure,
    id: String(index),
    trigger: { start: (index * 7) % (text.length - 5), end: ((index * 7) % (text.length - 5)) + 4 },
  }))
  const before = performance.now()
  cut(many)
  expect(performance.now() - before).toBeLessThan(2_000)
})
