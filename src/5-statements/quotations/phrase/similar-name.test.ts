import { expect, test } from 'vitest'
import { similarName } from './similar-name.js'

const names = new Map([
  ['stoltenberg', 'NATO'],
  ['menendez', 'USA'],
  ['miller', 'GBR'],
])

test('a name with a letter or two less is the same name', () => {
  expect(similarName('stoltnberg', names)).toBe('NATO')
  expect(similarName('meneendez', names)).toBe('USA')
})

test('a name of the same length, a short one and one that begins otherwise are others', () => {
  expect(similarName('menendes', names)).toBeNull()
  expect(similarName('mille', names)).toBeNull()
  expect(similarName('toltenberg', names)).toBeNull()
})

test('what is like the names of two parties is nobody', () => {
  expect(
    similarName(
      'petrosyan',
      new Map([
        ['petrosya', 'ARM'],
        ['petrosyann', 'RUS'],
      ]),
    ),
  ).toBeNull()
})
