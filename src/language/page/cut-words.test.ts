import { expect, it } from 'vitest'
import { endOfWords, makeWordCutter, wordsUpTo } from './cut-words.js'

const fold = (text: string): string => text.toLowerCase()
const LINES = ['One two-three, 44km: Five', 'a', '', '... -', 'Ends with a longer word', 'A\u0301b c']

it('cuts between letters, digits and signs, and gives a line the same words each time', () => {
  const cut = makeWordCutter(fold)
  expect(cut(LINES[0]!).map(word => word.folded)).toEqual(['one', 'two', 'three', '44', 'km', 'five'])
  for (const line of [...LINES, ...LINES]) expect(cut(line)).toEqual(makeWordCutter(fold)(line))
})

it('gives for the beginning of a line what it gives for that beginning alone', () => {
  const cut = makeWordCutter(fold)
  for (const line of LINES)
    for (let end = 0; end <= line.length + 1; end++)
      expect(wordsUpTo(line, end, cut, fold)).toEqual(makeWordCutter(fold)(line.slice(0, end)))
})

it('keeps no words of a very long line but the last', () => {
  const cut = makeWordCutter(fold)
  const long = 'word '.repeat(2_000)
  const first = cut(long)
  expect(cut(long)).toBe(first)
  cut('other')
  expect(cut(long)).not.toBe(first)
  expect(cut(long)).toEqual(first)
})

it('finds where the words of a text end', () => {
  expect(LINES.map(endOfWords)).toEqual([25, 1, 0, 0, 23, 5])
})
