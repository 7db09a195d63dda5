import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageRoot } from '../../src/base/package-root.js'

const run = promisify(execFile)
const TEXT = 'أعلنت وزارة الخارجية المصرية أن الوزير سيزور موسكو يوم الأحد، وقال المتحدث باسمها إن الزيارة تستمر يومين.'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-threads-'))
  const lines = Array.from({ length: 20 }, (_, i) => JSON.stringify({ id: `r${i}`, published: '2024-11-28', text: `${TEXT} ${i}` }))
  lines.splice(13, 0, '{broken')
  writeFileSync(join(folder, 'reports.ndjson'), lines.join('\n'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the built program prints on both streams; its exit code tells of the broken line. */
async function read(jobs: string): Promise<{ out: string; err: string; code: number }> {
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      [join(packageRoot(), 'bin/isnad.js'), 'read', '--jobs', jobs, join(folder, 'reports.ndjson')],
      { maxBuffer: 1 << 26 },
    )
    return { out: stdout, err: stderr, code: 0 }
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number }
    return { out: stdout, err: stderr, code }
  }
}

test('reading on threads prints the lines of reading on one, in the same order, and tells the same faults', async () => {
  const [one, two] = [await read('1'), await read('2')]
  expect(one.code).toBe(1)
  expect(
    one.out
      .trim()
      .split('\n')
      .map(line => (JSON.parse(line) as { input: { id: string } }).input.id),
  ).toEqual(Array.from({ length: 20 }, (_, i) => `r${i}`))
  expect(two).toEqual(one)
}, 60_000)

test('a number of threads that is none is refused', async () => {
  const outcome = await read('many')
  expect([outcome.code, outcome.out]).toEqual([2, ''])
  expect(outcome.err).toContain('--jobs')
}, 30_000)
