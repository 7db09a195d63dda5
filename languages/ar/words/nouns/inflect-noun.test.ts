import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { inflectNoun, type NounPlan } from './inflect-noun.js'

interface Case {
  readonly plan: string
  readonly forms: string
}

const cases = parse(readFileSync(new URL('./paradigms.yaml', import.meta.url), 'utf8')) as Case[]

const planOf = (plan: string): NounPlan => {
  const [codes, words] = plan.split('=') as [string, string]
  const [singular, ...plurals] = words.trim().split(' ') as [string, ...string[]]
  return {
    singular,
    plurals,
    gender: codes.includes('f') ? 'f' : 'm',
    defective: codes.includes('d'),
    feminine: codes.includes('p'),
    masculinePlural: codes.includes('s'),
    femininePlural: codes.includes('a'),
  }
}

describe('inflectNoun()', () => {
  for (const { plan, forms } of cases)
    test(`spells every form of ${plan}`, () => {
      const ours = new Set(inflectNoun(planOf(plan)).map(form => form.surface))
      expect([...ours].sort().join(' ')).toBe([...new Set(forms.split(/\s+/))].sort().join(' '))
    })

  test('lets only forms without article and tanwin stand before a pronoun', () => {
    for (const form of inflectNoun({ singular: '\u0648\u0632\u064a\u0631', gender: 'm' })) // w z y r
      if (form.indefinite) expect(form.bound).toBe('free')
  })
})
