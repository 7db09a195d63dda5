import { expect, test } from 'vitest'
import { compileEntities } from './compile-entities.js'
import type { SourceEntity } from './source-entity.js'

const state: SourceEntity = { id: 'state/norway', code: 'NOR', capital: 'city/oslo', en: { name: ['Norway'], adjective: ['Norwegian'] } }
const capital: SourceEntity = { id: 'city/oslo', type: 'capital', en: { name: ['Oslo'], weak: { name: ['Christiania'] } } }
const person: SourceEntity = {
  id: 'person/erna-solberg',
  gender: 'f',
  offices: ['prime-minister 2013-10-16/2021-10-14', 'guest of organisation/un 2024/..'],
  en: { name: ['Erna Solberg'], surname: ['Solberg'] },
}
const organisation: SourceEntity = { id: 'organisation/un', code: 'UN', members: ['NOR 1945-11-27/..'], en: { name: ['United Nations'] } }

const placed = [{ source: state }, { source: capital, state: 'NOR' }, { source: person, state: 'NOR' }, { source: organisation }]

test('a capital lends its names to its state as metonyms, weak ones as weak', () => {
  const [norway] = compileEntities(placed)
  expect(norway?.names['en']?.filter(name => name.kind === 'metonym')).toEqual([
    { text: 'Oslo', kind: 'metonym' },
    { text: 'Christiania', kind: 'metonym', weak: true },
  ])
})

test('a capital named as its state gives no metonym', () => {
  const [kuwait] = compileEntities([
    { source: { id: 'state/k', code: 'KKK', capital: 'city/k', en: { name: ['K'] } } },
    { source: { id: 'city/k', en: { name: ['K', 'K City'] } }, state: 'KKK' },
  ])
  expect(kuwait?.names['en']).toEqual([
    { text: 'K', kind: 'name' },
    { text: 'K City', kind: 'metonym' },
  ])
})

test('an office is of the state of the file unless another body is named, and an open end means still held', () => {
  const [, , solberg] = compileEntities(placed)
  expect(solberg?.offices).toEqual([
    { office: 'prime-minister', of: 'state/norway', from: '2013-10-16', to: '2021-10-14' },
    { office: 'guest', of: 'organisation/un', from: '2024', current: true },
  ])
  expect(solberg).toMatchObject({ kind: 'person', code: 'UN', state: 'state/norway', gender: 'f' })
})

test('members are written as codes and read as entities', () => {
  const [, , , un] = compileEntities(placed)
  expect(un?.members).toEqual([{ entity: 'state/norway', from: '1945-11-27' }])
})

test('a reference that leads nowhere is refused with the name of the entity', () => {
  expect(() => compileEntities([{ source: { ...organisation, members: ['XXX'] } }])).toThrow('organisation/un: no entity has the code XXX')
  expect(() => compileEntities([{ source: state }])).toThrow('city/oslo')
})

test('a person acts for the body of the latest office, one without office for nobody but himself', () => {
  const [, citizen, minister, rival] = compileEntities([
    { source: state },
    { source: { id: 'person/a', en: { name: ['A'] } }, state: 'NOR' },
    { source: { id: 'person/b', offices: ['finance-minister 2013/2017'], en: { name: ['B'] } }, state: 'NOR' },
    { source: { id: 'person/c', offices: ['opposition-leader 2013/2017'], en: { name: ['C'] } }, state: 'NOR' },
    { source: capital, state: 'NOR' },
  ])
  expect([citizen?.code, minister?.code, rival?.code]).toEqual(['NOR~a', 'NOR', 'NOR~c'])
})
