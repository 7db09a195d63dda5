import { beforeAll, describe, expect, test } from 'vitest'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'
import type { EventStatement } from '../../src/schema/statement.js'
import { readFrameSources } from '../../tools/build/frames.js'

let engine: Engine
beforeAll(async () => {
  engine = await loadEngine()
})

const codes = (list: readonly { code: string }[]): string[] => [...new Set(list.map(one => one.code.replace(/~.*$/, '~')))].sort()
const MUTUAL = new Set(['CONSULT', 'COOPERATE', 'AGREE'])

function eventsOf(text: string): EventStatement[] {
  const report = engine.read({
    kind: 'text',
    body: text,
    title: '-',
    language: 'ar',
    published: { value: '2024-05-05', basis: 'given' },
    notices: [],
  })
  return report.statements.filter(one => one.kind === 'event')
}

const show = (events: readonly EventStatement[]): string =>
  events.map(one => `${one.type} ${codes(one.actors).join('+')} > ${codes(one.recipients).join('+')} (${one.rule})`).join('; ') || 'nothing'

for (const frame of readFrameSources('ar')) {
  if (!frame.means) continue
  const type = frame.means.split('/')[0] as string
  describe(`frame ${frame.id}`, () => {
    for (const { text, reads } of frame.accept ?? [])
      test(`reads ${text}`, () => {
        const events = eventsOf(text)
        const right = events.some(one => {
          if (one.type !== reads.type) return false
          const actors = codes(one.actors)
          const recipients = codes(one.recipients)
          const wantActors = reads.actors?.map(code => code.replace(/~.*$/, '~')).sort()
          const wantRecipients = reads.recipients?.map(code => code.replace(/~.*$/, '~')).sort()
          if (reads.status && reads.status !== one.status) return false
          if (MUTUAL.has(one.type) && wantActors && wantRecipients)
            return [...new Set([...actors, ...recipients])].sort().join() === [...new Set([...wantActors, ...wantRecipients])].sort().join()
          return (!wantActors || wantActors.join() === actors.join()) && (!wantRecipients || wantRecipients.join() === recipients.join())
        })
        expect(right, show(events)).toBe(true)
      })
    for (const { text, because } of frame.reject ?? [])
      test(`does not read ${text}: ${because}`, () => {
        const events = eventsOf(text).filter(one => one.type === type && one.rule === frame.id)
        expect(events.length, show(events)).toBe(0)
      })
  })
}
