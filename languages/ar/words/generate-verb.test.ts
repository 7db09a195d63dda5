import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Features } from '../../../src/schema/token.js'
import { generateVerb, type VerbForm } from './generate-verb.js'

const paradigms = parse(readFileSync(new URL('./verbs/paradigms.yaml', import.meta.url), 'utf8')) as Record<string, string[]>

const has = (form: VerbForm, wanted: Features): boolean =>
  Object.entries(wanted).every(([name, value]) => form.features[name as keyof Features] === value)

const third = { person: 3, number: 'singular', gender: 'm' } as const
/** The fourteen principal parts, in the order of the fixture. */
const PARTS: readonly Features[] = [
  { tense: 'past', voice: 'active', ...third },
  { tense: 'past', voice: 'active', person: 3, number: 'singular', gender: 'f' },
  { tense: 'past', voice: 'active', person: 3, number: 'plural', gender: 'm' },
  { tense: 'past', voice: 'active', person: 3, number: 'plural', gender: 'f' },
  { tense: 'past', voice: 'active', person: 1, number: 'singular' },
  { tense: 'present', mood: 'indicative', voice: 'active', ...third },
  { tense: 'present', mood: 'indicative', voice: 'active', person: 3, number: 'plural', gender: 'm' },
  { tense: 'present', mood: 'indicative', voice: 'active', person: 3, number: 'plural', gender: 'f' },
  { tense: 'present', mood: 'jussive', voice: 'active', ...third },
  { tense: 'past', voice: 'passive', ...third },
  { tense: 'present', mood: 'indicative', voice: 'passive', ...third },
  { derived: 'active-participle' },
  { derived: 'passive-participle' },
  { derived: 'masdar' },
]

describe('generateVerb()', () => {
  for (const [rootClass, lines] of Object.entries(paradigms)) {
    test(`spells the principal parts of ${lines.length} verbs: ${rootClass.replaceAll('-', ' ')}`, () => {
      for (const line of lines) {
        const [head, tail] = line.split('=') as [string, string]
        const [code, root] = head.trim().split(' ') as [string, string]
        const match = /^(\d+)([aiu]*)(\+?)$/.exec(code) as RegExpExecArray
        const parts = tail.trim().split(' ')
        const forms = generateVerb({
          root,
          form: Number(match[1]),
          ...(match[2] ? { vowel: match[2] } : {}),
          ...(match[3] ? { strong: true } : {}),
          masdar: match[1] === '1' ? [parts[13] as string] : [],
        })
        const ours = PARTS.map((part, at) => {
          if (parts[at] === '-') return '-'
          const free = forms.filter(form => has(form, part) && form.bound !== 'bound')
          const first = part.derived ? free[0]?.citation : free[0]?.surface
          return first ?? '?'
        })
        expect(`${code} ${root} ${ours.join(' ')}`).toBe(`${code} ${root} ${parts.join(' ')}`)
      }
    })
  }

  test('knows at least one hundred and fifty paradigms', () => {
    expect(Object.values(paradigms).flat().length).toBeGreaterThanOrEqual(150)
  })

  test('says of each form whether it can stand without a pronoun', () => {
    const forms = generateVerb({ root: '\u0643\u062a\u0628', form: 1, vowel: 'u', masdar: [] }) // k t b
    const plural = forms.filter(form => has(form, PARTS[2] as Features))
    expect(plural.map(form => form.bound)).toEqual(['free', 'bound'])
  })

  test('refuses what is no root', () => {
    expect(() => generateVerb({ root: '\u0643', form: 1 })).toThrow('three or four radicals')
    expect(() => generateVerb({ root: 'abc', form: 1 })).toThrow('Not a root letter')
  })
})
