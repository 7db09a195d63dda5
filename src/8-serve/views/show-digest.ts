import { escapeHtml } from '../escape-html.js'
import type { BriefLine, Citation } from './brief-lines.js'
import { countOfLine, headOfLine, type LineStyle, sourceOfCitation } from './show-line.js'

/** Cited lines under headings. */
export interface Digest {
  readonly title: string
  readonly intro: string
  readonly sections: readonly { readonly title: string; readonly lines: readonly BriefLine[] }[]
  /** What stands there when there is nothing. */
  readonly nothing: string
  readonly footer?: string
}
export interface DigestStyle extends LineStyle {
  readonly output: 'markdown' | 'html' | 'text'
  /** Address of the application, put before links that lead into it. */
  readonly base?: string
}

/** Text that Markdown prints as it stands. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, c => `\\${c}`)

/** Only web addresses and pages of this application are links. */
function addressOf({ link }: Citation, base: string): string {
  return /^https?:\/\//.test(link) ? link : link.startsWith('/') ? `${base}${link}` : ''
}

/** Cited lines for people: a page, Markdown, or plain text for mail. Languages written from right to left are told by their script. */
export function showDigest(digest: Digest, style: DigestStyle): string {
  const { output, language, base = '' } = style
  const sections = digest.sections.filter(section => section.lines.length > 0)
  if (output === 'html') {
    const item = (line: BriefLine) =>
      `<li><p dir="auto"><strong>${escapeHtml(headOfLine(line, style))}</strong> ${escapeHtml(countOfLine(line, style))}</p>${line.citations
        .map(citation => {
          const address = escapeHtml(addressOf(citation, base))
          const source = escapeHtml(sourceOfCitation(citation, style))
          return `<blockquote dir="auto" cite="${address}">${escapeHtml(citation.sentence)}</blockquote><p dir="auto"><a href="${address}">${source}</a></p>`
        })
        .join('')}</li>`
    const body = sections.map(s => `<h2>${escapeHtml(s.title)}</h2>\n<ul>\n${s.lines.map(item).join('\n')}\n</ul>`)
    const footer = digest.footer ? `\n<footer><p>${escapeHtml(digest.footer)}</p></footer>` : ''
    return `<!doctype html>\n<html lang="${escapeHtml(language)}"${isRightToLeft(language) ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>${escapeHtml(digest.title)}</title></head>\n<body>\n<h1>${escapeHtml(digest.title)}</h1>\n<p>${escapeHtml(digest.intro)}</p>\n${body.join('\n') || `<p>${escapeHtml(digest.nothing)}</p>`}${footer}\n</body></html>`
  }
  if (output === 'text') {
    const item = (line: BriefLine) =>
      [
        `* ${[headOfLine(line, style), countOfLine(line, style)].filter(Boolean).join('. ')}`,
        ...line.citations.flatMap(c => [`  "${c.sentence}"`, `  ${sourceOfCitation(c, style)}`, `  ${addressOf(c, base)}`]),
      ].join('\n')
    const body = sections.map(s => `${s.title}\n\n${s.lines.map(item).join('\n\n')}`)
    return [digest.title, digest.intro, body.join('\n\n') || digest.nothing, digest.footer ? `-- \n${digest.footer}` : '']
      .filter(Boolean)
      .join('\n\n')
  }
  const item = (line: BriefLine) => {
    const count = countOfLine(line, style)
    const cited = line.citations.map(
      c =>
        `  > ${escapeMarkdown(c.sentence)}\n  >\n  > [${escapeMarkdown(sourceOfCitation(c, style))}](<${`${base && c.link.startsWith('/') ? base : ''}${c.link}`.replace(/[<>\n]/g, encodeURIComponent)}>)`,
    )
    return `- **${escapeMarkdown(headOfLine(line, style))}**${count === '' ? '' : ` ${count}`}\n\n${cited.join('\n\n')}\n`
  }
  const body = sections.map(s => `## ${s.title}\n\n${s.lines.map(item).join('\n')}`)
  return `# ${escapeMarkdown(digest.title)}\n\n${digest.intro}\n\n${body.join('\n') || digest.nothing}`
}

const isRightToLeft = (language: string): boolean =>
  ['Arab', 'Hebr', 'Syrc', 'Thaa'].includes(new Intl.Locale(language).maximize().script ?? '')
