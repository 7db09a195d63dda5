import { expect, it } from 'vitest'
import { chooseSides, shapeOf } from './choose-sides.js'
import type { Candidate } from './find-candidates.js'

const side = (code: string): Candidate => ({
  side: code,
  party: { entity: null, code, sector: null, span: { start: 0, end: 1 } },
  mentions: [],
  sources: new Set(),
})
const codes = (list: readonly Candidate[]): string => list.map(one => one.side).join('+')
const best = (type: string, sides: Candidate[], chances: number[][], shapes: Record<string, number>, mutual = false): string => {
  const [way] = chooseSides(type, sides, chances, shapes, mutual, 1)
  return `${codes(way!.actors)}>${codes(way!.recipients)}`
}
const three = [side('AAA'), side('BBB'), side('CCC')]

it('takes each side for what it most likely is', () => {
  const chances = [
    [0.8, 0.1, 0.1],
    [0.1, 0.1, 0.8],
    [0.1, 0.7, 0.2],
  ]
  expect(best('ACCUSE', three, chances, {})).toBe('AAA>CCC')
})

it('lets what is usual for the type decide where single chances would leave the deed without a doer', () => {
  const chances = [
    [0.45, 0.05, 0.5],
    [0.02, 0.03, 0.95],
    [0.05, 0.9, 0.05],
  ]
  expect(best('ACCUSE', three, chances, {})).toBe('>CCC')
  expect(best('ACCUSE', three, chances, { [shapeOf('ACCUSE', 1, 1)]: 1.5 })).toBe('AAA>CCC')
})

it('counts the ways of a mutual deed together, whoever is called the actor', () => {
  const chances = [
    [0.5, 0.45, 0.05],
    [0.5, 0.45, 0.05],
    [0.05, 0.05, 0.9],
  ]
  expect(best('CONSULT', three, chances, {}, true)).toBe('AAA+BBB>')
  const ways = chooseSides('CONSULT', three, chances, {}, true, 99)
  expect(ways.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1)
})

it('weighs only the likeliest of many sides against each other', () => {
  const many = Array.from({ length: 12 }, (_, i) => side(`S${i}`))
  const chances = many.map((_, i) => [i === 11 ? 0.9 : 0.01, 0.01, i === 11 ? 0.09 : 0.98])
  expect(best('THREATEN', many, chances, {})).toBe('S11>')
})
