import { expect, test } from 'vitest'
import { makeReport, plainOptions } from '../../tests/support/make-report.js'
import { compareReports } from './compare-reports.js'

const report = (id: string, ...sentences: string[]) => makeReport({ id, published: '2024-06-10', sentences })
const attributions = (...reports: ReturnType<typeof makeReport>[]) =>
  compareReports(reports, plainOptions)
    .differences.filter(d => d.kind === 'attribution')
    .map(d => d.sides.map(s => [s.report, s.text]))

const marked = 'president began visit to sudland "his truest ally" seeking closer trade ties amid border tension'
const bare = 'president began visit to sudland his truest ally seeking closer trade ties amid border tension'

test('marks that a lead drops are a difference within the report', () => {
  expect(attributions(report('a', bare, marked))).toEqual([
    [
      ['a', marked],
      ['a', bare],
    ],
  ])
})
test('marks that another report drops are a difference between the two', () => {
  expect(attributions(report('a', marked), report('b', bare))).toHaveLength(1)
})
test('marks that both keep are none', () => {
  expect(attributions(report('a', marked), report('b', `${marked} again`))).toEqual([])
  expect(attributions(report('a', marked), report('b', bare.replace('his truest ally', '(his truest ally)')))).toEqual([])
})
test('the same words in a sentence that tells something else are none', () => {
  expect(attributions(report('a', marked, 'farmers of hill villages call rain his truest ally every spring'))).toEqual([])
})
test('a phrase that stands everywhere without marks is a name', () => {
  const common = ['harbour guards met his truest ally', 'his truest ally sold early apples', 'ships of his truest ally left port']
  expect(attributions(report('a', bare, marked, ...common))).toEqual([])
})
test('a short word between marks does not shift the pairing of the others', () => {
  const text = 'minister welcomed findings on "end" of envoy and called statement "first good step" in talks with press'
  expect(attributions(report('a', text), report('b', text.replace('"end"', 'end')))).toEqual([])
})
