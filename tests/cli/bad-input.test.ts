import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageRoot } from '../../src/base/package-root.js'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'))
const file = (name: string) => join(folder, name)

interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}
/** Runs the command line as a user would, on the build. */
async function isnad(...args: string[]): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(process.execPath, [join(packageRoot(), 'bin/isnad.js'), ...args], {
      cwd: folder,
      maxBuffer: 1 << 26,
    })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const e = error as { code: number; stdout: string; stderr: string }
    return { code: e.code, out: e.stdout, err: e.stderr }
  }
}
const ids = (outcome: Outcome) =>
  outcome.out
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line).input.id ?? JSON.parse(line).input.path?.split('/').at(-1))
const record = (id: string) =>
  JSON.stringify({ id, published: '2024-03-12', title: 'a title', text: 'The minister visited the capital on Tuesday.' })

beforeAll(() => {
  writeFileSync(file('good.txt'), 'The minister visited the capital on Tuesday.\nHe met his counterpart there.\n')
  writeFileSync(file('empty.txt'), '')
  writeFileSync(file('binary.txt'), Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256)))
  writeFileSync(file('third-broken.ndjson'), [record('one'), record('two'), '{"id": "three", ', record('four'), record('five')].join('\n'))
  writeFileSync(
    file('broken-utf8.txt'),
    Buffer.concat([
      Buffer.from('The minister visited the capi'),
      Buffer.from([0xff, 0xfe, 0xc3]),
      Buffer.from('tal on Tuesday and met others.'),
    ]),
  )
  writeFileSync(
    file('wrong-date.ndjson'),
    `${JSON.stringify({ id: 'dated', published: '2024-13-45', text: 'The minister visited the capital.' })}\n`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a missing file is named, the others are read, the exit code is 1', async () => {
  const outcome = await isnad('read', file('absent.txt'), file('good.txt'))
  expect(outcome.err).toContain('absent.txt')
  expect(ids(outcome)).toEqual(['good.txt'])
  expect(outcome.code).toBe(1)
})
test('a binary file is refused by name, the others are read', async () => {
  const outcome = await isnad('read', file('binary.txt'), file('good.txt'))
  expect(outcome.err).toContain('binary.txt')
  expect(ids(outcome)).toEqual(['good.txt'])
  expect(outcome.code).toBe(1)
})
test('an empty file is refused by name, the others are read', async () => {
  const outcome = await isnad('read', file('empty.txt'), file('good.txt'))
  expect(outcome.err).toContain('empty.txt')
  expect(ids(outcome)).toEqual(['good.txt'])
  expect(outcome.code).toBe(1)
})
test('a broken line of NDJSON is named with its number, the other four are read in order', async () => {
  const outcome = await isnad('read', file('third-broken.ndjson'))
  expect(outcome.err).toMatch(/third-broken\.ndjson:3/)
  expect(ids(outcome)).toEqual(['one', 'two', 'four', 'five'])
  expect(outcome.code).toBe(1)
})
test('faulty UTF-8 is read with a notice', async () => {
  const outcome = await isnad('read', file('broken-utf8.txt'))
  const report = JSON.parse(outcome.out.trim())
  expect(report.article.text).toContain('met others')
  expect(report.notices.map((n: { code: string }) => n.code).join()).toMatch(/encoding|utf/)
})
test('a wrong --published is refused before anything is read, with exit code 2', async () => {
  const outcome = await isnad('read', '--published', '2024-13-45', file('good.txt'))
  expect(outcome.err).toContain('2024-13-45')
  expect(outcome.out).toBe('')
  expect(outcome.code).toBe(2)
})
test('a wrong date inside a record is told and the record is not dated by it', async () => {
  const outcome = await isnad('read', file('wrong-date.ndjson'))
  expect(outcome.err + outcome.out).toContain('2024-13-45')
  for (const line of outcome.out.split('\n').filter(Boolean)) expect(JSON.parse(line).article.published).toBeNull()
})
test('an unknown command and an unknown --output are refused with exit code 2', async () => {
  expect((await isnad('raed', file('good.txt'))).code).toBe(2)
  expect((await isnad('read', '--output', 'xml', file('good.txt'))).code).toBe(2)
})
test('a folder is read file by file in order of names', async () => {
  const outcome = await isnad('read', folder)
  expect(ids(outcome).filter(id => ['good.txt', 'one', 'five'].includes(id))).toEqual(['good.txt', 'one', 'five'])
})
