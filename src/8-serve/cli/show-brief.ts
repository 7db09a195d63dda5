import type { ComparisonWords } from '../../language/comparison-words.js'
import { escapeHtml } from '../escape-html.js'
import { BRIEF_SECTIONS, type Brief, type BriefLine, type Citation } from '../views/make-brief.js'

export interface BriefStyle {
  readonly output: 'markdown' | 'html'
  readonly language: string
  readonly words: ComparisonWords
  readonly nameOf: (code: string) => Record<string, string>
}

/** Text that Markdown prints as it stands. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, c => `\\${c}`)

/** The morning briefing for people, every line with the sentences behind it. */
export function showBrief(brief: Brief, { output, language, words, nameOf }: BriefStyle): string {
  const own = (names: Record<string, string>): string => names[language] ?? names.en ?? Object.values(names)[0] ?? ''
  const word = (key: string): string => words.brief?.[key] ?? key
  const headOf = ({ head }: BriefLine): string => {
    if (head.kind === 'why') return own(head.why)
    if (head.kind === 'speaker') return `${head.name} (${own(nameOf(head.code))})`
    const parties = head.parties.map(code => own(nameOf(code))).join(' – ')
    return `${words.types?.[head.type] ?? head.type}: ${parties} (${words.statuses[head.status] ?? head.status}, ${head.day ?? word('undated')})`
  }
  const countOf = (line: BriefLine): string =>
    line.reports > 1 ? word('origins').replace('{reports}', String(line.reports)).replace('{origins}', String(line.origins)) : ''
  const sourceOf = (c: Citation): string =>
    [c.outlet ? own(c.outlet) : '', c.published ?? word('undated'), c.chain.join(' < ')].filter(part => part !== '').join(' | ')
  const title = word('title').replace('{parties}', brief.parties.map(p => own(p.name)).join(' – '))
  const since = word('since').replace('{day}', brief.since)
  const sections = BRIEF_SECTIONS.filter(name => brief.sections[name].length > 0)

  if (output === 'html') {
    const link = (c: Citation) => (/^https?:\/\//.test(c.link) || c.link.startsWith('/') ? c.link : '')
    const item = (line: BriefLine) =>
      `<li><p dir="auto"><strong>${escapeHtml(headOf(line))}</strong> ${escapeHtml(countOf(line))}</p>${line.citations
        .map(
          c =>
            `<blockquote dir="auto" cite="${escapeHtml(link(c))}">${escapeHtml(c.sentence)}</blockquote><p dir="auto"><a href="${escapeHtml(link(c))}">${escapeHtml(sourceOf(c))}</a></p>`,
        )
        .join('')}</li>`
    const body = sections.map(name => `<h2>${escapeHtml(word(name))}</h2>\n<ul>\n${brief.sections[name].map(item).join('\n')}\n</ul>`)
    return `<!doctype html>\n<html lang="${escapeHtml(language)}"${language === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>\n<body>\n<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(since)}</p>\n${body.join('\n') || `<p>${escapeHtml(word('nothing'))}</p>`}\n</body></html>`
  }
  const item = (line: BriefLine) => {
    const count = countOf(line)
    const cited = line.citations.map(
      c =>
        `  > ${escapeMarkdown(c.sentence)}\n  >\n  > [${escapeMarkdown(sourceOf(c))}](<${c.link.replace(/[<>\n]/g, encodeURIComponent)}>)`,
    )
    return `- **${escapeMarkdown(headOf(line))}**${count === '' ? '' : ` ${count}`}\n\n${cited.join('\n\n')}\n`
  }
  const body = sections.map(name => `## ${word(name)}\n\n${brief.sections[name].map(item).join('\n')}`)
  return `# ${escapeMarkdown(title)}\n\n${since}\n\n${body.join('\n') || word('nothing')}`
}
