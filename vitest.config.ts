import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'languages/**/*.test.ts', 'knowledge/**/*.test.ts', 'tools/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one core is left free, which on two cores means one file after the other; most of the time they wait for a browser or a server.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
