import { describe, expect, test } from 'vitest'
import type { WordAnalyser } from '../language/word-analyser.js'
import { readText } from './read-text.js'

/** A language of one rule: a full stop ends a sentence; words are not looked at. */
const words: WordAnalyser = {
  fold: text => text,
  cutSentences(text, block) {
    const spans = []
    let start = block.start
    for (let at = block.start; at < block.end; at++)
      if (text[at] === '.' || at === block.end - 1) {
        spans.push({ start, end: at + 1 })
        start = at + 1
      }
    return spans
  },
  analyse: () => [],
}

describe('readText()', () => {
  test('cuts every block by itself and remembers its kind and number', () => {
    const text = 'title\none. two.'
    const read = readText(
      {
        text,
        blocks: [
          { start: 0, end: 5, kind: 'title' },
          { start: 6, end: 15, kind: 'paragraph' },
        ],
      },
      { words },
    )
    expect(read.sentences.map(({ start, end, block, kind }) => [text.slice(start, end), block, kind])).toEqual([
      ['title', 0, 'title'],
      ['one.', 1, 'paragraph'],
      [' two.', 1, 'paragraph'],
    ])
  })

  test('gives nothing for nothing', () => {
    expect(readText({ text: '', blocks: [] }, { words })).toEqual({ sentences: [], quotes: [] })
  })
})
