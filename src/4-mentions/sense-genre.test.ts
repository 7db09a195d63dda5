import { expect, test } from 'vitest'
import { addGenre, genreOfSum, senseGenre } from './sense-genre.js'

const table = new Int8Array(16)
table[1] = 100 // of encyclopaedias
table[2] = -100 // of news

test('stems of one kind of text make a sentence one of it, each counted once', () => {
  expect(senseGenre([1, 17, 1], table)).toBe(4)
  expect(senseGenre([1, 1], table)).toBe(3)
  expect(senseGenre([2, 18], table)).toBe(0)
  expect(senseGenre([2], table)).toBe(1)
})

test('a sentence of both kinds, of neither or of no word stays undecided', () => {
  expect(senseGenre([1, 2], table)).toBe(2)
  expect(senseGenre([5, 6], table)).toBe(2)
  expect(senseGenre([0, 0], table)).toBe(2)
  expect(genreOfSum(0)).toBe(2)
})

test('the same word has other features in another genre', () => {
  const rows = [[1, 10, 20, 30]]
  const [news] = addGenre(rows, [5], 0)
  const [other] = addGenre(rows, [5], 4)
  expect(news!.slice(0, 4)).toEqual(rows[0])
  const shared = news!.slice(4).filter(feature => other!.includes(feature))
  expect(shared).toEqual([])
})
