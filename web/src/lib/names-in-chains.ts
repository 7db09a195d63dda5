import type { Link, Named, Report } from './api'

/** Names that a report's own chains give to outlets and agencies, for ids that no list names. */
export function namesInChains(report: Report): Record<string, Named> {
  const names: Record<string, Named> = {}
  const take = (link: Link) => {
    if (link.entity !== null && link.name !== '' && !(link.entity in names)) names[link.entity] = { [report.article.language]: link.name }
  }
  for (const statement of report.statements)
    for (const link of statement.chain) if (link.kind === 'outlet' || link.kind === 'agency' || link.kind === 'publication') take(link)
  return names
}
