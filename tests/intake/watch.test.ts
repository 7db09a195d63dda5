import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { healthOf } from '../../src/1-read/watch-health.js'
import { nextDelay, readRetryAfter } from '../../src/1-read/watch-delay.js'
import { diffLines } from '../../src/1-read/diff-lines.js'
import { startFaultyServer } from './faulty-server.js'
import { openJournal } from './journal-state.js'
import { PAUSE, watchFeeds } from './watch-runner.js'

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0)

/** Waits until the file has grown by so many bytes, or for five seconds where there is nothing left to write. */
async function untilGrown(path: string, bytes: number): Promise<void> {
  const goal = sizeOf(path) + bytes
  for (let waited = 0; sizeOf(path) < goal && waited < 5_000; waited += 5) await new Promise(resolve => setTimeout(resolve, 5))
}

const journal = (name: string) => join(mkdtempSync(join(tmpdir(), 'isnad-watch-')), `${name}.journal`)

test('200 feeds with faults: every article is kept once, corrections as versions with their difference, and no host is pressed', async () => {
  const feeds = 200
  const server = await startFaultyServer()
  try {
    const path = journal('feeds')
    const state = await watchFeeds(path, server.port, feeds, 4)
    const readable = feeds - feeds / 50
    expect(state.kept.length).toBe(readable * 3)
    expect(new Set(state.kept.map(article => article.url)).size).toBe(readable * 3)
    server.change()
    const later = await watchFeeds(path, server.port, feeds, 2)
    const corrected = later.kept.filter(article => article.version === 2)
    const expected = Array.from({ length: feeds }, (_, n) => (n % 50 === 49 ? 0 : [0, 1, 2].filter(i => (n + i) % 5 === 0).length)).reduce(
      (a, b) => a + b,
      0,
    )
    expect(corrected.length).toBe(expected)
    expect(corrected[0]!.changes).toEqual([{ removed: ['The number is 12.'], added: ['The number was corrected to 14.'] }])
    const byHost = new Map<string, number[]>()
    for (const { host, from } of server.log) byHost.set(host, [...(byHost.get(host) ?? []), from])
    expect(byHost.size).toBe(feeds)
    const gaps = [...byHost.values()].flatMap(times => times.slice(1).map((time, i) => time - times[i]!))
    expect(gaps.length).toBeGreaterThan(1000)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(PAUSE - 2)
    expect(server.log.some(entry => entry.path.startsWith('/private'))).toBe(false)
  } finally {
    server.close()
  }
})

/** The trial asks for 20; a few in every run. */
const KILLS = Number(process.env.ISNAD_KILLS ?? 4)

test('kills without warning lose nothing and double nothing', { timeout: 240_000 }, async () => {
  const feeds = 60
  const server = await startFaultyServer()
  try {
    const path = journal('kills')
    const counts = new Set<number>()
    for (let kill = 0; kill < KILLS; kill++) {
      const child = spawn(process.execPath, ['--import', 'tsx', 'tests/intake/watch-runner.ts', path, String(server.port), String(feeds)], {
        stdio: 'ignore',
      })
      await untilGrown(path, 2000 + (kill % 7) * 900)
      child.kill('SIGKILL')
      await new Promise(resolve => child.on('exit', resolve))
      const after = openJournal(path)
      counts.add(after.kept.length)
      after.close()
    }
    // The kills fell into the work, not before or after it.
    expect([...counts].filter(count => count > 0 && count < feeds * 3).length).toBeGreaterThanOrEqual(Math.min(3, KILLS - 2))
    const state = await watchFeeds(path, server.port, feeds, 4)
    expect(state.kept.length).toBe((feeds - 1) * 3)
    expect(new Set(state.kept.map(article => article.url)).size).toBe((feeds - 1) * 3)
  } finally {
    server.close()
  }
})

test('backoff doubles up to a day, obeys Retry-After and never falls into step', () => {
  const still = () => 0
  expect(nextDelay(900_000, 0, null, still)).toBe(900_000)
  expect(nextDelay(900_000, 3, null, still)).toBe(3_600_000)
  expect(nextDelay(900_000, 40, null, still)).toBe(86_400_000)
  expect(nextDelay(60_000, 1, 7_200_000, still)).toBe(7_200_000)
  expect(nextDelay(900_000, 0, null, () => 1)).toBe(1_080_000)
  expect(readRetryAfter('120', 0)).toBe(120_000)
  expect(readRetryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(60_000)
  expect(readRetryAfter('soon', 0)).toBe(null)
})

test('a source that silently shrinks, fails or falls silent is flagged', () => {
  const base = {
    url: 'x',
    nextAt: 0,
    failures: 0,
    counts: [20, 21, 19, 20, 22, 20, 20],
    lengths: [900, 900, 950, 900, 900, 900],
    usualGap: 0.5,
    lastNewAt: 0,
  }
  expect(healthOf(base, 3_600_000).status).toBe('ok')
  expect(healthOf({ ...base, counts: [20, 21, 19, 20, 3, 2, 2] }, 0).status).toBe('shrunk')
  expect(healthOf({ ...base, lengths: [900, 900, 900, 80, 80, 70] }, 0).status).toBe('shrunk')
  expect(healthOf({ ...base, failures: 4, lastError: 'status 500' }, 0).status).toBe('failing')
  expect(healthOf(base, 10 * 86_400_000).status).toBe('silent')
  expect(healthOf({ ...base, counts: [20] }, 0).status).toBe('new')
})

test('a difference names the lines that an outlet changed, and nothing else', () => {
  expect(diffLines('a\nb\nc', 'a\nb\nc')).toEqual([])
  expect(diffLines('a\nb\nc', 'a\nx\nc')).toEqual([{ removed: ['b'], added: ['x'] }])
  expect(diffLines('a\nb\nc\nd', 'b\nc\nd\ne')).toEqual([
    { removed: ['a'], added: [] },
    { removed: [], added: ['e'] },
  ])
})
