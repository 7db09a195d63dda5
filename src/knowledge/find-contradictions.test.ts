import { expect, test } from 'vitest'
import { findContradictions } from './find-contradictions.js'
import type { KnownEntity, KnownName, KnownOffice } from './knowledge.js'

const person = (id: string, names: readonly KnownName[], offices: readonly KnownOffice[] = []): KnownEntity => ({
  id: `person/${id}`,
  kind: 'person',
  name: { en: id },
  code: null,
  names: { en: names },
  offices,
})
const state: KnownEntity = {
  id: 'state/a',
  kind: 'state',
  type: 'historical',
  name: { en: 'A' },
  code: 'AAA',
  names: { en: [{ text: 'A', kind: 'name' }] },
}
const president = (from: string, to?: string): KnownOffice => ({ office: 'president', of: 'state/a', from, ...(to ? { to } : {}) })

test('two entities with one strong name contradict each other', () => {
  const found = findContradictions([person('a', [{ text: 'Ann Lee', kind: 'name' }]), person('b', [{ text: 'ann lee', kind: 'formal' }])])
  expect(found.map(fault => fault.code)).toEqual(['shared-name'])
})

test('weak names and surnames may be shared', () => {
  const a = person('a', [
    { text: 'Lee', kind: 'surname' },
    { text: 'Ann', kind: 'name', weak: true },
  ])
  const b = person('b', [
    { text: 'Lee', kind: 'surname' },
    { text: 'Ann', kind: 'name' },
  ])
  expect(findContradictions([a, b])).toEqual([])
})

test('two presidents of one state at one time are reported', () => {
  const found = findContradictions([
    state,
    person('a', [], [president('2010-01-20', '2014-01-20')]),
    person('b', [], [president('2012-01-20', '2018-01-20')]),
  ])
  expect(found.map(fault => fault.code)).toEqual(['office-overlap'])
})

test('terms that meet in a month or a year do not overlap', () => {
  const people = [person('a', [], [president('2010', '2012')]), person('b', [], [president('2012-06', '2014-03')])]
  expect(findContradictions([state, ...people, person('c', [], [president('2014-03-15')])])).toEqual([])
})

test('dates upside down, days that are none and references that lead nowhere are reported', () => {
  const found = findContradictions([
    state,
    person('a', [], [president('2014-01-20', '2012-01-20')]),
    person('b', [], [president('2015-02-30', '2016')]),
    person('c', [], [{ office: 'envoy', of: 'state/z' }]),
  ])
  expect(found.map(fault => fault.code)).toEqual(['dates', 'dates', 'unknown-reference'])
})

test('a state without a name in Arabic, adjective or capital is incomplete', () => {
  const { type: _, ...living } = state
  expect(findContradictions([living]).map(fault => fault.message)).toEqual([
    'state/a has no adjective in en',
    'state/a has no name in ar',
    'state/a has no adjective in ar',
    'state/a has no capital',
  ])
})
