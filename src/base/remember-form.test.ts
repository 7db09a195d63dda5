import { expect, it } from 'vitest'
import { formNotes, rememberForm } from './remember-form.js'

const form = (text: string) => ({ text, notes: [] as unknown[] })

it('works a word out once for each form, and once where there is none', () => {
  let asked = 0
  const lengthOf = rememberForm(word => {
    asked++
    return word.length
  }, 10)
  const one = form('abc')
  expect([lengthOf('abc', one), lengthOf('abc', one), lengthOf('abc'), lengthOf('abc')]).toEqual([3, 3, 3, 3])
  expect(asked).toBe(1)
})

it('keeps the notes of several functions with one form apart', () => {
  const first = rememberForm(word => `${word}1`, 10)
  const second = rememberForm(word => `${word}2`, 10)
  const one = form('a')
  expect([second('a', one), first('a', one), second('a', one), first('a', one)]).toEqual(['a2', 'a1', 'a2', 'a1'])
})

it('knows nothing of a form before it is told, whatever was noted with another', () => {
  const notes = formNotes<string>()
  const one = form('a')
  notes.set(one, 'known')
  expect(notes.get(one)).toBe('known')
  expect(notes.get(form('a'))).toBeUndefined()
})

it('is not misled by the form of another word', () => {
  const lengthOf = rememberForm(word => word.length, 10)
  const other = form('abc')
  expect([lengthOf('abc', other), lengthOf('abcd', other), lengthOf('abc', other)]).toEqual([3, 4, 3])
})
