import { availableParallelism } from 'node:os'
import { expect, it } from 'vitest'
import { compileLater } from './compile-later.js'

it('is done only where no core is left for the optimiser', () => {
  expect(compileLater(availableParallelism())).toBe(true)
  expect(compileLater(0)).toBe(false)
})
