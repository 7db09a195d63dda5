import type { Link } from '../../schema/link.js'
import type { Report } from '../../schema/report.js'
import type { Statement } from '../../schema/statement.js'
import { showNumber } from '../show-number.js'

/** A chain of transmission in one line, outermost first. */
export function showChain(chain: readonly Link[]): string {
  return chain.map(link => link.name).join(' < ')
}

/** A statement in one line: kind, what, parties, status, date. */
export function showStatement(statement: Statement): string {
  const codes = (parties: readonly { readonly code: string }[]) => parties.map(p => p.code).join('+') || '-'
  const tail = `${statement.status}${statement.time ? ` ${statement.time.from}${statement.time.to === statement.time.from ? '' : `/${statement.time.to}`}` : ''}  ${statement.confidence.toFixed(2)}  ${statement.rule}`
  switch (statement.kind) {
    case 'event':
      return `event      ${statement.type}${statement.modes.length > 0 ? `/${statement.modes.join('+')}` : ''} ${codes(statement.actors)} -> ${codes(statement.recipients)}  ${tail}`
    case 'quotation':
      return `quotation  ${statement.form} ${statement.speaker.code} ${statement.speaker.name}  ${tail}`
    case 'figure':
      return `figure     ${showNumber(statement.value)} ${statement.unit} ${statement.what} [${codes(statement.subjects)}]${statement.period ? ` ${statement.period.from}/${statement.period.to}` : ''}  ${tail}`
    case 'relation':
      return `relation   ${statement.subject.code} ${statement.predicate} ${statement.object.code}  ${tail}`
  }
}

/** A report for people: what it is, then sentence by sentence what was read. */
export function showReport(report: Report): string {
  const { article } = report
  const lines = [
    `# ${article.title ?? article.text.split('\n')[0] ?? ''}`,
    `  ${[article.outlet ?? 'outlet unknown', article.agencies.join(', '), article.published ? `${article.published.value} (${article.published.basis})` : 'undated'].filter(Boolean).join(' | ')}`,
  ]
  for (const { start, end } of article.sentences) {
    const here = report.statements.filter(s => s.sentence.start === start)
    if (here.length === 0) continue
    lines.push('', article.text.slice(start, end))
    for (const statement of here) {
      lines.push(`    ${showStatement(statement)}`)
      if (statement.chain.length > 0) lines.push(`               ${showChain(statement.chain)}`)
    }
  }
  for (const notice of report.notices) lines.push(`  notice ${notice.code}: ${notice.message}`)
  return lines.join('\n')
}
