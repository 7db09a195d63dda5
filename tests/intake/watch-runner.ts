import type { Capture } from '../../src/schema/capture.js'
import { watchSources } from '../../src/1-read/watch-sources.js'
import { openJournal } from './journal-state.js'

export const PAUSE = 20

/** Watches the feeds of a faulty server; also run as a process of its own that the kill test ends without warning. */
export async function watchFeeds(journal: string, port: number, feeds: number, rounds: number): Promise<ReturnType<typeof openJournal>> {
  const state = openJournal(journal)
  const hosts = Array.from({ length: feeds }, (_, n) => `h${n}.test:${port}`)
  for (let round = 0; round < rounds; round++) {
    await watchSources({
      sources: hosts.map((host, n) => `http://${host}/feed/${n}`),
      state: { ...state, loadSource: async url => withoutWait(await state.loadSource(url)) },
      identify: (capture: Capture) => ({ url: capture.url ?? null, text: capture.body.replace(/<[^>]+>/g, '').trim() }),
      once: true,
      interval: 1000,
      pause: PAUSE,
      width: 16,
      fetch: { trusted: hosts, resolve: () => Promise.resolve(['127.0.0.1']), timeout: 700 },
    })
  }
  return state
}

/** Backoff is tested by itself; here every round polls every source. */
const withoutWait = <T extends { nextAt: number }>(state: T | null): T | null => (state === null ? null : { ...state, nextAt: 0 })

if (process.argv[2]?.endsWith('.journal')) await watchFeeds(process.argv[2], Number(process.argv[3]), Number(process.argv[4]), 50)
