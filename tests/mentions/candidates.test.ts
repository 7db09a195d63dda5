import { expect, test } from 'vitest'
import { loadEngine } from '../../src/load-engine.js'
import type { Entity } from '../../src/schema/entity.js'

const engine = await loadEngine()
const person = (id: string, ar: string, en?: string): Entity => ({ id, kind: 'person', name: en ? { ar, en } : { ar }, code: null })
const pairs = (...entities: Entity[]): string[] => engine.candidates(entities).map(({ a, b }) => `${a} ${b}`)

test('two spellings of a foreign name are proposed as one', () => {
  expect(pairs(person('a', 'قاسم جومارت توكاييف'), person('b', 'قاسم جومارت توقاييف'))).toEqual(['a b'])
  expect(pairs(person('a', 'أنتوني بلينكن'), person('b', 'انتوني بلنكين'))).toEqual(['a b'])
})

test('a surname that two share proposes nobody', () => {
  expect(pairs(person('a', 'ماهر الأسد'), person('b', 'بشار الأسد'))).toEqual([])
})

test('short words that differ are two names', () => {
  expect(pairs(person('a', 'أحمد حسن الطراونة'), person('b', 'أحمد حسين الطراونة'))).toEqual([])
})

test('a candidate says which words answer to which and what is left over', () => {
  const [found] = engine.candidates([person('a', 'ألان بيتر كايتانو'), person('b', 'بيتر كايتانو')])
  expect(found?.words.map(word => word.a)).toEqual(['كايتانو', 'بيتر'])
  expect(found?.left).toHaveLength(1)
})
