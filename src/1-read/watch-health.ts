import type { SourceState } from './watch-state.js'

export interface SourceHealth {
  readonly status: 'ok' | 'new' | 'failing' | 'shrunk' | 'silent'
  readonly why: string
}

const DAY = 86_400_000
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/**
 * Whether a source does what it used to: it answers, its feed is as long and its texts are as long as they were, and new articles come about as
 * often. A source that silently shrinks is worse than one that fails.
 */
export function healthOf(state: SourceState, now: number): SourceHealth {
  if (state.failures >= 3)
    return { status: 'failing', why: `${state.failures} polls failed in a row; the last: ${state.lastError ?? 'unknown'}` }
  if (state.counts.length < 6) return { status: 'new', why: `polled ${state.counts.length} times; what is usual is not known yet` }
  for (const [what, values] of [
    ['entries', state.counts],
    ['characters of text', state.lengths],
  ] as const) {
    if (values.length < 6) continue
    const before = mean(values.slice(0, -3))
    const lately = mean(values.slice(-3))
    if (before > 0 && lately < before * 0.3)
      return { status: 'shrunk', why: `${lately.toFixed(0)} ${what} in the last polls, ${before.toFixed(0)} before` }
  }
  const silence = state.lastNewAt === undefined ? 0 : (now - state.lastNewAt) / DAY
  if (state.usualGap !== undefined && silence > Math.max(2, state.usualGap * 6)) {
    return { status: 'silent', why: `no new article for ${silence.toFixed(1)} days; usually one in ${state.usualGap.toFixed(2)} days` }
  }
  return { status: 'ok', why: 'as usual' }
}
