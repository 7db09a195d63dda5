import { expect, test } from 'vitest'
import { bySentence } from './by-sentence.js'

const span = (start: number, end: number) => ({ start, end })
const sentences = [span(0, 10), span(10, 20), span(22, 30)]

test('a span belongs to every sentence that it shares text with', () => {
  const [inner, across, all] = [span(2, 4), span(9, 11), span(0, 30)]
  expect(bySentence(sentences, [inner, across, all], one => one)).toEqual([[inner, across, all], [across, all], [all]])
})

test('a span that only touches a sentence, or stands between two, is not in it', () => {
  expect(bySentence(sentences, [span(20, 22), span(30, 40)], one => one)).toEqual([[], [], []])
  expect(bySentence(sentences, [span(10, 12)], one => one)[0]).toEqual([])
})

test('without sentences there is nothing to sort by', () => {
  expect(bySentence([], [span(0, 1)], one => one)).toEqual([])
})
