import { expect, test } from 'vitest'
import { readingChance } from './reading-chance.js'

test('a reading is sure from eight in ten on, a lead where it is rather wrong than right, and likely between', () => {
  expect([0.97, 0.8, 0.79, 0.5, 0.49, 0.1].map(readingChance)).toEqual(['sure', 'sure', 'likely', 'likely', 'lead', 'lead'])
})

test('a record that tells no chance is neither sure nor a lead', () => {
  expect(readingChance(undefined)).toBe('likely')
})
