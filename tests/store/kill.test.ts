import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startNats } from '../support/start-nats.js'
import { nodeTrial, type TrialResult, workerTrial, writerTrial } from './kill-trial.js'

// A few deaths of each; `npx tsx bench/trial-kills.ts --kills 30` does the full number on all engines.
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-kill-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const expectWhole = (result: TrialResult, kills: number) => {
  expect(result).toMatchObject({ kills, lost: 0, doubled: 0, isSame: true, kept: result.acknowledged })
  expect(result.acknowledged).toBeGreaterThan(kills)
}

test('a writer that is killed at any moment loses nothing that was acknowledged, and doubles nothing', async () => {
  expectWhole(await writerTrial(join(folder, 'writer.db'), 2), 2)
})
test('workers that are killed at any moment lose no job and double none', async () => {
  expectWhole(await workerTrial(join(folder, 'worker.db'), null, 1), 1)
})
test('work goes on while one node of three is dead, and nothing that the queue took is lost', async context => {
  const cluster = await startNats(3)
  if (!cluster) {
    if (process.env.CI) throw new Error('nats-server must be installed in CI')
    console.warn('nats-server is not installed: the trial with a killed node is skipped')
    return context.skip()
  }
  try {
    expectWhole(await nodeTrial(join(folder, 'node.db'), cluster, 1), 1)
  } finally {
    await cluster.stop()
  }
})
