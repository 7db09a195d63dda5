import { expect, test } from 'vitest'
import { fileData } from '../../../src/base/file-data.js'
import type { Token } from '../../../src/schema/token.js'
import { createSpeechGrammar } from './create-speech-grammar.js'

const grammar = createSpeechGrammar(fileData())

function word(text: string, pos: Token['pos'] = 'X') {
  const token = { text, pos } as unknown as Token
  return grammar.wordOf(token)
}

test.each([
  ['وقالت', 'say', 'finite'],
  ['يؤكدون', 'affirm', 'finite'],
  ['مضيفا', 'add', 'participle'],
  ['مشيرةً', 'point-out', 'participle'],
  ['قوله', 'say', 'masdar'],
  ['وسيعلن', 'declare', 'finite'],
])('%s is a form of "%s"', (text, frame, kind) => {
  const saying = word(text).sayings.find(one => one.frame.id === frame)
  expect(saying?.kind).toBe(kind)
})

test('Egypt is no participle of insisting, a city none of condemning', () => {
  expect(word('مصر').sayings.filter(one => one.kind === 'participle')).toEqual([])
  expect(word('مدينة').sayings.filter(one => one.kind === 'participle')).toEqual([])
})

test('a complementiser is known with its pronoun, with its preposition and in careless spelling', () => {
  expect(['أنها', 'إنه', 'بأن', 'ان'].map(text => word(text).role)).toEqual(['that', 'that', 'that', 'that'])
})

test('the auxiliary is no complementiser', () => {
  expect(word('كان').role).toBe('auxiliary')
})

test('a speaking noun is known with its article, its clitics and its pronoun', () => {
  expect(word('للمتحدث').noun?.lemma).toBe('متحدث')
  expect(word('وبيانها').noun?.kind).toBe('statement')
})

test('a source phrase is found whole, and only with its preposition', () => {
  const words = ['وفقا', 'لوزارة', 'الدفاع'].map(text => word(text))
  expect(grammar.sourcePhraseAt(words, 0)).toEqual({ length: 1, kind: 'according' })
  const own = ['على', 'حد', 'تعبيره'].map(text => word(text))
  expect(grammar.sourcePhraseAt(own, 0)).toEqual({ length: 3, kind: 'own-words' })
})
