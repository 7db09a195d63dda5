import { expect, test } from 'vitest'
import type { Episode, Story } from '../schema/comparison.js'
import { chainSagas } from './chain-sagas.js'

const options = { terms: () => null, words: {} }
/** A story with this many days, parties and words; words weigh the same, so that n of m shared ones are a likeness of n / m. */
function story(id: string, from: string, episode: Partial<Omit<Episode, 'words'>> & { readonly words?: readonly string[] }): Story {
  const { words = [], ...rest } = episode
  const weight = words.length > 0 ? 1 / Math.sqrt(words.length) : 0
  const weighed = words.map(term => ({ term, weight, shown: term }))
  return {
    id,
    title: id,
    reports: [id],
    origins: [[id]],
    episode: { from, to: from, bodies: [], persons: [], cases: [], acts: [], ...rest, words: weighed },
  }
}
const act = (type: Episode['acts'][number]['type'], bodies: string[], day: string, isNews = true): Episode['acts'][number] => ({
  happening: `happening/${type} ${day} ${isNews}`,
  type,
  bodies,
  from: day,
  to: day,
  isNews,
})
const links = (...stories: Story[]) =>
  chainSagas(stories, options).flatMap(saga => saga.links.map(({ earlier, later, basis }) => `${later} ${basis} ${earlier}`))
const BRIDGE = ['bridge', 'toll', 'ferry', 'lorry']

test('what a later story looks back upon and an earlier one told as news chains the two, however long ago', () => {
  const first = story('first', '2020-03-02', { acts: [act('ASSAULT', ['KEN', 'SOM'], '2020-03-02')] })
  const later = story('later', '2024-06-01', { acts: [act('ASSAULT', ['KEN', 'SOM'], '2020-03-02', false)] })
  expect(links(first, later)).toEqual(['later recalls first'])
})
test('an act of another day, of others or of another kind that is looked back upon chains nothing', () => {
  const first = story('first', '2020-03-02', { acts: [act('ASSAULT', ['KEN', 'SOM'], '2020-03-02')] })
  const back = (...of: Parameters<typeof act>) => links(first, story('later', '2020-05-01', { acts: [act(...of)] }))
  expect(back('ASSAULT', ['KEN', 'SOM'], '2020-03-09', false)).toEqual([])
  expect(back('ASSAULT', ['ETH', 'SOM'], '2020-03-02', false)).toEqual([])
  expect(back('CONSULT', ['KEN', 'SOM'], '2020-03-02', false)).toEqual([])
})
test('stories of one case are one saga for a year, and not for three', () => {
  const cases = [{ entity: 'person/a-teacher', shown: 'A. Teacher' }]
  const [arrest, trial] = [story('arrest', '2024-01-10', { cases }), story('trial', '2024-09-10', { cases })]
  expect(links(arrest, trial)).toEqual(['trial case arrest'])
  expect(links(arrest, story('late', '2027-01-10', { cases }))).toEqual([])
})
test('the same parties and the same telling words within two months are one matter', () => {
  const first = story('first', '2024-01-10', { bodies: ['KEN', 'UGA'], words: BRIDGE })
  expect(links(first, story('next', '2024-02-20', { bodies: ['KEN', 'UGA', 'TZA'], words: [...BRIDGE, 'queue'] }))).toEqual([
    'next matter first',
  ])
})
test('look-alikes are no saga: two visits of one pair that share the words of any visit, one matter of other parties, one matter months apart', () => {
  const first = story('first', '2024-01-10', { bodies: ['KEN', 'UGA'], words: ['visit', 'talks', ...BRIDGE] })
  const visit = story('visit', '2024-02-10', { bodies: ['KEN', 'UGA'], words: ['visit', 'talks', 'wheat', 'drought', 'loan', 'seed'] })
  expect(links(first, visit)).toEqual([])
  expect(links(first, story('others', '2024-02-10', { bodies: ['KEN', 'ETH'], words: BRIDGE }))).toEqual([])
  expect(links(first, story('months', '2024-06-10', { bodies: ['KEN', 'UGA'], words: BRIDGE }))).toEqual([])
})
test('where both tell acts of one type between the parties, fewer words suffice: a chain of expulsions', () => {
  const words = (...own: string[]) => ['envoys', 'expelled', ...own, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']
  const expulsion = (id: string, day: string, own: string, type: Episode['acts'][number]['type']) =>
    story(id, day, {
      bodies: ['KEN', 'UGA'],
      words: words(own).map(w => (w.length > 1 ? w : `${w}${id}`)),
      acts: [act(type, ['KEN', 'UGA'], day)],
    })
  const first = expulsion('first', '2024-01-10', 'spy', 'SANCTION')
  expect(links(first, expulsion('answer', '2024-01-20', 'revenge', 'SANCTION'))).toEqual(['answer matter first'])
  expect(links(first, expulsion('praise', '2024-01-20', 'thanks', 'SUPPORT'))).toEqual([])
})
test('what the same parties do in the same words every year is a saga', () => {
  const summit = (id: string, day: string, type: Episode['acts'][number]['type'] = 'CONSULT') =>
    story(id, day, { bodies: ['AU', 'KEN'], words: ['summit', ...BRIDGE], acts: [act(type, ['AU', 'KEN'], day)] })
  expect(links(summit('2022', '2022-02-05'), summit('2023', '2023-02-18'), summit('2024', '2024-02-17'))).toEqual([
    '2023 yearly 2022',
    '2024 yearly 2023',
  ])
  expect(links(summit('winter', '2022-02-05'), summit('autumn', '2022-09-18'))).toEqual([])
  expect(links(summit('talks', '2022-02-05'), summit('war', '2023-02-18', 'ASSAULT'))).toEqual([])
})
test('a story continues the one earlier story that most speaks for, and sagas do not depend on the order of the input', () => {
  const stories = [
    story('a', '2024-01-10', { bodies: ['KEN', 'UGA'], words: BRIDGE }),
    story('b', '2024-01-20', { bodies: ['KEN', 'UGA'], words: ['bridge', 'toll', 'ferry', 'fine'] }),
    story('c', '2024-02-01', { bodies: ['KEN', 'UGA'], words: ['bridge', 'toll', 'ferry', 'fine'] }),
    story('d', '2024-02-02', { bodies: ['ETH', 'SOM'], words: ['drought', 'wheat', 'well'] }),
  ]
  const sagas = chainSagas(stories, options)
  expect(sagas).toMatchObject([{ title: 'a', stories: ['a', 'b', 'c'] }])
  expect(sagas[0]?.links.map(({ earlier, later }) => `${later} ${earlier}`)).toEqual(['b a', 'c b'])
  expect(chainSagas([...stories].reverse(), options)).toEqual(sagas)
})
test('stories without a day or without an episode stand alone', () => {
  const dated = story('dated', '2024-01-10', { bodies: ['KEN', 'UGA'], words: BRIDGE })
  const { episode: _, ...old } = story('old', '2024-01-11', { bodies: ['KEN', 'UGA'], words: BRIDGE })
  const undated = { ...dated, id: 'undated', episode: { ...(dated.episode as Episode), from: null, to: null } }
  expect(links(dated, old, undated)).toEqual([])
})
