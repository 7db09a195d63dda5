import { expect, it } from 'vitest'
import { makeWordTrie } from './word-trie.js'

it('finds the shorter and the longer phrase, and nothing for words that begin none', () => {
  const trie = makeWordTrie<string>()
  trie.add(['new'], 'adjective')
  trie.add(['new', 'york'], 'city')
  trie.add(['new', 'york'], 'state')
  const one = trie.step(0, trie.wordId('new'))
  const two = trie.step(one, trie.wordId('york'))
  expect(trie.values(one)).toEqual(['adjective'])
  expect(trie.values(two)).toEqual(['city', 'state'])
  expect(trie.step(0, trie.wordId('york'))).toBe(-1)
  expect(trie.step(two, trie.wordId('new'))).toBe(-1)
  expect(trie.wordId('old')).toBe(-1)
  expect(trie.step(0, -1)).toBe(-1)
})

it('keeps tens of thousands of phrases apart', () => {
  const trie = makeWordTrie<number>()
  const phraseOf = (i: number): string[] => [`a${i % 173}`, `b${i % 331}`, `c${i % 97}`]
  const count = 50_000
  for (let i = 0; i < count; i++) trie.add(phraseOf(i), i)
  const found = (phrase: readonly string[]): readonly number[] =>
    trie.values(phrase.reduce((node, word) => (node < 0 ? node : trie.step(node, trie.wordId(word))), 0))
  expect(Array.from({ length: count }, (_, i) => found(phraseOf(i))[0])).toEqual(Array.from({ length: count }, (_, i) => i))
  expect(found(['a1', 'b2', 'c3'])).toEqual([])
})
