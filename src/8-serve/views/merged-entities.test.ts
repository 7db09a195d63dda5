import { expect, test } from 'vitest'
import type { Judgement } from '../../7-store/judgements.js'
import { mergedEntities } from './merged-entities.js'

const judged = (a: string, b: string, verdict: Judgement['verdict']): Judgement => ({
  ...{ id: '', kind: 'entity', by: 'x', at: '', note: null, withdrawnAt: null, withdrawnBy: null, inForce: true },
  ...{ a, b, verdict },
})
const store = (...judgements: Judgement[]) => ({ judgements: () => Promise.resolve(judgements) })

test('what is the same as the same is one', async () => {
  expect(await mergedEntities(store(judged('a', 'b', 'same'), judged('b', 'c', 'same')), 'a')).toEqual(['a', 'b', 'c'])
})

test('who is not the same as one of a group stays out of it', async () => {
  const all = [judged('a', 'b', 'same'), judged('b', 'c', 'same'), judged('a', 'c', 'not-same')]
  expect(await mergedEntities(store(...all), 'a')).toEqual(['a', 'b'])
})

test('unsure merges nobody', async () => {
  expect(await mergedEntities(store(judged('a', 'b', 'unsure')), 'a')).toEqual(['a'])
})
