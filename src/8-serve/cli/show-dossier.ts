import type { Claim } from '../../schema/comparison.js'
import { escapeHtml } from '../escape-html.js'
import { showNumber } from '../show-number.js'
import type { Dossier } from '../views/make-dossier.js'
import { showChain } from './show-report.js'

interface Line {
  readonly level: 1 | 2 | 3 | 'item' | 'evidence' | 'chain'
  readonly text: string
}

/** The lines of a dossier before they are dressed as text, Markdown or HTML. */
function linesOf(dossier: Dossier, language: string): Line[] {
  const name = (names: Record<string, string>) => names[language] ?? names.en ?? ''
  const lines: Line[] = [
    { level: 1, text: `${name(dossier.a.name)} - ${name(dossier.b.name)}` },
    {
      level: 'item',
      text: `${dossier.reports.length} reports, ${dossier.happenings.length} happenings, ${dossier.series.length} figures, ${dossier.quotations.length} quotations`,
    },
  ]
  const claims = (list: readonly Claim[]) => {
    const seen = new Set<string>()
    for (const claim of list) {
      const key = `${claim.report} ${claim.sentence.start}`
      if (seen.has(key)) continue
      seen.add(key)
      lines.push({ level: 'evidence', text: claim.text }, { level: 'chain', text: showChain(claim.chain) })
    }
  }
  lines.push({ level: 2, text: 'Timeline' })
  for (const h of dossier.happenings) {
    lines.push({
      level: 3,
      text: `${h.when ?? 'undated'}  ${h.type} ${h.actors.join('+') || '-'}${h.recipients.length > 0 ? ` -> ${h.recipients.join('+')}` : ''}  ${h.status}  ${h.score > 0 ? '+' : ''}${h.score}  (${h.reports} reports, ${h.origins} origins)`,
    })
    claims(h.claims)
  }
  lines.push({ level: 2, text: 'Figures' })
  for (const s of dossier.series) {
    lines.push({
      level: 3,
      text: `${s.verdict}: ${s.what} (${s.unit}) ${s.subjects.join('+')}${s.period ? ` ${s.period.from}/${s.period.to}` : ''}: ${[...new Set(s.claims.map(c => showNumber(c.value)))].join(', ')}`,
    })
    claims(s.claims)
  }
  lines.push({ level: 2, text: 'Differences' })
  for (const d of dossier.differences) {
    lines.push({ level: 3, text: `${d.kind}: ${d.why[language] ?? d.why.en ?? ''}` })
    claims(d.sides)
  }
  lines.push({ level: 2, text: 'Quotations' })
  for (const q of dossier.quotations) {
    lines.push({
      level: 3,
      text: `${q.statement.speaker.name} (${q.statement.speaker.code}), ${q.report.published?.slice(0, 10) ?? 'undated'}`,
    })
    lines.push({ level: 'evidence', text: q.text }, { level: 'chain', text: showChain(q.statement.chain) })
  }
  return lines
}

/** A dossier for people, as plain text, Markdown or a page of its own. */
export function showDossier(
  dossier: Dossier,
  options: { readonly output: 'text' | 'markdown' | 'html'; readonly language: string },
): string {
  const lines = linesOf(dossier, options.language)
  if (options.output === 'html') {
    const tag = { 1: 'h1', 2: 'h2', 3: 'h3', item: 'p', evidence: 'blockquote', chain: 'p' } as const
    const body = lines.map(l => `<${tag[l.level]} dir="auto">${escapeHtml(l.text)}</${tag[l.level]}>`).join('\n')
    return `<!doctype html>\n<html lang="${options.language === 'ar' ? 'ar" dir="rtl' : 'en'}"><meta charset="utf-8"><title>${escapeHtml(lines[0]?.text ?? '')}</title>\n<body>\n${body}\n</body></html>`
  }
  const markdown = { 1: '# ', 2: '\n## ', 3: '\n### ', item: '', evidence: '> ', chain: '> — ' } as const
  const text = { 1: '', 2: '\n== ', 3: '\n', item: '', evidence: '    ', chain: '      < ' } as const
  const marks = options.output === 'markdown' ? markdown : text
  return lines.map(l => `${marks[l.level]}${l.text}`).join('\n')
}
