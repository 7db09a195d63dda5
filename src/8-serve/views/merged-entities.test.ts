import { expect, test } from 'vitest'
import type { Judgement } from '../../7-store/judgements.js'
import { entityMerger, mergedEntities } from './merged-entities.js'

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

test('who is one is counted under the id that is known, or the smallest', async () => {
  const judgements = store(judged('person/b', 'person/c', 'same'), judged('person/d', 'person/e', 'same'))
  const one = await entityMerger(judgements, id => id === 'person/c')
  expect(['person/a', 'person/b', 'person/c', 'person/e'].map(one)).toEqual(['person/a', 'person/c', 'person/c', 'person/d'])
})
