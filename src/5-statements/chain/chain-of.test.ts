import { expect, test } from 'vitest'
import type { Link } from '../../schema/link.js'
import type { FigureStatement, QuotationStatement } from '../../schema/statement.js'
import { attachChains } from './chain-of.js'

const base = { id: '', sentence: { start: 0, end: 100 }, status: 'happened' as const, time: null, place: null, rule: '', confidence: 1 }
const outlet: Link = { kind: 'outlet', entity: null, name: 'Daily' }

function quotation(name: string, trigger: number, start: number, end: number): QuotationStatement {
  return {
    ...base,
    kind: 'quotation',
    trigger: { start: trigger, end: trigger + 2 },
    chain: [{ kind: 'official', entity: null, name }],
    speaker: { entity: null, code: 'AAA', sector: null, span: { start: 0, end: 1 }, name },
    verb: null,
    form: 'indirect',
    content: { start, end },
  }
}

function figure(at: number): FigureStatement {
  return {
    ...base,
    kind: 'figure',
    trigger: { start: at, end: at + 1 },
    chain: [],
    measure: null,
    what: 'x',
    subjects: [],
    value: { min: 1, max: 1, approx: 'exact' },
    unit: '%',
    period: null,
  }
}

test('a statement outside all quotations has only the outlet behind it', () => {
  const [found] = attachChains([figure(90)], { outerChain: [outlet] }, [quotation('one', 2, 10, 50)])
  expect(found?.chain.map(link => link.name)).toEqual(['Daily'])
})

test('a statement in a quotation within a quotation comes through both speakers, the outer one first', () => {
  const quotations = [quotation('outer', 2, 10, 80), quotation('inner', 20, 30, 60)]
  const [found] = attachChains([figure(40)], { outerChain: [outlet] }, quotations)
  expect(found?.chain.map(link => link.name)).toEqual(['Daily', 'outer', 'inner'])
})

test('a quotation is not its own source twice', () => {
  const quotations = [quotation('one', 2, 10, 50)]
  const [found] = attachChains(quotations, { outerChain: [] }, quotations)
  expect(found?.chain.map(link => link.name)).toEqual(['one'])
})

test('a source that repeats the link before it is given once', () => {
  const quotations = [quotation('Daily', 2, 10, 50)]
  const [found] = attachChains([figure(20)], { outerChain: [outlet] }, quotations)
  expect(found?.chain).toHaveLength(1)
})
