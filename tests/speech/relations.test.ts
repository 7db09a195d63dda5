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

describe.each(patterns)('relation $id', ({ accept, reject }) => {
  for (const { text, reads } of accept) test(`reads: ${text}`, () => expect(read(text)).toEqual(expect.arrayContaining([...reads])))
  for (const { text, because } of reject) test(`reads nothing where ${because}: ${text}`, () => expect(read(text)).toEqual([]))
})
