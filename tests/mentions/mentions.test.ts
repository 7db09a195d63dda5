import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'
import { loadEngine } from '../../src/load-engine.js'

interface Case {
  readonly name: string
  readonly text: string
  readonly published?: string | null
  readonly codes?: readonly string[]
  readonly none?: readonly string[]
  readonly absent?: readonly string[]
  readonly links?: readonly { readonly text: string; readonly entity: string; readonly members?: readonly string[] }[]
}

const engine = await loadEngine()
const cases = parse(readFileSync(join(packageRoot(), 'tests/mentions/mentions.yaml'), 'utf8')) as Case[]

for (const one of cases) {
  test(one.name, () => {
    const day = one.published === undefined ? '2019-05-02' : one.published
    const report = engine.read({
      kind: 'text',
      body: one.text,
      notices: [],
      ...(day ? { published: { value: day, basis: 'given' as const } } : {}),
    })
    const { mentions, article } = report
    const printed = mentions.map(mention => ({ ...mention, text: article.text.slice(mention.start, mention.end) }))
    const codes = printed.map(mention => mention.code?.toUpperCase())
    for (const code of one.codes ?? []) expect(codes).toContain(code)
    for (const kind of one.none ?? [])
      expect(printed.filter(mention => mention.entity.startsWith(`${kind}/`) && mention.form === 'name')).toEqual([])
    for (const text of one.absent ?? []) expect(printed.map(mention => mention.text)).not.toContain(text)
    for (const link of one.links ?? []) {
      const found = printed.filter(mention => mention.text === link.text)
      expect(found.map(mention => mention.entity)).toContain(link.entity)
      if (link.members) expect(found[0]?.members).toEqual(link.members)
    }
  })
}
