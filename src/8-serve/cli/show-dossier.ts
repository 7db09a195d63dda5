import { readingChance } from '../../base/reading-chance.js'
import type { ComparisonWords } from '../../language/comparison-words.js'
import type { Claim } from '../../schema/comparison.js'
import { escapeHtml } from '../escape-html.js'
import { showNumber } from '../show-number.js'
import type { Dossier } from '../views/make-dossier.js'
import { showChain } from './show-report.js'

interface Line {
  readonly level: 1 | 2 | 3 | 'item' | 'evidence' | 'chain'
  readonly text: string
}

/** Months of the index that a dossier lists: the newest with something observed. */
const MONTHS = 24

/** A pattern with its places filled in. */
const fill = (pattern: string, values: Readonly<Record<string, string | number>>): string =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`)
const signed = (x: number | null | undefined): string => (x == null ? '' : `${x > 0 ? '+' : ''}${x}`)

/** The relation index with its band, and the months in which its level changed. */
function indexLines({ months, changes }: Dossier, word: (key: string) => string): Line[] {
  const observed = months.filter(m => m.count > 0).slice(-MONTHS)
  if (observed.length === 0) return []
  return [
    { level: 2, text: word('index') },
    ...changes.map(
      (c): Line => ({ level: 'item', text: fill(word('change'), { month: c.month, before: signed(c.before), after: signed(c.after) }) }),
    ),
    ...observed.map(
      (m): Line => ({
        level: 'item',
        text: fill(word('month'), { month: m.month, mean: signed(m.mean), low: signed(m.low), high: signed(m.high), count: m.count }),
      }),
    ),
  ]
}

/** How much stands behind something: "one report", or reports and independent origins. */
const backing = ({ reports, origins }: { readonly reports: number; readonly origins: number }, words: ComparisonWords): string =>
  (reports === 1 && words.verdictNames?.single?.trim()) || fill(words.dossier?.origins ?? '{reports}/{origins}', { reports, origins })

/** The sagas, each episode with what ties it to an earlier one. */
function sagaLines({ sagas }: Dossier, language: string, words: ComparisonWords): Line[] {
  const word = (key: string): string => words.dossier?.[key] ?? key
  if (sagas.length === 0) return []
  const lines: Line[] = [{ level: 2, text: word('sagas') }]
  for (const { title, episodes, links } of sagas) {
    lines.push({ level: 3, text: title })
    const reasons = new Map(links.map(link => [link.later, link.why[language] ?? link.why.en ?? '']))
    for (const { id, from, title, reports, origins } of episodes) {
      lines.push({ level: 'item', text: `${from ?? word('undated')}  ${title}  (${backing({ reports, origins }, words)})` })
      const reason = reasons.get(id)
      if (reason) lines.push({ level: 'chain', text: reason })
    }
  }
  return lines
}

/** The lines of a dossier before they are dressed as text, Markdown or HTML. */
function linesOf(dossier: Dossier, language: string, words: ComparisonWords): Line[] {
  const word = (key: string): string => words.dossier?.[key] ?? key
  const name = (names: Record<string, string>) => names[language] ?? names.en ?? ''
  const lines: Line[] = [
    { level: 1, text: `${name(dossier.a.name)} - ${name(dossier.b.name)}` },
    {
      level: 'item',
      text: fill(word('counts'), {
        reports: dossier.totals.reports,
        happenings: dossier.totals.happenings,
        figures: dossier.series.length,
        quotations: dossier.quotations.length,
      }),
    },
  ]
  const reports = new Map(dossier.reports.map(report => [report.id, report]))
  /** The day and the chain of a sentence; where nobody is named, what report it stands in. */
  const source = (id: string, chain: string): string => {
    const report = reports.get(id)
    return [report?.published?.slice(0, 10) ?? word('undated'), chain || report?.title || id].join(' | ')
  }
  const claims = (list: readonly Claim[]) => {
    const seen = new Set<string>()
    for (const claim of list) {
      const key = `${claim.report} ${claim.sentence.start}`
      if (seen.has(key)) continue
      seen.add(key)
      lines.push({ level: 'evidence', text: claim.text }, { level: 'chain', text: source(claim.report, showChain(claim.chain)) })
    }
  }
  lines.push(...indexLines(dossier, word), { level: 2, text: word('timeline') })
  for (const h of dossier.happenings) {
    lines.push({
      level: 3,
      text: `${h.when ?? word('undated')}  ${words.types?.[h.type] ?? h.type} ${h.actors.join('+') || '-'}${h.recipients.length > 0 ? ` -> ${h.recipients.join('+')}` : ''}  ${words.statuses[h.status] ?? h.status}  ${signed(h.score)}  (${backing(h, words)})${readingChance(h.confidence) === 'lead' ? `  [${word('lead')}]` : ''}`,
    })
    claims(h.claims)
  }
  lines.push(...sagaLines(dossier, language, words), { level: 2, text: word('figures') })
  for (const s of dossier.series) {
    lines.push({
      level: 3,
      text: `${words.verdictNames?.[s.verdict] ?? s.verdict}: ${s.what} (${s.unit}) ${s.subjects.join('+')}${s.period ? ` ${s.period.from}/${s.period.to}` : ''}: ${[...new Set(s.claims.map(c => showNumber(c.value)))].join(', ')}`,
    })
    claims(s.claims)
  }
  lines.push({ level: 2, text: word('differences') })
  for (const d of dossier.differences) {
    lines.push({ level: 3, text: `${words.differenceNames?.[d.kind] ?? d.kind}: ${d.why[language] ?? d.why.en ?? ''}` })
    claims(d.sides)
  }
  lines.push({ level: 2, text: word('quotations') })
  for (const q of dossier.quotations) {
    // "his counterpart X" is X.
    const speaker = dossier.names[q.statement.speaker.entity ?? '']
    lines.push({
      level: 3,
      text: `${speaker ? name(speaker) || q.statement.speaker.name : q.statement.speaker.name} (${q.statement.speaker.code}), ${q.report.published?.slice(0, 10) ?? word('undated')}`,
    })
    lines.push({ level: 'evidence', text: q.text }, { level: 'chain', text: showChain(q.statement.chain) })
  }
  return lines
}

/** A dossier for people, as plain text, Markdown or a page of its own. */
export function showDossier(
  dossier: Dossier,
  options: { readonly output: 'text' | 'markdown' | 'html'; readonly language: string; readonly words: ComparisonWords },
): string {
  const lines = linesOf(dossier, options.language, options.words)
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
