import { expect, it } from 'vitest'
import { keyOfCase } from './weigh-events.js'

it('takes groups of a state for one, whatever they are called', () => {
  expect(keyOfCase('ACCUSE', ['USA'], ['LBN~hezbollah'])).toBe(keyOfCase('ACCUSE', ['USA'], ['LBN~party']))
  expect(keyOfCase('ACCUSE', ['USA'], ['LBN~hezbollah'])).not.toBe(keyOfCase('ACCUSE', ['USA'], ['LBN']))
})

it('does not ask who of a mutual deed is called the actor', () => {
  expect(keyOfCase('CONSULT', ['FRA', 'DEU'], [])).toBe(keyOfCase('CONSULT', ['DEU'], ['FRA']))
  expect(keyOfCase('ACCUSE', ['FRA'], ['DEU'])).not.toBe(keyOfCase('ACCUSE', ['DEU'], ['FRA']))
})
