import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkImports } from './check-imports.js'
import { checkSources } from './check-sources.js'

const root = mkdtempSync(join(tmpdir(), 'isnad-house-'))
const plant = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
let broken: Set<string>

beforeAll(async () => {
  plant('src/schema/span.ts', 'export interface Span { start: number }\n')
  plant('src/2-article/take-article.ts', "import type { Span } from '../schema/span.js'\nexport const takeArticle = (s: Span) => s\n")
  // The planted breaches, one a rule:
  plant('src/3-text/read-text.ts', "import { takeArticle } from '../2-article/take-article.js'\nexport const readText = takeArticle\n")
  plant('src/4-mentions/a.ts', "import { b } from './b.js'\nexport const a = () => b\n")
  plant('src/4-mentions/b.ts', "import { a } from './a.js'\nexport const b = () => a\n")
  plant('src/5-statements/find-now.ts', "import { readFileSync } from 'node:fs'\nexport const findNow = () => [readFileSync, Date.now()]\n")
  plant('src/8-serve/peek.ts', "import { takeArticle } from '../2-article/take-article.js'\nexport const peek = takeArticle\n")
  plant('src/base/fold.ts', "import type { Span } from '../knowledge/knowledge.js'\nexport const letter = '\\u0628' as unknown as Span\n")
  plant('src/knowledge/knowledge.ts', "import { createPack } from '../../languages/ar/pack.js'\nexport type Span = typeof createPack\n")
  plant(
    'languages/ar/pack.ts',
    "import { takeArticle } from '../../src/2-article/take-article.js'\nexport const createPack = takeArticle\n",
  )
  plant('languages/ar/words.yaml', 'word: { text: \u0628, kind: letter }\n')
  plant('knowledge/one.yaml', 'name: one\n')
  const imports = await checkImports(root, ['src', 'languages'])
  const sources = checkSources(root)
  broken = new Set([...imports.breaches, ...sources.breaches].map(b => `${b.rule} ${b.file.replace(/:\d+$/, '')}`))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test.each([
  ['a room that imports another room', 'rooms-do-not-import-rooms src/3-text/read-text.ts'],
  ['a ring', 'no-ring src/4-mentions/a.ts'],
  ['a pure room that reads the disk', 'pure-rooms src/5-statements/find-now.ts'],
  ['a pure room that asks the clock', 'no-clock-no-chance src/5-statements/find-now.ts'],
  ['the outer room looking into a room', 'serve-sees-no-room src/8-serve/peek.ts'],
  ['base importing ours', 'schema-and-base-stand-alone src/base/fold.ts'],
  ['a letter of a language in the engine', 'no-letters-in-the-engine src/base/fold.ts'],
  ['the engine importing a language', 'engine-names-no-language src/knowledge/knowledge.ts'],
  ['a language importing a room', 'languages-see-the-contract languages/ar/pack.ts'],
  ['Arabic inside brackets', 'arabic-stands-last languages/ar/words.yaml'],
])('%s is caught', (_, breach) => {
  expect([...broken]).toContain(breach)
})
test('what keeps the law is not reported', () => {
  expect([...broken].filter(b => b.endsWith('src/2-article/take-article.ts') || b.endsWith('knowledge/one.yaml'))).toEqual([])
})
