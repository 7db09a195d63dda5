import { expect, it } from 'vitest'
import { settleNameless } from './settle-nameless.js'

const entities = new Map([
  ['city/a', { kind: 'place', state: 'state/a' }],
  ['state/a', { kind: 'state', code: 'AAA' }],
])
const crowd = { entity: null, code: '~protesters', sector: null, span: { start: 60, end: 66 } }
const event = {
  type: 'PROTEST',
  actors: [crowd],
  recipients: [],
  trigger: { start: 60, end: 66 },
  sentence: { start: 50, end: 90 },
  confidence: 0.6,
}
const settled = (start: number) =>
  settleNameless(
    [{ event, lacks: 'nothing' }] as never,
    { mentions: [{ entity: 'city/a', start, end: start + 5 }], knowledge: { entities } } as never,
  )

it('takes a crowd for that of the last town named before it, which then turns to its own state', () => {
  const [one] = settled(10)
  expect(one?.event.actors.map(p => p.code)).toEqual(['AAA~protesters'])
  expect(one?.event.recipients.map(p => p.code)).toEqual(['AAA'])
})

it('leaves a crowd without a state where a town is named only afterwards', () => {
  expect(settled(200)[0]?.event.actors).toEqual([crowd])
})
