import type { WatchedChange } from '../../7-store/watch-history.js'
import type { SourceHealth, SourceState } from '../../intake.js'

/** A watched source with the judgement over it. */
export interface JudgedSource {
  readonly source: SourceState
  readonly health: SourceHealth
}

const time = (at: number | undefined): string => (at === undefined ? 'never' : new Date(at).toISOString().slice(0, 16).replace('T', ' '))

/** One line a source, those that are not well first, and a count. */
export function showSources(sources: readonly JudgedSource[]): string {
  const isWell = ({ health }: JudgedSource): boolean => health.status === 'ok' || health.status === 'new'
  const sorted = [...sources].sort((a, b) => Number(isWell(a)) - Number(isWell(b)) || (a.source.url < b.source.url ? -1 : 1))
  const lines = sorted.map(
    ({ source, health }) =>
      `${health.status.padEnd(8)} ${source.url}\n         ${health.why}; read ${time(source.lastSuccessAt)}, new article ${time(source.lastNewAt)}, ${source.counts.at(-1) ?? 0} entries, next ${time(source.nextAt)}`,
  )
  const ill = sources.filter(one => !isWell(one)).length
  return [...lines, `${sources.length} sources, ${ill} not well`].join('\n')
}

/** Corrections as differences: lines taken out with a minus, lines put in with a plus. */
export function showChanges(changes: readonly WatchedChange[]): string {
  if (changes.length === 0) return 'No outlet changed a watched article'
  return changes
    .map(({ url, version, seenAt, title, changes: parts }) =>
      [
        `${seenAt.slice(0, 16).replace('T', ' ')}  version ${version}  ${title ?? ''}`,
        `  ${url}`,
        ...parts.flatMap(part => [...part.removed.map(line => `  - ${line}`), ...part.added.map(line => `  + ${line}`)]),
      ].join('\n'),
    )
    .join('\n\n')
}
