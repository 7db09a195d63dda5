import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../src/base/package-root.js'
import { compileEntities } from '../src/knowledge/compile-entities.js'
import { findContradictions } from '../src/knowledge/find-contradictions.js'
import { readKnowledgeSources } from './read-knowledge-sources.js'

function folderWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'))
  writeFileSync(join(folder, 'a.yaml'), text)
  return folder
}

test('a list gives its state to each of its entities', () => {
  const folder = folderWith('state: NOR\nbasis: b\nentities:\n  - id: city/oslo\n    en:\n      name:\n        - Oslo\n')
  expect(readKnowledgeSources(folder)).toEqual([{ file: 'a.yaml', state: 'NOR', source: { id: 'city/oslo', en: { name: ['Oslo'] } } }])
})

test('a file that is not as the schema says is refused by name', () => {
  expect(() => readKnowledgeSources(folderWith('id: city/oslo\n'))).toThrow('knowledge/a.yaml')
  expect(() => readKnowledgeSources(folderWith('id: City\nen:\n  name:\n    - Oslo\n'))).toThrow('knowledge/a.yaml: /id')
})

test('an id stands in one place only', () => {
  const list = 'basis: b\nentities:\n  - id: city/a\n    en: {name: [A]}\n  - id: city/a\n    en: {name: [A]}\n'
  expect(() => readKnowledgeSources(folderWith(list))).toThrow('city/a is already in a.yaml')
})

describe('the knowledge that ships', () => {
  const entities = compileEntities(readKnowledgeSources(join(packageRoot(import.meta.url), 'knowledge')))
  const count = (prefix: string) => entities.filter(entity => entity.id.startsWith(prefix)).length

  test('contradicts itself nowhere', () => {
    expect(findContradictions(entities)).toEqual([])
  })

  test('covers what it promises', () => {
    expect(entities.filter(e => e.kind === 'state' && e.type !== 'historical').length).toBe(197)
    expect(entities.filter(e => e.kind === 'organisation').length).toBeGreaterThanOrEqual(400)
    expect(count('agency/')).toBeGreaterThanOrEqual(110)
    expect(count('outlet/')).toBeGreaterThanOrEqual(380)
    expect(entities.filter(e => e.kind === 'place').length).toBeGreaterThanOrEqual(2800)
    expect(count('group/') + count('company/')).toBeGreaterThanOrEqual(500)
    const served = new Set(
      entities.flatMap(e => (e.offices ?? []).filter(o => o.from !== undefined && o.of.startsWith('state/')).map(o => o.of)),
    )
    expect(served.size).toBeGreaterThanOrEqual(190)
    expect(count('person/')).toBeGreaterThanOrEqual(3100)
  })
})
