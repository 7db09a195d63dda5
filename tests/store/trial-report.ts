import type { Report } from '../../src/schema/report.js'
import { makeReport } from '../support/make-report.js'

const WORDS = 'summit canal grain border visit talks power bridge harbour accord census water envoy quota'.split(' ')

/** The report with a number: the same in every process. */
export function trialReport(number: number): Report {
  const word = (n: number) => WORDS[n % WORDS.length] ?? ''
  return makeReport({
    id: `trial ${number}`,
    published: `2024-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`,
    outlet: `outlet${number % 7}.example.org`,
    sentences: [`report ${number} on ${word(number)} and ${word(number * 3 + 1)}`, `${number} people spoke of ${word(number * 5 + 2)}`],
    events: [{ in: 0, type: 'CONSULT', actors: ['UZB'], recipients: ['KAZ'] }],
    figures: [{ in: 1, what: 'people', value: { min: number, max: number, approx: 'exact' } }],
  })
}
