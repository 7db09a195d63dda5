import { expect, test } from 'vitest'
import { dyadsOf } from './dyads-of.js'

test('an act leads from each actor to each recipient', () =>
  expect(dyadsOf(['RUS'], ['UKR', 'RUS', 'POL'])).toEqual([
    ['RUS', 'UKR', true],
    ['RUS', 'POL', true],
  ]))
test('a meeting of three is three pairs without direction', () =>
  expect(dyadsOf(['UZB', 'KAZ', 'TJK'], [])).toEqual([
    ['KAZ', 'TJK', false],
    ['KAZ', 'UZB', false],
    ['TJK', 'UZB', false],
  ]))
