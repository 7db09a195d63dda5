import { PLOVER_TYPES } from '../../src/schema/plover.js'
import type { Report } from '../../src/schema/report.js'
import { makeReport } from './make-report.js'

const STATES = ['UZB', 'KAZ', 'TUR', 'KGZ', 'EU', 'SYR~militia']
const STATUSES = ['happened', 'happened', 'happened', 'ongoing', 'planned', 'denied', 'recalled', 'called-for'] as const

/** Numbers that look random and are the same each time. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** Reports in the made-up language of tests with events of all types, statuses and days, figures and quotations between a few parties. */
export function manyReports(count: number, seed = 7): Report[] {
  const numbers = chance(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(numbers.next().value * list.length)] as T
  return Array.from({ length: count }, (_, i) => {
    const month = 1 + Math.floor(numbers.next().value * 9)
    const number = Math.floor(numbers.next().value * 28) + 1
    const day = `2024-0${month}-${String(number).padStart(2, '0')}`
    const to = numbers.next().value < 0.1 ? `2024-0${Math.min(9, month + 1)}-02` : day
    const actors = [pick(STATES), ...(numbers.next().value < 0.2 ? [pick(STATES)] : [])]
    const place = `Town${Math.floor(numbers.next().value * 90)}`
    return makeReport({
      id: `many ${seed} ${i}`,
      outlet: `outlet${i % 7}.example.org`,
      published: day,
      sentences: [
        `Delegates number ${i} came to ${place} from the ${pick(['north', 'south', 'hills'])}.`,
        `They counted ${i % 50} boats there.`,
      ],
      events: [
        {
          in: 0,
          type: pick(PLOVER_TYPES),
          actors: [...new Set(actors)],
          recipients: numbers.next().value < 0.8 ? [pick(STATES)] : [],
          status: pick(STATUSES),
          score: Math.round((numbers.next().value * 20 - 10) * 10) / 10,
          time: numbers.next().value < 0.9 ? { from: day, to, basis: 'stated' as const } : null,
          chain: [{ kind: 'outlet', entity: null, name: `Outlet ${i % 7}` }],
        },
      ],
      figures: [
        { in: 1, what: 'boats', subjects: [pick(STATES)], value: { min: i % 50, max: i % 50, approx: 'exact' }, unit: 'count:boats' },
      ],
      quotations: numbers.next().value < 0.4 ? [{ in: 0, speaker: pick(STATES) }] : [],
    })
  })
}
