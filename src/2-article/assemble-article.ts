import type { Article, Block } from '../schema/article.js'

export interface BodyLine {
  readonly text: string
  readonly kind: 'heading' | 'paragraph'
}

/** Text and blocks of an article: the title, then the lines, one newline between; `starts` gives the offset of each line. */
export function assembleText(title: string | null, lines: readonly BodyLine[]): { text: string; blocks: Block[]; starts: number[] } {
  const blocks: Block[] = []
  const starts: number[] = []
  let text = ''
  const add = (part: string, kind: Block['kind']): void => {
    if (text !== '') text += '\n'
    blocks.push({ start: text.length, end: text.length + part.length, kind })
    text += part
  }
  if (title !== null) add(title, 'title')
  for (const line of lines) {
    starts.push(text === '' ? 0 : text.length + 1)
    add(line.text, line.kind)
  }
  return { text, blocks, starts }
}

export type ArticleParts = Omit<Article, 'text' | 'blocks' | 'sentences'>
