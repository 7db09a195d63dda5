import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'

interface Pattern {
  readonly id: string
  readonly accept: readonly { readonly text: string; readonly reads: readonly string[] }[]
  readonly reject: readonly { readonly text: string; readonly because: string }[]
}

const patterns = parse(readFileSync(join(packageRoot(), 'languages/ar/relations/patterns.yaml'), 'utf8')) as Pattern[]
let engine: Engine

beforeAll(async () => {
  engine = await loadEngine()
})

const read = (text: string): string[] =>
  engine
    .read({ kind: 'text', body: text, language: 'ar', notices: [] })
    .statements.flatMap(one =>
      one.kind === 'relation' ? [`${one.subject.code.replace(/~.*/, '~')} ${one.predicate} ${one.object.code}`] : [],
    )

test.each([['انتخب البرلمان اللبناني جوزيف عون رئيسا للبنان في يناير 2025.', 'LBN holds-office/president LBN']])(
  'an election gives an office: %s',
  (text, expected) => expect(read(text)).toContain(expected),
)

test.each([['إذا انتخب البرلمان اللبناني جوزيف عون رئيسا للبنان فسيرحب الجميع.'], ['انتخبت الجمعية العامة خمسة أعضاء في مجلس الأمن.']])(
  'an open or another election gives none: %s',
  text => expect(read(text).filter(one => one.includes('president'))).toEqual([]),
)

test('a name behind an inner office holds no outer one', () => {
  expect(read('واتهمت متحدثة باسم الرئيس البرازيلي، لولا دا سيلفا، المعارضة بالتخريب.').filter(one => one.includes('spokesman'))).toEqual(
    [],
  )
})

test('a relation keeps the date that stands right behind it, and one that is over is recalled', () => {
  const of = (body: string) =>
    engine.read({ kind: 'text', body, language: 'ar', notices: [] }).statements.find(one => one.kind === 'relation')
  expect(of('انضمت فنلندا إلى حلف شمال الأطلسي في أبريل 2023.')?.time).toMatchObject({ from: '2023-04-01', to: '2023-04-30' })
  expect(of('انسحبت قطر من منظمة أوبك مطلع عام 2019.')?.status).toBe('recalled')
  expect(of('استقال رئيس الوزراء الفرنسي ميشيل بارنييه.')?.status).toBe('recalled')
  expect(of('زار رئيس الوزراء الفرنسي ميشيل بارنييه تونس.')?.status).toBe('ongoing')
})

describe.each(patterns)('relation $id', ({ accept, reject }) => {
  for (const { text, reads } of accept) test(`reads: ${text}`, () => expect(read(text)).toEqual(expect.arrayContaining([...reads])))
  for (const { text, because } of reject) test(`reads nothing where ${because}: ${text}`, () => expect(read(text)).toEqual([]))
})
