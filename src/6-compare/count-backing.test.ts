import { expect, test } from 'vitest'
import type { Link } from '../schema/link.js'
import { countBacking } from './count-backing.js'

const agency = (entity: string): Link => ({ kind: 'agency', entity, name: entity })
const official: Link = { kind: 'official', entity: 'person/a-minister', name: 'a minister' }

test('reports that print one text are one origin', () => {
  const said = [
    { report: 'a', origin: '0', chain: [] },
    { report: 'b', origin: '0', chain: [] },
    { report: 'c', origin: '1', chain: [] },
  ]
  expect(countBacking(said)).toEqual({ reports: 3, origins: 2 })
})
test('reports in words of their own that have a matter from one agency are one origin', () => {
  const said = [
    { report: 'a', origin: '0', chain: [agency('agency/reuters')] },
    { report: 'b', origin: '1', chain: [agency('agency/reuters')] },
    { report: 'c', origin: '2', chain: [agency('agency/afp')] },
  ]
  expect(countBacking(said)).toEqual({ reports: 3, origins: 2 })
})
test('two reports that heard one official are two witnesses', () => {
  const said = [
    { report: 'a', origin: '0', chain: [official] },
    { report: 'b', origin: '1', chain: [official] },
  ]
  expect(countBacking(said)).toEqual({ reports: 2, origins: 2 })
})
test('several sentences of one report are one report and one origin', () => {
  const said = [
    { report: 'a', origin: '0', chain: [agency('agency/afp')] },
    { report: 'a', origin: '0', chain: [official] },
  ]
  expect(countBacking(said)).toEqual({ reports: 1, origins: 1 })
})
test('nothing said has nothing behind it', () => {
  expect(countBacking([])).toEqual({ reports: 0, origins: 0 })
})
