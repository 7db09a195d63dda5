import { expect, test } from 'vitest'
import { createKnowledge } from './create-knowledge.js'

test('what was compiled is found again by its id', () => {
  const entity = { id: 'state/x', kind: 'state', name: { en: 'X' }, code: 'XXX', names: {} }
  const bytes = new TextEncoder().encode(JSON.stringify({ digest: 'd', entities: [entity] }))
  const knowledge = createKnowledge(() => bytes)
  expect(knowledge.digest).toBe('d')
  expect(knowledge.entities.get('state/x')?.code).toBe('XXX')
})
