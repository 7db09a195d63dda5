import { expect, test } from 'vitest'
import { markText } from './mark-text.js'

test('marks are coloured in place and labelled behind', () => {
  const out = markText('one two three', { start: 0, end: 13 }, [{ start: 4, end: 7, style: '1;31', label: '[1]' }], true)
  expect(out).toBe('one \u001b[1;31mtwo\u001b[0m\u001b[2m[1]\u001b[0m three')
})

test('without colour only the labels show', () => {
  const out = markText('one two three', { start: 4, end: 13 }, [{ start: 4, end: 7, style: '1;31', label: '[1]' }], false)
  expect(out).toBe('two[1] three')
})

test('a later mark lies on top of an earlier one', () => {
  const marks = [
    { start: 0, end: 7, style: '4' },
    { start: 4, end: 7, style: '1' },
  ]
  expect(markText('one two', { start: 0, end: 7 }, marks, true)).toBe('\u001b[4mone \u001b[0m\u001b[1mtwo\u001b[0m')
})
