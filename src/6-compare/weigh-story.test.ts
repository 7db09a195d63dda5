import { expect, test } from 'vitest'
import { makeReport } from '../../tests/support/make-report.js'
import type { TermMaker } from '../language/term-maker.js'
import { profileReport } from './profile-report.js'
import { weighStory } from './weigh-story.js'

const maker: TermMaker = {
  terms: text => [...text.matchAll(/\w+/g)].map(m => ({ term: m[0], start: m.index, end: m.index + m[0].length })),
  rarity: term => (term === 'the' ? 1 : 4),
}
const options = { terms: () => maker, words: {} }
const story = ['the envoy left on day 12', 'the envoy came on day 12', 'the rain fell'].map((sentence, i) =>
  profileReport(makeReport({ id: `r${i}`, published: '2024-06-10', sentences: [sentence] }), options),
)
const weights = weighStory(story, maker)
const sentence = (i: number) => weights.weigh(story[i]?.sentences[0] ?? new Set())

test('a sentence is wholly like itself, in the language and in the story', () => {
  const { part, whole, inStory, numbers } = weights.compare(sentence(0), sentence(0))
  expect([part, whole, numbers]).toEqual([1, 1, 1])
  expect(inStory).toBeCloseTo(1)
})
test('numerals weigh nothing in the language but are counted', () => {
  const { whole } = weights.compare(weights.weigh(new Set(['envoy', '12'])), weights.weigh(new Set(['envoy', '13'])))
  expect(whole).toBe(1)
})
test('what every sentence of a story holds makes two of them less alike than what few hold', () => {
  const common = weights.compare(sentence(0), sentence(2))
  const rare = weights.compare(sentence(0), sentence(1))
  expect(common.inStory).toBeLessThan(rare.inStory)
  expect(common.inStory).toBeGreaterThan(0)
})
test('terms that stand in no sentence of the story can be weighed too', () => {
  const torn = weights.weigh(new Set(['env']))
  expect(weights.compare(torn, sentence(0)).whole).toBe(0)
  expect(weights.compare(torn, torn).inStory).toBeCloseTo(1)
})
test('nothing is like nothing', () => {
  const none = weights.weigh(new Set())
  expect(weights.compare(none, sentence(0))).toEqual({ part: 0, whole: 0, inStory: 0, numbers: 0 })
})
