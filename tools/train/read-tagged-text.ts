import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/base/package-root.js'
import type { LabelledWords } from './fill-name-contexts.js'

interface Marked {
  readonly start: number
  readonly end: number
  readonly kind: string
}

/** Words, numbers and single marks, as annotated sets print them. */
const TOKEN = /[\p{L}\p{M}\u0640]+|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{L}\p{N}\p{M}]/gu
const BRACKET = /\[(PER|LOC|ORG|MIS) ([^[\]]+)\]/g
/** Where a sentence of a report ends. */
const END = /(?<=[.\u061f!])\s+|\n+/g

/** Tokens with their labels (begin and inside) of a stretch of text in which names are marked. */
export function labelWords(text: string, marks: readonly Marked[]): LabelledWords {
  const tokens: string[] = []
  const tags: string[] = []
  let last: Marked | undefined
  for (const match of text.matchAll(TOKEN)) {
    const at = match.index
    const mark = marks.find(one => one.start <= at && at < one.end)
    tokens.push(match[0])
    tags.push(mark ? `${mark === last ? 'I' : 'B'}-${mark.kind}` : 'O')
    last = mark
  }
  return { tokens, tags }
}

/** A line in which names stand in brackets behind their kind. */
function readLine(line: string): LabelledWords {
  const marks: Marked[] = []
  let text = ''
  let from = 0
  for (const match of line.matchAll(BRACKET)) {
    text += line.slice(from, match.index)
    marks.push({ start: text.length, end: text.length + match[2]!.length, kind: match[1]! })
    text += match[2]
    from = match.index + match[0].length
  }
  return labelWords(text + line.slice(from), marks)
}

/** Texts of our own, encyclopaedic or news (`languages/ar/names/tagged`), each a list of sentences. */
export function readTaggedArticles(kind: 'articles' | 'news'): LabelledWords[][] {
  const folder = join(packageRoot(), 'languages/ar/names/tagged', kind)
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .flatMap(file => readFileSync(join(folder, file), 'utf8').split(/\n\s*\n/))
    .map(article =>
      article
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(readLine),
    )
    .filter(article => article.length > 0)
}

/** The reports of our own that may be read (`bench/reports`), with the names that stand in them, each a list of sentences. */
export function readTaggedReports(folder = join(packageRoot(), 'bench/reports')): LabelledWords[][] {
  const rows = (file: string): Record<string, unknown>[] =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Record<string, unknown>)
  const texts = new Map(rows('read.ndjson').map(row => [row['id'], `${row['title']}\n\n${row['text']}`]))
  return rows('names.ndjson').map(row => {
    const text = texts.get(row['id']) ?? ''
    const spans = row['spans'] as (number | string)[]
    const marks: Marked[] = []
    for (let i = 0; i < spans.length; i += 3)
      marks.push({ start: spans[i] as number, end: spans[i + 1] as number, kind: spans[i + 2] as string })
    const ends = [...text.matchAll(END)].map(match => [match.index, match.index + match[0].length] as const)
    let from = 0
    return [...ends, [text.length, text.length] as const].flatMap(([to, next]) => {
      const start = from
      from = next
      const inside = marks.filter(one => one.start >= start && one.end <= to)
      const words = labelWords(
        text.slice(start, to),
        inside.map(one => ({ ...one, start: one.start - start, end: one.end - start })),
      )
      return words.tokens.length > 0 ? [words] : []
    })
  })
}
